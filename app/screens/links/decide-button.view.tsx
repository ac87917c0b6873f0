import { Button, type ButtonProps, Form, useSentIntent } from '../../ui/index.ts'

export type LinkIntent = 'link' | 'reject' | 'later' | 'unlink' | 'undo'

type Props = Pick<ButtonProps, 'label' | 'accessibleLabel' | 'plain' | 'primary' | 'disabled'> & {
  intent: LinkIntent
  /** Of links, or of the two variants of a proposed one. */
  ids: readonly string[]
}

/** One decision about one or several pairs: a form of its own, so that it works without script. */
export function DecideButton({ intent, ids, ...button }: Props) {
  const busy = useSentIntent() === intent
  return (
    <Form intent={intent} data-decide={intent}>
      {ids.map((id) => (
        <input key={id} type="hidden" name="linkIds" value={id} />
      ))}
      <Button submit small {...button} busy={busy && ids.length > 1} />
    </Form>
  )
}
