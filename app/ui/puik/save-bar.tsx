import type { SaveBarProps } from '../form.props.ts'
import { useSkinWords } from '../skin.words.ts'
import { Button } from './button.tsx'
import { useVisiblePart } from './visible-part.ts'

/** The other admin has no save bar: ours stays at the foot of the visible part of the frame. */
export function SaveBar(props: SaveBarProps) {
  const visible = useVisiblePart(props.open)
  const { unsaved } = useSkinWords()
  if (!props.open) return null
  const place = visible ? { top: visible.top + visible.height } : undefined
  return (
    <section className="kit-save-bar" aria-label={unsaved} data-placed={visible !== null} style={place}>
      <p>{unsaved}</p>
      <div className="kit-row kit-gap--normal">
        <button
          type="button"
          className="puik-button puik-button--md puik-button--text-reverse kit-button"
          onClick={props.onDiscard}
        >
          {props.discardLabel}
        </button>
        <Button label={props.saveLabel} submits={props.form} busy={props.busy} />
      </div>
    </section>
  )
}
