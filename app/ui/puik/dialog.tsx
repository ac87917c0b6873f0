import { useEffect, useId, useRef } from 'react'
import type { DialogProps } from '../page.props.ts'
import { Button } from './button.tsx'
import { useVisiblePart } from './visible-part.ts'

const margin = 24

/** The browser's own dialog: Esc closes it and the focus goes back to where it was. The frame is as high as its
 *  content, so the middle of the frame may be far from what is seen: it opens in the visible part. */
export function Dialog({ open, title, onClose, closeLabel, primary, children }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const visible = useVisiblePart(open)
  useEffect(() => {
    if (open && visible && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open, visible])
  return (
    <dialog
      ref={dialog}
      className="kit-dialog"
      aria-labelledby={id}
      onClose={onClose}
      style={visible ? { top: visible.top + margin, maxHeight: visible.height - 2 * margin } : undefined}
    >
      <h2 className="puik-h4" id={id}>
        {title}
      </h2>
      <div className="kit-dialog-body">{open ? children : null}</div>
      <div className="kit-row kit-gap--normal kit-row--end kit-row--wrap">
        <Button label={closeLabel} onClick={onClose} />
        {primary ? <Button primary {...primary} /> : null}
      </div>
    </dialog>
  )
}
