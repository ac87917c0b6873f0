import type { Format } from '../../i18n/index.ts'
import type { problemWords } from './problem.words.ts'

type Words = (typeof problemWords)['en']
type Problem = { kind: string; subject: string; data: Record<string, unknown>; sameKind: number }

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** A problem's effect, cause and button, in words. A kind of an older version gets the general ones. */
export function problemText(problem: Problem, words: Words, format: Format) {
  const { kind, subject, data } = problem
  const kinds: Partial<Record<string, Words['kinds']['other']>> = words.kinds
  const said = kinds[kind] ?? words.kinds.other
  const listed = number(data.listed) ?? 0
  const unmatched = number(data.unmatched) ?? 0
  const due = typeof data.dueAt === 'string' ? new Date(data.dueAt) : null
  const blanks = {
    count: problem.sameKind,
    channel: subject === 'google' || subject === 'meta' ? words.channels[subject] : words.channels.other,
    listed: format.number(listed),
    matched: format.number(listed - unmatched),
    unmatched,
    day: due ? format.day(due) : '',
  }
  return { effect: said.effect(blanks), cause: said.cause(blanks), button: said.button }
}
