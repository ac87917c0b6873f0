import { dayAt } from '../../features/stock/availability-date.rules.ts'
import { useFormat, useReader, useWords } from '../../i18n/index.ts'
import {
  Card,
  type Column,
  EmptyState,
  Filters,
  Page,
  Pagination,
  Stack,
  Table,
  Text,
  Time,
} from '../../ui/index.ts'
import { stockWords } from './stock.words.ts'
import { type StockState, StockStateBadge } from './stock-state.view.tsx'
import { VariantCell, type VariantName } from './variant-name.view.tsx'

export type StockView = 'all' | 'out' | 'below' | 'order' | 'difference'

export type StockListRow = VariantName & {
  sku: string | null
  /** Null where the shop doesn't count it. */
  available: number | null
  /** Of them, what the online store may sell; null where nothing limits it. */
  online: number | null
  state: StockState
  /** At its minimum, or time to order; the last day for it, "2026-12-04", where that is known. */
  isLow: boolean
  orderBy: string | null
  /** Units more here than in the shop that shares the stock, Shopify's less PrestaShop's; null: none, or not linked. */
  difference: number | null
  changedAt: string | null
}

export type StockListProps = {
  query: string
  view: StockView
  rows: StockListRow[]
  /** Null: the catalogue hasn't been read. */
  counts: { all: number; out: number; below: number; order: number; difference: number | null } | null
  floor: number
  previous: string | null
  next: string | null
}

export function StockListView(props: StockListProps) {
  const words = useWords(stockWords)
  return (
    <Page title={words.title} lead={<StockLead {...props} />}>
      <Card flush data-testid="stock">
        <StockFilters {...props} />
        <StockTable {...props} />
        <Pagination
          label={words.pages.label}
          previous={props.previous}
          next={props.next}
          previousLabel={words.pages.previous}
          nextLabel={words.pages.next}
        />
      </Card>
    </Page>
  )
}

function StockLead({ counts, floor }: StockListProps) {
  const words = useWords(stockWords)
  const format = useFormat()
  if (!counts) return null
  const below = floor > 0 ? words.below(counts.below, format.number(floor)) : words.noFloor
  return <>{words.lead(counts.all, words.out(counts.out), below)}</>
}

const address = (view: StockView, query: string): string => {
  const asked = new URLSearchParams({ ...(view === 'all' ? {} : { view }), ...(query ? { q: query } : {}) })
  return asked.size ? `/stock?${asked}` : '/stock'
}

/** Two shops can differ only where there are two. */
const shownViews = (counts: StockListProps['counts']): StockView[] => [
  'all',
  'out',
  'below',
  'order',
  ...(counts?.difference == null ? [] : (['difference'] as const)),
]

function StockFilters({ query, view, counts }: StockListProps) {
  const words = useWords(stockWords)
  const format = useFormat()
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
      keep={view === 'all' ? {} : { view }}
      views={{
        label: words.views.label,
        selected: view,
        items: shownViews(counts).map((id) => ({
          id,
          label: words.views[id],
          to: address(id, query),
          ...(counts && !query ? { count: format.number(counts[id] ?? 0) } : {}),
        })),
      }}
    />
  )
}

function StockTable(props: StockListProps) {
  const words = useWords(stockWords).table
  const columns: Column[] = [
    { id: 'variant', label: words.variant, phone: 'first' },
    { id: 'available', label: words.available, align: 'end', phone: 'first' },
    { id: 'state', label: words.state, phone: 'second', bareOnPhone: true },
    { id: 'changed', label: words.changed, phone: 'second', bareOnPhone: true },
  ]
  const rows = props.rows.map((row) => ({
    id: row.variantId,
    attributes: { 'data-variant': row.variantId },
    cells: {
      variant: <VariantCell name={row} below={row.sku ? words.sku(row.sku) : undefined} />,
      available: <Available row={row} />,
      state: <State row={row} />,
      changed: row.changedAt ? (
        <Time at={row.changedAt} />
      ) : (
        <Text as="span" tone="subdued">
          {words.never}
        </Text>
      ),
    },
  }))
  return <Table caption={words.caption} columns={columns} rows={rows} empty={<NothingFound {...props} />} />
}

/** What the page does with it, and whether to order it. */
function State({ row }: { row: StockListRow }) {
  const words = useWords(stockWords).table
  const format = useFormat()
  const { now, timeZone } = useReader()
  if (!row.isLow) return <StockStateBadge state={row.state} />
  const isLate = row.orderBy !== null && row.orderBy <= dayAt(new Date(now), timeZone)
  const order = row.orderBy && (isLate ? words.orderNow : words.orderBy(format.isoDay(row.orderBy)))
  return (
    <Stack gap="tight">
      <StockStateBadge state={row.state} />
      <Text as="span" size="small" data-low={row.orderBy ?? ''}>
        {order ?? words.low}
      </Text>
    </Stack>
  )
}

/** What stands where online orders don't leave from is said apart: "3, of which 0 online". */
function Available({ row }: { row: StockListRow }) {
  const words = useWords(stockWords).table
  const format = useFormat()
  if (row.available === null) return <NotTracked />
  const elsewhere = row.online !== null && row.online < row.available
  return (
    <Stack gap="tight">
      <Text
        as="span"
        strong
        numeric
        tone={row.available <= 0 && row.state === 'sold-out' ? 'wrong' : 'plain'}
      >
        {format.number(row.available)}
      </Text>
      {elsewhere ? (
        <Text as="span" size="small" tone="subdued">
          {words.online(format.number(row.online ?? 0))}
        </Text>
      ) : null}
      {row.difference ? (
        <Text as="span" size="small" tone="attention" data-difference={String(row.difference)}>
          {words.differs(format.number(Math.abs(row.difference)))}
        </Text>
      ) : null}
    </Stack>
  )
}

/** Unknown isn't 0: a dash for the eye, a word for the ear. */
function NotTracked() {
  const words = useWords(stockWords).table
  return (
    <Text as="span" tone="subdued">
      {words.notTrackedSign} {words.notTracked}
    </Text>
  )
}

function NothingFound({ query, view, counts }: StockListProps) {
  const words = useWords(stockWords).empty
  if (query)
    return (
      <EmptyState title={words.query(query)} action={{ label: words.clear, to: address(view, '') }}>
        <Text tone="subdued">{words.queryHelp}</Text>
      </EmptyState>
    )
  if (!counts || counts.all === 0)
    return (
      <EmptyState title={words.all} action={{ label: words.overview, to: '/' }}>
        <Text tone="subdued">{words.allHelp}</Text>
      </EmptyState>
    )
  const { title, help } = words.nothing[view === 'all' ? 'out' : view]
  return (
    <EmptyState title={title} action={{ label: words.showAll, to: '/stock' }}>
      <Text tone="subdued">{help}</Text>
    </EmptyState>
  )
}
