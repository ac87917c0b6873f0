import { Link as RemixLink } from '@remix-run/react'
import type { ButtonProps } from '../form.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { submitForm } from '../plain/submit-form.ts'
import { useHeldBack } from '../plain/use-held-back.ts'

function kind({ primary, plain, destructive, small }: ButtonProps): string {
  if (destructive) return primary ? 'destructive' : 'danger'
  if (plain) return 'text'
  return primary ? 'primary' : small ? 'tertiary' : 'secondary'
}

const classes = (props: ButtonProps) =>
  `puik-button puik-button--${props.small ? 'sm' : 'md'} puik-button--${kind(props)} kit-button`

/** A button, or a link that looks like one. What is on its way turns, and can't be sent twice. */
export function Button(props: ButtonProps) {
  const { label, to, external, submit, submits, busy, accessibleLabel, onClick } = props
  const heldBack = useHeldBack(props)
  const disabled = props.disabled || heldBack !== null
  const attributes = dataAttributes(props)
  if (to && !disabled)
    return external ? (
      <a
        className={classes(props)}
        href={to}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={accessibleLabel}
        {...attributes}
      >
        {label}
      </a>
    ) : (
      <RemixLink className={classes(props)} to={to} aria-label={accessibleLabel} {...attributes}>
        {label}
      </RemixLink>
    )
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={classes(props)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      aria-label={accessibleLabel}
      title={heldBack ?? undefined}
      onClick={submits ? () => submitForm(submits) : onClick}
      {...attributes}
    >
      {busy ? <span className="kit-spinner" aria-hidden="true" /> : null}
      {label}
    </button>
  )
}
