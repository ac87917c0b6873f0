import { useFormat, useReader, useWords } from '../../i18n/index.ts'
import {
  Badge,
  Card,
  EmptyState,
  Filters,
  Pagination,
  Stack,
  Table,
  Text,
  type Tone,
} from '../../ui/index.ts'
import type { BarProps } from './bar.view.tsx'
import { barWords } from './bar.words.ts'
import type { BarShownState } from './bar-page.query.server.ts'
import type { PromiseRow, PromiseState } from './promise.rules.ts'
import { reasonWords } from './reason.words.ts'
import { saidWords } from './said.words.ts'
import { useCountryName, usePromise } from './use-promise.view.tsx'

const tones: Record<PromiseState, Tone> = {
  proved: 'good',
  unasked: 'waiting',
  unproved: 'off',
  withdrawn: 'wrong',
  none: 'off',
}

const views = ['withdrawn', 'unasked', 'unproved', 'proved', 'none'] as const satisfies PromiseState[]
/** More kinds of goods than these are counted, not listed. */
const mostLines = 4

export function Countries(props: BarProps & { bar: BarShownState }) {
  const words = useWords(barWords).countries
  const format = useFormat()
  const { rows, counts, state, bar } = props
  const shownViews = views.filter((view) => counts[view] > 0)
  const address = (view: PromiseState | null, page = 1) => {
    const search = new URLSearchParams({
      ...(view ? { state: view } : {}),
      ...(page > 1 ? { page: `${page}` } : {}),
    })
    return `/shipping${search.size > 0 ? `?${search}` : ''}`
  }
  if (counts.all === 0 && !bar.unreadable)
    return (
      <Card data-testid="no-country">
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      </Card>
    )
  return (
    <Card title={words.title} flush data-testid="countries">
      <Stack>
        {shownViews.length > 1 || state ? (
          <Filters
            views={{
              label: words.state,
              selected: state ?? 'all',
              items: [
                { id: 'all', label: words.all, to: address(null), count: format.number(counts.all) },
                ...shownViews.map((view) => ({
                  id: view,
                  label: words.states[view],
                  to: address(view),
                  count: format.number(counts[view]),
                })),
              ],
            }}
          />
        ) : null}
        <Table
          caption={words.caption}
          empty={<EmptyState title={words.empty} />}
          columns={[
            { id: 'country', label: words.country, phone: 'first' },
            { id: 'state', label: words.state, phone: 'first', bareOnPhone: true },
            { id: 'promise', label: words.promise, phone: 'second', bareOnPhone: true },
            { id: 'reason', label: words.reason, phone: 'second', bareOnPhone: true },
          ]}
          rows={rows.map((row) => ({
            id: row.country,
            attributes: { 'data-country': row.country, 'data-state': row.state },
            cells: {
              country: <CountryName country={row.country} />,
              state: <Badge tone={tones[row.state]}>{words.states[row.state]}</Badge>,
              promise: <Promises row={row} />,
              reason: <Why row={row} />,
            },
          }))}
        />
        {props.pages > 1 ? (
          <Pagination
            label={words.pages.label}
            previous={props.page > 1 ? address(state, props.page - 1) : null}
            next={props.page < props.pages ? address(state, props.page + 1) : null}
            previousLabel={words.pages.previous}
            nextLabel={words.pages.next}
            position={words.position(props.page, props.pages)}
          />
        ) : null}
      </Stack>
    </Card>
  )
}

function CountryName({ country }: { country: string }) {
  return (
    <Text as="span" strong>
      {useCountryName()(country)}
    </Text>
  )
}

function Promises({ row }: { row: PromiseRow }) {
  const promiseOf = usePromise()
  const words = useWords(saidWords)
  const format = useFormat()
  const { currency } = useReader()
  if (row.state === 'withdrawn') return <>{words.nothing}</>
  const lines = [...new Set(row.offers.map(promiseOf))]
  const hole = row.offers[0]?.hole
  const money = (minor: number) => format.shortMoney({ minor, currency: row.offers[0]?.currency ?? currency })
  return (
    <>
      {lines.slice(0, mostLines).map((line) => (
        <div key={line}>{line}</div>
      ))}
      {lines.length > mostLines ? <div>…</div> : null}
      {hole ? (
        <Text as="span" size="small" tone="attention">
          {hole.to === null ? words.holeOn(money(hole.from)) : words.hole(money(hole.from), money(hole.to))}
        </Text>
      ) : null}
    </>
  )
}

function Why({ row }: { row: PromiseRow }) {
  const { why } = useWords(barWords).countries
  const reasons = useWords(reasonWords)
  const format = useFormat()
  const said = () => {
    if (row.state === 'withdrawn' && row.withdrawnSince)
      return why.withdrawn(format.relative(new Date(row.withdrawnSince)))
    if (row.state === 'proved')
      return row.provedAt ? why.provedAt(format.relative(new Date(row.provedAt))) : why.proved
    if (row.state === 'unasked') return why.unasked
    return row.reason ? reasons[row.reason] : reasons.contradicted
  }
  return (
    <Text as="span" size="small" tone="subdued">
      {said()}
    </Text>
  )
}
