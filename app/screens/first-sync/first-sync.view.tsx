import { useFormat, useWords } from '../../i18n/index.ts'
import { Banner, Card, EmptyState, Form, Page, Stack, Text } from '../../ui/index.ts'
import { AgainDialog, useApproval } from './approve.view.tsx'
import { type ChangeFilter, type ChangeRow, ChangesCard } from './changes.view.tsx'
import { firstSyncWords } from './first-sync.words.ts'
import { HistoryCard, type PastRun } from './history.view.tsx'
import { LeaderCard } from './leader.view.tsx'
import { ProgressCard, ResultCard } from './progress.view.tsx'
import { otherSide, type Run } from './run.rules.ts'

export type FirstSyncProps = {
  stage: 'no-shop' | 'no-pool' | 'reading' | 'no-links' | 'ready'
  linked: number
  unjoined: number
  /** Of the pool, by name. */
  locations: string[]
  booking: string
  run: Run | null
  filter: ChangeFilter
  filters: Record<ChangeFilter, number>
  rows: ChangeRow[]
  page: number
  pages: number
  history: PastRun[]
  /** Movements travel now. */
  isActive: boolean
  /** Shopify has granted the right to write stock. */
  canWrite: boolean
  refused: Refusal | null
}
export type Refusal = Exclude<keyof (typeof firstSyncWords)['en']['refused'], 'title'>

export function FirstSyncView(props: FirstSyncProps) {
  if (props.stage !== 'ready') return <NotYet stage={props.stage} />
  return <Ready {...props} />
}

function Ready(props: FirstSyncProps) {
  const words = useWords(firstSyncWords)
  const { run, unjoined } = props
  const approval = useApproval(props)
  const choosing = run?.state !== 'writing' && run?.state !== 'undoing'
  return (
    <Page
      title={words.title}
      back={{ label: words.back, to: '/links' }}
      lead={<Lead {...props} />}
      primary={approval.primary}
    >
      <Stack gap="loose">
        {props.refused ? (
          <Banner tone="attention" title={words.refused.title} data-refused={props.refused}>
            {words.refused[props.refused]}
          </Banner>
        ) : null}
        {props.canWrite ? null : <NotWritable />}
        {run ? <ProgressCard run={run} /> : null}
        {run && props.canWrite ? <ZerosBanner {...props} seen={approval.seen} /> : null}
        {run?.state === 'done' ? <ResultCard run={run} /> : null}
        {run && run.state !== 'replaced' && run.counts.changes > 0 ? (
          <ChangesCard {...props} run={run} />
        ) : null}
        {choosing && unjoined > 0 ? <LeaderCard {...props} /> : null}
        <HistoryCard history={props.history} />
        {run?.state === 'planned' ? <ApproveForms run={run} approval={approval} /> : null}
      </Stack>
    </Page>
  )
}

type Approval = ReturnType<typeof useApproval>

/** The forms that the page's buttons send. */
function ApproveForms({ run, approval }: { run: Run; approval: Approval }) {
  const words = useWords(firstSyncWords)
  const fields = { runId: run.runId, ...(approval.seen ? { zerosSeen: 'yes' } : {}) }
  return (
    <>
      <Form id="approve" intent="approve" fields={fields} label={words.primary(run.counts.changes)}>
        {null}
      </Form>
      <Form
        id="approve-again"
        intent="approve"
        fields={{ ...fields, again: 'yes' }}
        label={words.again.close}
      >
        {null}
      </Form>
      <AgainDialog run={run} approval={approval} />
    </>
  )
}

function Lead(props: FirstSyncProps) {
  const words = useWords(firstSyncWords)
  const said = useLeadSentence(props)
  const { run } = props
  return (
    <Stack gap="tight">
      <Text
        size="lead"
        data-testid="lead"
        data-run-id={run?.runId ?? ''}
        data-run-state={run?.state ?? 'none'}
        data-to-write={String(run?.counts.changes ?? '')}
        data-to-zero={String(run?.counts.zeros ?? '')}
        data-done={String(run?.counts.done ?? '')}
      >
        {said}
      </Text>
      <Text tone="subdued">{words.explain}</Text>
    </Stack>
  )
}

function useLeadSentence({ run, linked, unjoined, isActive }: FirstSyncProps): string {
  const { lead, shops } = useWords(firstSyncWords)
  const format = useFormat()
  const moment = (at: string | null | undefined) => format.relative(new Date(at ?? 0))
  if (run?.state === 'planned') {
    const { changes, zeros, same } = run.counts
    if (changes === 0) return lead.equal(same)
    return lead.planned(changes, zeros > 0 ? lead.toZero(zeros) : lead.noneToZero)
  }
  if (run?.state === 'writing') return lead.writing(shops[otherSide(run.leader)])
  if (run?.state === 'undoing') return lead.undoing
  if (run?.state === 'done')
    return lead.done(run.counts.done, moment(run.finishedAt)) + lead.runs[isActive ? 'active' : 'paused']
  if (run?.state === 'undone') return lead.undone(moment(run.undoneAt))
  return unjoined > 0 ? lead.choose(unjoined) : lead.allJoined(linked)
}

/** What would go to zero comes before all else; writing waits until it was looked at. */
function ZerosBanner({ run, filter, seen }: FirstSyncProps & { seen: boolean }) {
  const words = useWords(firstSyncWords).zeros
  if (run?.state !== 'planned' || run.counts.zeros === 0) return null
  const { zeros } = run.counts
  return (
    <Banner
      tone="attention"
      title={words.title(zeros)}
      action={filter === 'zero' ? undefined : { label: words.open(zeros), to: '/first-sync?show=zero' }}
      data-testid="zeros"
    >
      {seen ? words.seen : words.body}
    </Banner>
  )
}

/** Shopify's right to write comes first: without it nothing could be written into it. */
function NotWritable() {
  const words = useWords(firstSyncWords)
  return (
    <Banner
      tone="attention"
      title={words.grant.title}
      action={{ label: words.grant.action, to: '/settings#access' }}
      data-testid="not-writable"
    >
      {words.refused['not-writable']}
    </Banner>
  )
}

const stops = {
  'no-shop': ['shop', '/settings#shops'],
  'no-pool': ['pool', '/settings#pool'],
  reading: ['reading', '/settings#shops'],
  'no-links': ['links', '/links'],
} as const

function NotYet({ stage }: { stage: keyof typeof stops }) {
  const words = useWords(firstSyncWords)
  const [key, to] = stops[stage]
  return (
    <Page title={words.title} back={{ label: words.back, to: '/links' }}>
      <Card data-stage={stage}>
        <EmptyState title={words.empty[key]} action={{ label: words.empty[`${key}Action`], to }}>
          {words.empty[`${key}Help`]}
        </EmptyState>
      </Card>
    </Page>
  )
}
