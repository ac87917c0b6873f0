import { useId, useState } from 'react'
import type { CopyFieldProps, FileDropProps } from '../form.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { useDroppedFile } from '../plain/use-dropped-file.ts'
import { Button } from './button.tsx'
import { FieldError } from './fields.tsx'

/** A real file input under the drop area: a form without script still sends the file. */
export function FileDrop(props: FileDropProps) {
  const id = useId()
  const { input, over, fileName, chosen, area } = useDroppedFile(props.onChange)
  return (
    <div className="kit-field" {...dataAttributes(props)}>
      <span className={`puik-label${props.labelHidden ? ' kit-hidden' : ''}`} id={`${id}l`}>
        {props.label}
      </span>
      <label className={`kit-drop${over ? ' kit-drop--over' : ''}`} htmlFor={id} {...area}>
        <span className="kit-drop-name">{fileName ?? props.dropLabel}</span>
        <span className="kit-drop-choose">{props.chooseLabel}</span>
        <input
          ref={input}
          id={id}
          className="kit-hidden"
          type="file"
          name={props.name}
          accept={props.accept}
          disabled={props.disabled}
          aria-labelledby={`${id}l`}
          aria-describedby={props.error ? `${id}e` : undefined}
          onChange={(event) => chosen(event.target.files?.[0]?.name ?? null)}
        />
      </label>
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
