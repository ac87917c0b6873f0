import { useFormat, useWords } from '../../i18n/index.ts'
import {
  Badge,
  Card,
  type Column,
  EmptyState,
  Filters,
  Pagination,
  Table,
  Text,
  type Tone,
} from '../../ui/index.ts'
import type { LinkedSide } from '../links/link-pair.view.tsx'
import { SideCell } from '../links/side-cell.view.tsx'
import type { FirstSyncProps } from './first-sync.view.tsx'
import { firstSyncWords } from './first-sync.words.ts'
import type { Run, Side } from './run.rules.ts'

export type ChangeFilter = 'all' | 'zero' | 'down' | 'up' | 'open'
export const changeFilters = ['all', 'zero', 'down', 'up', 'open'] as const satisfies ChangeFilter[]

export type ChangeRow = {
  linkId: string
  /** The item in the reader's own shop. */
  item: LinkedSide
  shop: Side
  /** The written shop. */
  side: Side
  locationName: string
  from: number
  to: number
  leaderQuantity: number
  why: 'leader-differs' | 'same'
  state: 'planned' | 'writing' | 'done' | 'stale' | 'refused' | 'undoing' | 'undone'
}

const tones: Record<ChangeRow['state'], Tone> = {
  planned: 'off',
  writing: 'waiting',
  done: 'good',
  stale: 'attention',
  refused: 'wrong',
  undoing: 'waiting',
  undone: 'off',
}

type Props = Pick<FirstSyncProps, 'filter' | 'filters' | 'rows' | 'page' | 'pages'> & { run: Run }

const address = (filter: ChangeFilter, page = 1): string => {
  const asked = new URLSearchParams({
    ...(filter === 'all' ? {} : { show: filter }),
    ...(page > 1 ? { page: String(page) } : {}),
  })
  return asked.size ? `/first-sync?${asked}` : '/first-sync'
}

/** Item, from, to, why; what would go to zero first. */
export function ChangesCard({ run, filter, filters, rows, page, pages }: Props) {
  const words = useWords(firstSyncWords)
  const format = useFormat()
  const shown = changeFilters.filter((id) => id !== 'open' || filters.open > 0 || filter === 'open')
  return (
    <Card flush data-testid="changes">
      <Filters
        views={{
          label: words.filters.label,
          selected: filter,
          items: shown.map((id) => ({
            id,
            label: words.filters[id],
            to: address(id),
            count: format.number(filters[id]),
          })),
        }}
      />
      <ChangesTable run={run} rows={rows} />
      <Pagination
        label={words.pages.label}
        previous={page > 1 ? address(filter, page - 1) : null}
        next={page < pages ? address(filter, page + 1) : null}
        previousLabel={words.pages.previous}
        nextLabel={words.pages.next}
        position={words.pages.position(format.number(page), format.number(pages))}
      />
    </Card>
  )
}

function ChangesTable({ run, rows }: { run: Run; rows: ChangeRow[] }) {
  const words = useWords(firstSyncWords)
  const planned = run.state === 'planned'
  const columns: Column[] = [
    { id: 'item', label: words.table.item, phone: 'first' },
    { id: 'change', label: words.table.change, align: 'end', phone: 'first' },
    { id: 'why', label: words.table.why, phone: 'second', bareOnPhone: true },
    { id: 'where', label: words.table.where, phone: 'second' },
    ...(planned
      ? []
      : [{ id: 'state', label: words.table.state, phone: 'second', bareOnPhone: true } as const]),
  ]
  return (
    <Table
      caption={planned ? words.table.caption : words.table.captionDone}
      columns={columns}
      rows={rows.map((row) => ({
        id: `${row.linkId} ${row.locationName}`,
        attributes: {
          'data-change': row.linkId,
          'data-from': String(row.from),
          'data-to': String(row.to),
          'data-row-state': row.state,
        },
        cells: {
          item: <SideCell side={row.item} shop={row.shop} />,
          change: <Change row={row} />,
          why: <Why row={row} run={run} />,
          where:
            row.side === 'shopify' ? `${words.shops.shopify} · ${row.locationName}` : words.shops.prestashop,
          state: <Badge tone={tones[row.state]}>{words.states[row.state]}</Badge>,
        },
      }))}
      empty={
        <EmptyState title={words.table.none} action={{ label: words.table.showAll, to: '/first-sync' }}>
          {words.table.noneHelp}
        </EmptyState>
      }
    />
  )
}

function Change({ row }: { row: ChangeRow }) {
  const words = useWords(firstSyncWords).table
  const format = useFormat()
  const toZero = row.to <= 0 && row.from > 0
  return (
    <Text as="span" strong numeric tone={toZero ? 'wrong' : 'plain'}>
      {words.step(format.number(row.from), format.number(row.to))}
    </Text>
  )
}

function Why({ row, run: { leader, state } }: { row: ChangeRow; run: Run }) {
  const planned = state === 'planned'
  const words = useWords(firstSyncWords)
  const format = useFormat()
  return (
    <>{words.why[planned ? row.why : 'asCompared'](words.shops[leader], format.number(row.leaderQuantity))}</>
  )
}
