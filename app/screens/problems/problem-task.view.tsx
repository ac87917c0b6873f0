import type { ReactNode } from 'react'
import { useWords } from '../../i18n/index.ts'
import { Button, Form, Link, Row, Stack, Task, Text, Time, type Tone } from '../../ui/index.ts'
import { problemWords } from './problem.words.ts'
import { problemTarget } from './problem-target.rules.ts'
import { useProblemText } from './problem-text.view.tsx'
import { problemsWords } from './problems.words.ts'
import { variantName } from './variant-name.rules.ts'

export type NamedProblem = {
  problemId: string
  kind: string
  subject: string
  data: Record<string, unknown>
  openedAt: string
  sameKind: number
  platform: 'shopify' | 'prestashop' | null
  isOwn: boolean
  itemId: string | null
  variantId: string | null
  productTitle: string | null
  variantTitle: string | null
}
export type ShownGroup = { id: string; kind: string; harm: number; problems: NamedProblem[] }

const tones: Tone[] = ['off', 'attention', 'attention', 'wrong']

/** A kind's effect, cause and one button; several of a kind are named below each other. */
export function ProblemTask({ group, children }: { group: ShownGroup; children?: ReactNode }) {
  const words = useWords(problemsWords)
  const { since } = words
  const say = useProblemText()
  const first = group.problems[0]
  if (!first) return null
  const text = say(first)
  return (
    <Task
      tone={tones[group.harm] ?? 'attention'}
      title={text.effect}
      data-problem={group.kind}
      action={<ProblemButton group={group} label={text.button} />}
      meta={
        children ? null : (
          <>
            {since} <Time at={first.openedAt} />
            {first.isOwn || !first.platform ? null : ` · ${words.platforms[first.platform]}`}
          </>
        )
      }
    >
      <Text>
        {group.problems.length === 1 && text.detail ? `${text.detail} ` : null}
        {text.cause}
      </Text>
      {children ?? <Names group={group} />}
    </Task>
  )
}

/** Several of a kind: the button leads to the oldest, the names to each. */
function ProblemButton({ group, label }: { group: ShownGroup; label: string }) {
  const first = group.problems[0]
  const target = first ? problemTarget(group.kind, first) : null
  if (!target) return null
  if ('to' in target) return <Button label={label} to={target.to} />
  return (
    <Form action="/?index" intent={target.intent}>
      <Button submit label={label} />
    </Form>
  )
}

function Names({ group }: { group: ShownGroup }) {
  const words = useWords(problemWords)
  const named = group.problems.filter((problem) => problem.variantId).slice(0, 3)
  if (named.length === 0) return null
  const more = (group.problems[0]?.sameKind ?? 0) - named.length
  return (
    <Text>
      {named.map((problem, index) => (
        <span key={problem.problemId}>
          {index > 0 ? ' · ' : null}
          <Name problem={problem} name={variantName(problem)} />
        </span>
      ))}
      {more > 0 ? ` ${words.more(more)}` : null}
    </Text>
  )
}

/** Each problem of a group, since when, with its own "mark as done". */
export function ProblemMembers({ group }: { group: ShownGroup }) {
  const words = useWords(problemWords)
  const say = useProblemText()
  const left = (group.problems[0]?.sameKind ?? 0) - group.problems.length
  const name = (problem: NamedProblem) => (problem.variantId ? variantName(problem) : say(problem).effect)
  return (
    <Stack gap="tight">
      {group.problems.map((problem) => (
        <Member
          key={problem.problemId}
          problem={problem}
          name={name(problem)}
          detail={group.problems.length > 1 ? say(problem).detail : ''}
        />
      ))}
      {left > 0 ? <Text tone="subdued">{words.more(left)}</Text> : null}
    </Stack>
  )
}

/** Leads to its page, where the reader's shop has one. */
function Name({ problem, name }: { problem: NamedProblem; name: string }) {
  if (!problem.itemId) return <>{name}</>
  return <Link to={`/stock/${problem.itemId}`}>{name}</Link>
}

function Member({ problem, name, detail }: { problem: NamedProblem; name: string; detail: string }) {
  const words = useWords(problemsWords)
  return (
    <Stack gap="tight">
      <Row align="between">
        <Stack gap="tight">
          {problem.variantId ? <Name problem={problem} name={name} /> : null}
          <Text as="span" size="small" tone="subdued">
            {words.since} <Time at={problem.openedAt} />
            {problem.isOwn || !problem.platform ? null : ` · ${words.platforms[problem.platform]}`}
          </Text>
        </Stack>
        <Form intent="close" fields={{ problemId: problem.problemId }}>
          <Button plain submit label={words.close} accessibleLabel={words.closeNamed(name)} />
        </Form>
      </Row>
      {detail ? <Text as="span">{detail}</Text> : null}
    </Stack>
  )
}
