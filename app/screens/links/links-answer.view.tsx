import { useReader, useWords } from '../../i18n/index.ts'
import { Banner, Button, Form, LinkButton, Row, Stack, Text } from '../../ui/index.ts'
import { linksWords } from './links.words.ts'

export type LinkRefusal = 'already-linked' | 'unknown-variant' | 'not-linked' | 'nothing' | 'unknown-pool'

export type LinksAnswer = {
  done: 'link' | 'reject' | 'later' | 'unlink' | 'undo'
  count: number
  /** How to take it back: the pairs, or all that were linked since a moment; nothing where it can't be. */
  undo: { ids: string[]; since: string | null }
  refused: { code: LinkRefusal; count: number } | null
}

/** What was decided, how to take it back, and what couldn't be decided. */
export function Answered({ answer }: { answer: LinksAnswer | null }) {
  if (!answer) return null
  return (
    <>
      {answer.refused ? <Refused refused={answer.refused} /> : null}
      {answer.count > 0 ? <Done answer={answer} /> : null}
    </>
  )
}

function Done({ answer }: { answer: LinksAnswer }) {
  const words = useWords(linksWords).done
  const { canEdit } = useReader()
  const { ids, since } = answer.undo
  return (
    <Banner
      tone="good"
      title={words[answer.done](answer.count)}
      data-done={answer.done}
      data-count={String(answer.count)}
    >
      <Stack>
        {answer.done === 'link' ? <Text>{words.next}</Text> : null}
        <Row>
          {canEdit && (ids.length > 0 || since) ? (
            <Form intent="undo" fields={since ? { since } : {}} data-decide="undo">
              {ids.map((id) => (
                <input key={id} type="hidden" name="linkIds" value={id} />
              ))}
              <Button submit label={words.undone} />
            </Form>
          ) : null}
          {answer.done === 'link' ? <LinkButton plain label={words.toFirstSync} to="/first-sync" /> : null}
        </Row>
      </Stack>
    </Banner>
  )
}

function Refused({ refused }: { refused: NonNullable<LinksAnswer['refused']> }) {
  const words = useWords(linksWords).refused
  const { code, count } = refused
  return (
    <Banner tone="attention" title={words.title} data-refused={code}>
      {code === 'nothing' || code === 'unknown-pool' ? words[code] : words[code](count)}
    </Banner>
  )
}
