import { SaveBar as AdminSaveBar } from '@shopify/app-bridge-react'
import type { SaveBarProps } from '../form.props.ts'
import { useHost } from '../host.ts'
import { submitForm } from '../plain/submit-form.ts'
import { Button } from './button.tsx'

/** The admin's own save bar where it has one (App Bridge draws it outside of our frame); else ours,
 *  at the foot of the page. */
export function SaveBar(props: SaveBarProps) {
  const { hasSaveBar } = useHost()
  const save = () => submitForm(props.form)
  if (!hasSaveBar) {
    if (!props.open) return null
    return (
      <div className="kit-save-bar">
        <Button label={props.discardLabel} onClick={props.onDiscard} />
        <Button primary label={props.saveLabel} busy={props.busy} onClick={save} />
      </div>
    )
  }
  return (
    <AdminSaveBar open={props.open}>
      <button type="button" variant="primary" onClick={save} disabled={props.busy}>
        {props.saveLabel}
      </button>
      <button type="button" onClick={props.onDiscard}>
        {props.discardLabel}
      </button>
    </AdminSaveBar>
  )
}
