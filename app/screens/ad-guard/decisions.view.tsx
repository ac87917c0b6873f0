import type { AdCounts, DecisionFilter, DecisionLine } from '../../features/ad-guard/ad-guard.query.server.ts'
import { useWords } from '../../i18n/index.ts'
import {
  Banner,
  Card,
  type Column,
  EmptyState,
  Filters,
  Pagination,
  Table,
  Text,
  Time,
} from '../../ui/index.ts'
import { VariantCell } from '../stock/variant-name.view.tsx'
import { AdBadge, ChannelLines, useReason } from './ad-state.view.tsx'
import { adsWords } from './ads.words.ts'
import { AdsPage, CannotStopYet, CountsLead } from './ads-page.view.tsx'
import { decisionsWords } from './decisions.words.ts'
import type { RefusedOverride } from './override-form.view.tsx'

export type DecisionsProps = {
  /** Null: no channel's list yet, so nothing can be stopped. */
  counts: AdCounts | null
  rows: DecisionLine[]
  query: string
  view: DecisionFilter
  previous: string | null
  next: string | null
  /** An exception that was refused, where it was sent from this page. */
  refused: RefusedOverride['code'] | null
}

export function DecisionsView(props: DecisionsProps) {
  const words = useWords(decisionsWords)
  const { exception } = useWords(adsWords)
  if (!props.counts)
    return (
      <AdsPage tab="decisions">
        <CannotStopYet />
      </AdsPage>
    )
  return (
    <AdsPage tab="decisions" lead={<CountsLead counts={props.counts} />}>
      {props.refused ? (
        <Banner tone="wrong" title={exception.failed}>
          {exception.errors[props.refused]}
        </Banner>
      ) : null}
      <Card flush data-testid="decisions">
        <DecisionFilters {...props} />
        <DecisionTable {...props} />
        <Pagination
          label={words.pages.label}
          previous={props.previous}
          next={props.next}
          previousLabel={words.pages.previous}
          nextLabel={words.pages.next}
        />
      </Card>
    </AdsPage>
  )
}

const address = (view: DecisionFilter, query: string): string => {
  const asked = new URLSearchParams({
    ...(view === 'all' ? {} : { state: view }),
    ...(query ? { q: query } : {}),
  })
  return asked.size ? `/ads?${asked}` : '/ads'
}

function DecisionFilters({ query, view }: DecisionsProps) {
  const words = useWords(decisionsWords)
  return (
    <Filters
      search={{
        name: 'q',
        label: words.search.label,
        placeholder: words.search.placeholder,
        submitLabel: words.search.submit,
        value: query,
        clear: { label: words.search.clear, to: address(view, '') },
      }}
      keep={view === 'all' ? {} : { state: view }}
      views={{
        label: words.views.label,
        selected: view,
        items: (['all', 'suppress', 'hold', 'question'] as const).map((id) => ({
          id,
          label: words.views[id],
          to: address(id, query),
        })),
      }}
    />
  )
}

function DecisionTable(props: DecisionsProps) {
  const words = useWords(decisionsWords).table
  const reasonOf = useReason()
  const columns: Column[] = [
    { id: 'variant', label: words.variant, phone: 'first' },
    { id: 'state', label: words.state, phone: 'second', bareOnPhone: true },
    { id: 'reason', label: words.reason, phone: 'second', bareOnPhone: true },
    { id: 'channels', label: words.channels, phone: 'hidden' },
    { id: 'since', label: words.since, align: 'end', phone: 'first' },
  ]
  const rows = props.rows.map((row) => ({
    id: row.variantId,
    attributes: { 'data-variant': row.variantId, 'data-ads': row.ad.ads },
    cells: {
      variant: <VariantCell name={row} below={row.sku ?? undefined} />,
      state: <AdBadge ad={row.ad} />,
      reason: reasonOf(row.ad.reason, row.ad.reasonData, row.ad.availabilityDate),
      channels: <ChannelLines ads={row.ad.ads} channels={row.ad.channels} />,
      since: <Time at={row.ad.since} />,
    },
  }))
  return <Table caption={words.caption} columns={columns} rows={rows} empty={<NoDecision {...props} />} />
}

function NoDecision({ query, view }: DecisionsProps) {
  const words = useWords(decisionsWords).empty
  const [title, help] = query ? [words.query(query), words.queryHelp] : [words.none, words.noneHelp]
  const action = query
    ? { label: words.clear, to: address(view, '') }
    : view === 'all'
      ? undefined
      : { label: words.showAll, to: '/ads' }
  return (
    <EmptyState title={title} action={action}>
      <Text tone="subdued">{help}</Text>
    </EmptyState>
  )
}
