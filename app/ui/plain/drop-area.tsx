import type { FileDropProps } from '../form.props.ts'
import { useDroppedFile } from './use-dropped-file.ts'

/** A real file input under the drop area: a form without script still sends the file. Named by the element `{id}l`,
 *  its error is said in `{id}e`. */
export function DropArea({ id, ...props }: FileDropProps & { id: string }) {
  const { input, over, fileName, chosen, area } = useDroppedFile(props.onChange)
  return (
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
  )
}
