import { useFormat, useReader, useWords } from '../../i18n/index.ts'
import { problemWords } from './problem.words.ts'
import { type ProblemFacts, type ProblemSentences, toBlanks } from './problem-blanks.rules.ts'

type Text = { effect: string; cause: string; detail: string; button: string }

/** A problem's effect, cause and button, in words; `detail` is of this one alone. A kind of an older version gets the
 *  general ones. */
export function useProblemText(): (problem: ProblemFacts) => Text {
  const words = useWords(problemWords)
  const format = useFormat()
  const { host, now } = useReader()
  return (problem) => {
    const kinds: Partial<Record<string, ProblemSentences>> = words.kinds
    const { kind, subject } = problem
    const about = subject.split('/').at(-1)
    const said: ProblemSentences =
      (about === 'any' ? kinds[`${kind}-any`] : undefined) ?? kinds[kind] ?? words.kinds.other
    const channel = about === 'google' || about === 'meta' ? words.channels[about] : words.channels.other
    const blanks = toBlanks(problem, { format, channel, host, now: new Date(now) })
    return {
      effect: said.effect(blanks),
      cause: said.cause(blanks),
      detail: said.detail?.(blanks) ?? '',
      button: said.button,
    }
  }
}
