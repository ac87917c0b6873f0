import { useId, useState } from 'react'
import type { CopyFieldProps, FileDropProps } from '../form.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { DropArea } from '../plain/drop-area.tsx'
import { Button } from './button.tsx'
import { FieldError } from './fields.tsx'

export function FileDrop(props: FileDropProps) {
  const id = useId()
  return (
    <div className="kit-field" {...dataAttributes(props)}>
      <span className={`puik-label${props.labelHidden ? ' kit-hidden' : ''}`} id={`${id}l`}>
        {props.label}
      </span>
      <DropArea {...props} id={id} />
      {props.help ? <div className="puik-input__hint kit-help">{props.help}</div> : null}
      {props.error ? <FieldError id={id} error={props.error} /> : null}
    </div>
  )
}

export function CopyField({ label, value, copyLabel, copiedLabel, inputAttributes }: CopyFieldProps) {
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await writeClipboard(id, value)
    setCopied(true)
  }
  return (
    <div className="kit-copy puik-input">
      <label className="puik-label" htmlFor={id}>
        {label}
      </label>
      <div className="kit-copy-line">
        <div className="puik-input__wrapper kit-box">
          <input
            id={id}
            className="puik-input__field kit-mono"
            readOnly
            value={value}
            onFocus={(event) => event.target.select()}
            {...inputAttributes}
          />
        </div>
        <Button label={copied ? copiedLabel : copyLabel} onClick={copy} />
      </div>
    </div>
  )
}

/** The clipboard is closed to a frame whose page didn't open it: then the field's own text is copied. */
async function writeClipboard(id: string, value: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(value)
  } catch {
    const field = document.getElementById(id)
    if (field instanceof HTMLInputElement) field.select()
    document.execCommand('copy')
  }
}
