import { Button as PolarisButton } from '@shopify/polaris'
import type { ButtonProps } from '../form.props.ts'
import { dataAttributes, hasAttributes } from '../plain/data-attributes.ts'
import { submitForm } from '../plain/submit-form.ts'
import { useHeldBack } from '../plain/use-held-back.ts'

export function Button(props: ButtonProps) {
  const { submits } = props
  const heldBack = useHeldBack(props)
  const attributes = dataAttributes(props)
  const button = (
    <PolarisButton
      variant={props.primary ? 'primary' : props.plain ? 'plain' : undefined}
      tone={props.destructive ? 'critical' : undefined}
      size={props.small ? 'medium' : 'large'}
      url={props.to}
      target={props.external ? '_blank' : undefined}
      submit={props.submit}
      loading={props.busy}
      disabled={props.disabled || heldBack !== null}
      accessibilityLabel={props.accessibleLabel}
      onClick={submits ? () => submitForm(submits) : props.onClick}
    >
      {props.label}
    </PolarisButton>
  )
  return hasAttributes(attributes) ? <span {...attributes}>{button}</span> : button
}
