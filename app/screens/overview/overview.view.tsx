import { useFormat, useWords } from '../../i18n/index.ts'
import { Card, EmptyState, Form, Layout, Link, Page, Text, useSentIntent } from '../../ui/index.ts'
import { ProblemTask, type ShownGroup } from '../problems/problem-task.view.tsx'
import { Figures } from './figures.view.tsx'
import { Guide } from './guide.view.tsx'
import { ImportCard } from './import-card.view.tsx'
import { useLeadSentence } from './lead.view.tsx'
import type { Lead, OverviewFacts, Progress, StepId } from './overview.rules.ts'
import { overviewWords } from './overview.words.ts'
import type { PromisesShown } from './promises.query.server.ts'
import { RecentCard, type RecentDecision } from './recent.view.tsx'
import { SharedStockLine, type SharedStockProps } from './shared-stock.view.tsx'
import { FoundCard, type FoundCounts, Status } from './status.view.tsx'

export type OverviewProps = {
  facts: OverviewFacts
  lead: Lead
  progress: Progress | null
  steps: { id: StepId; done: boolean; current: boolean }[]
  showGuide: boolean
  shared: SharedStockProps | null
  promises: PromisesShown
  found: FoundCounts
  week: { at: string; stopped: number; restored: number }[]
  openProblems: number
  checkedAt: string | null
  groups: ShownGroup[]
  recent: RecentDecision[]
}

export function OverviewView(props: OverviewProps) {
  const { facts, lead, found } = props
  const words = useWords(overviewWords)
  const sentence = useLeadSentence(lead)
  const busy = useSentIntent() === 'reconcile'
  const running = facts.latestRead !== null && !['done', 'failed'].includes(facts.latestRead.state)
  return (
    <Page
      title={words.title}
      lead={
        <>
          <Text size="lead" data-testid="lead" data-lead={lead.kind}>
            {sentence}
          </Text>
          {props.shared ? <SharedStockLine {...props.shared} /> : null}
          <Form id="reconcile" intent="reconcile" label={words.reconcile}>
            {null}
          </Form>
        </>
      }
      secondary={[{ label: words.reconcile, submits: 'reconcile', busy, disabled: running }]}
    >
      <ImportCard read={facts.latestRead} progress={props.progress} />
      {props.showGuide ? <Guide steps={props.steps} facts={facts} variants={found.variants} /> : null}
      <Figures
        channels={facts.channels}
        week={props.week}
        decided={facts.wholeReadAt !== null}
        promises={props.promises}
      />
      <Layout
        aside={
          <>
            <Status channels={facts.channels} promises={props.promises} />
            {facts.wholeReadAt ? <FoundCard found={found} readAt={facts.wholeReadAt} /> : null}
          </>
        }
      >
        <ToDo {...props} />
        <RecentCard recent={props.recent} />
      </Layout>
    </Page>
  )
}

/** The three worst kinds; none is said only with the time of the last check. */
function ToDo({ groups, openProblems, checkedAt }: OverviewProps) {
  const words = useWords(overviewWords)
  const format = useFormat()
  if (groups.length === 0)
    return (
      <Card title={words.problems.empty}>
        <EmptyState title={checkedAt ? words.problems.none : words.notChecked}>
          {checkedAt ? words.noneHelp(format.relative(new Date(checkedAt))) : words.notCheckedHelp}
        </EmptyState>
      </Card>
    )
  return (
    <Card title={words.problems.title(openProblems)} data-testid="todo">
      <div>
        {groups.map((group) => (
          <ProblemTask key={group.id} group={group} />
        ))}
      </div>
      <Link to="/problems">{words.problems.all}</Link>
    </Card>
  )
}
