import { InlineError, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { CopyFieldProps, FileDropProps } from '../form.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { DropArea } from '../plain/drop-area.tsx'
import { Button } from './button.tsx'

export function FileDrop(props: FileDropProps) {
  const id = useId()
  return (
    <div className="kit-field" {...dataAttributes(props)}>
      <Text as="span" variant="bodyMd" id={`${id}l`} visuallyHidden={props.labelHidden}>
        {props.label}
      </Text>
      <DropArea {...props} id={id} />
      {props.help ? <div className="kit-help">{props.help}</div> : null}
      {props.error ? <InlineError message={props.error} fieldID={`${id}e`} /> : null}
    </div>
  )
}

export function CopyField({ label, value, copyLabel, copiedLabel, inputAttributes }: CopyFieldProps) {
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <div className="kit-copy">
      <label htmlFor={id}>{label}</label>
      <div className="kit-copy-line">
        <input
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          {...inputAttributes}
        />
        <Button label={copied ? copiedLabel : copyLabel} onClick={copy} />
      </div>
    </div>
  )
}
