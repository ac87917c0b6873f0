import { InlineError, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { CopyFieldProps, FileDropProps } from '../form.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { useDroppedFile } from '../plain/use-dropped-file.ts'
import { Button } from './button.tsx'

/** A real file input under the drop area: a form without script still sends the file. */
export function FileDrop(props: FileDropProps) {
  const id = useId()
  const { input, over, fileName, chosen, area } = useDroppedFile(props.onChange)
  return (
    <div className="kit-field" {...dataAttributes(props)}>
      <Text as="span" variant="bodyMd" id={`${id}l`} visuallyHidden={props.labelHidden}>
        {props.label}
      </Text>
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
