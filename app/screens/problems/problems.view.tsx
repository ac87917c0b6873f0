import { useFormat, useWords } from '../../i18n/index.ts'
import { Banner, Card, EmptyState, Page, Pagination, Table, Tabs, Text, Time } from '../../ui/index.ts'
import { type NamedProblem, ProblemMembers, ProblemTask, type ShownGroup } from './problem-task.view.tsx'
import { useProblemText } from './problem-text.view.tsx'
import { problemsWords } from './problems.words.ts'
import { variantName } from './variant-name.rules.ts'

type DoneProblem = NamedProblem & { closedAt: string | null; closedHow: 'itself' | 'staff' | null }

export type ProblemsProps = {
  tab: 'open' | 'done'
  counts: { open: number; kinds: number; done: number; elsewhere: number }
  /** ISO; null before the first whole read. */
  checkedAt: string | null
  groups: ShownGroup[]
  done: DoneProblem[]
  /** Keyset: the id that the next page begins before. */
  next: string | null
  firstPage: boolean
  refused: boolean
}

export function ProblemsView(props: ProblemsProps) {
  const words = useWords(problemsWords)
  const format = useFormat()
  const { tab, counts } = props
  return (
    <Page title={words.title} lead={<Lead {...props} />}>
      {props.refused ? <Banner tone="waiting">{words.gone}</Banner> : null}
      <Tabs
        label={words.tabs.label}
        selected={tab}
        items={[
          { id: 'open', label: words.tabs.open, to: '/problems', count: format.number(counts.open) },
          { id: 'done', label: words.tabs.done, to: '/problems?tab=done', count: format.number(counts.done) },
        ]}
      />
      {tab === 'open' ? <Open {...props} /> : <Done {...props} />}
      {tab === 'open' && counts.elsewhere > 0 ? (
        <Text tone="subdued">{words.elsewhere(counts.elsewhere)}</Text>
      ) : null}
    </Page>
  )
}

function Lead({ counts, checkedAt }: ProblemsProps) {
  const words = useWords(problemsWords)
  const format = useFormat()
  if (counts.open > 0) return words.lead(counts.open, counts.kinds)
  return checkedAt ? words.none(format.relative(new Date(checkedAt))) : words.neverChecked
}

function Open({ groups, checkedAt }: ProblemsProps) {
  const words = useWords(problemsWords)
  if (groups.length === 0)
    return (
      <Card>
        <EmptyState title={checkedAt ? words.emptyOpen.title : words.emptyOpen.never}>
          {words.emptyOpenHelp}
        </EmptyState>
      </Card>
    )
  return groups.map((group) => (
    <Card key={group.id}>
      <ProblemTask group={group}>
        <ProblemMembers group={group} />
      </ProblemTask>
    </Card>
  ))
}

function Done({ done, next, firstPage }: ProblemsProps) {
  const words = useWords(problemsWords)
  const say = useProblemText()
  const what = (problem: DoneProblem) => {
    const { effect } = say(problem)
    return problem.variantId ? `${effect} · ${variantName(problem)}` : effect
  }
  return (
    <Card flush>
      <Table
        caption={words.table.caption}
        columns={[
          { id: 'what', label: words.table.what, phone: 'first' },
          { id: 'opened', label: words.table.opened, phone: 'hidden' },
          { id: 'ended', label: words.table.ended },
          { id: 'how', label: words.table.how },
        ]}
        rows={done.map((problem) => ({
          id: problem.problemId,
          cells: {
            what: what(problem),
            opened: <Time at={problem.openedAt} />,
            ended: problem.closedAt ? <Time at={problem.closedAt} /> : null,
            how: words.how[problem.closedHow ?? 'itself'],
          },
        }))}
        empty={<EmptyState title={words.emptyDone.title}>{words.emptyDone.help}</EmptyState>}
      />
      <Pagination
        label={words.pages.label}
        previous={firstPage ? null : '/problems?tab=done'}
        next={next ? `/problems?tab=done&before=${next}` : null}
        previousLabel={words.pages.previous}
        nextLabel={words.pages.next}
      />
    </Card>
  )
}
