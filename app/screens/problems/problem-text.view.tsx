import { useFormat, useWords } from '../../i18n/index.ts'
import { problemWords } from './problem.words.ts'

type Problem = { kind: string; subject: string; data: Record<string, unknown>; sameKind: number }
type Text = { effect: string; cause: string; button: string }
type Sentences = (typeof problemWords)['en']['kinds']['other']

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** A problem's effect, cause and button, in words. A kind of an older version gets the general ones. */
export function useProblemText(): (problem: Problem) => Text {
  const words = useWords(problemWords)
  const format = useFormat()
  return ({ kind, subject, data, sameKind }) => {
    const kinds: Partial<Record<string, Sentences>> = words.kinds
    const said = (subject === 'any' ? kinds[`${kind}-any`] : undefined) ?? kinds[kind] ?? words.kinds.other
    const listed = number(data.listed) ?? 0
    const unmatched = number(data.unmatched) ?? 0
    const due = typeof data.dueAt === 'string' ? new Date(data.dueAt) : null
    const blanks = {
      count: sameKind,
      channel: subject === 'google' || subject === 'meta' ? words.channels[subject] : words.channels.other,
      listed: format.number(listed),
      matched: format.number(listed - unmatched),
      unmatched,
      day: due ? format.day(due) : '',
    }
    return { effect: said.effect(blanks), cause: said.cause(blanks), button: said.button }
  }
}
