import type { ReactNode } from 'react'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Card, EmptyState, Form, Page, Stack, Tabs, Text, useSentIntent } from '../../ui/index.ts'
import { type Gaps, GapsView } from './link-gaps.view.tsx'
import { type Hand, HandView } from './link-hand.view.tsx'
import { ApartList, ExactList, LinkedList, type LinkLine } from './link-lists.view.tsx'
import type { Paging } from './link-pages.view.tsx'
import type { DoubtfulPair } from './link-pair.view.tsx'
import { linksWords } from './links.words.ts'
import { Answered, type LinksAnswer } from './links-answer.view.tsx'
import { DoubtfulView } from './links-doubtful.view.tsx'

export type LinksTab = 'decide' | 'exact' | 'linked' | 'apart' | 'gaps' | 'hand'
export const linksTabs = ['decide', 'exact', 'linked', 'apart', 'gaps', 'hand'] as const satisfies LinksTab[]

export type LinksProps = {
  /** What must come first: a second shop, a common stock, both catalogues read. */
  stage: 'no-shop' | 'no-pool' | 'reading' | 'ready'
  tab: LinksTab
  counts: { exact: number; doubtful: number; linked: number; apart: number; gaps: number }
  /** Of the tabs exact, linked and apart, and the first of the sure ones on the first tab. */
  lines: LinkLine[]
  pairs: DoubtfulPair[]
  gaps: Gaps | null
  hand: Hand | null
  paging: Paging
  answer: LinksAnswer | null
}

const stops = { 'no-shop': 'shop', 'no-pool': 'pool', reading: 'reading' } as const
const stopTargets = { 'no-shop': '/settings#shops', 'no-pool': '/settings#pool', reading: '/settings#shops' }

export function LinksView(props: LinksProps) {
  const words = useWords(linksWords)
  const { stage, counts, tab } = props
  const busy = useSentIntent() === 'link-exact'
  if (stage !== 'ready') return <NotYet stage={stage} />
  const primary = { label: words.linkExact(counts.exact), submits: 'link-exact', busy }
  return (
    <Page
      title={words.title}
      tabTitle={`${words.tabs[tab]} · ${words.title}`}
      lead={<Lead counts={counts} />}
      primary={counts.exact > 0 ? primary : undefined}
      secondary={counts.linked > 0 ? [{ label: words.firstSync, to: '/first-sync' }] : []}
    >
      <Form id="link-exact" intent="link-exact" label={words.linkExact(counts.exact)}>
        {null}
      </Form>
      <Stack gap="loose">
        <Answered answer={props.answer} />
        <LinksTabs {...props} />
        <Chosen {...props} />
      </Stack>
    </Page>
  )
}

function Lead({ counts }: Pick<LinksProps, 'counts'>) {
  const words = useWords(linksWords)
  const { exact, doubtful, linked, gaps } = counts
  const decided = exact === 0 && doubtful === 0 && linked > 0
  const said = decided
    ? words.allDecided(linked, words.gapsLead(gaps))
    : words.lead(
        exact === 0 && linked > 0 ? words.linkedLead(linked) : words.sure(exact),
        words.toDecide(doubtful),
      )
  return (
    <Stack gap="tight">
      <Text size="lead" data-testid="lead" data-exact={String(exact)} data-doubtful={String(doubtful)}>
        {said}
      </Text>
      <Text tone="subdued">{words.explain}</Text>
    </Stack>
  )
}

function LinksTabs({ tab, counts }: LinksProps) {
  const words = useWords(linksWords).tabs
  const format = useFormat()
  const figures: Record<LinksTab, number | null> = { ...counts, decide: counts.doubtful, hand: null }
  return (
    <Tabs
      label={words.label}
      selected={tab}
      items={linksTabs.map((id) => {
        const count = figures[id]
        return {
          id,
          label: words[id],
          to: id === 'decide' ? '/links' : `/links?tab=${id}`,
          ...(count === null ? {} : { count: format.number(count) }),
        }
      })}
    />
  )
}

function Chosen(props: LinksProps): ReactNode {
  const { lines, paging } = props
  if (props.tab === 'exact') return <ExactList lines={lines} paging={paging} />
  if (props.tab === 'linked') return <LinkedList lines={lines} paging={paging} />
  if (props.tab === 'apart') return <ApartList lines={lines} paging={paging} />
  if (props.tab === 'gaps') return props.gaps ? <GapsView {...props.gaps} /> : null
  if (props.tab === 'hand') return props.hand ? <HandView {...props.hand} /> : null
  return <DoubtfulView {...props} />
}

/** What is missing before there can be links, and the one thing to do. */
function NotYet({ stage }: { stage: 'no-shop' | 'no-pool' | 'reading' }) {
  const words = useWords(linksWords)
  const key = stops[stage]
  return (
    <Page title={words.title}>
      <Card data-stage={stage}>
        <EmptyState
          title={words.empty[key]}
          action={{ label: words.empty[`${key}Action`], to: stopTargets[stage] }}
        >
          {words.empty[`${key}Help`]}
        </EmptyState>
      </Card>
    </Page>
  )
}
