import { useFormat, useReader, useWords } from '../../i18n/index.ts'
import { Card, type Column, type MarkKind, Stack, StepLine, Table, Text, Time } from '../../ui/index.ts'
import type { Carried } from './carried-cause.rules.ts'
import { itemWords } from './item.words.ts'
import { itemSidesWords } from './item-sides.words.ts'
import { lineStart, type SeenMovement, toStockLine } from './stock-line.rules.ts'

export type ItemMovesProps = {
  available: number | null
  /** Newest first. */
  movements: SeenMovement[]
  floor: number
  /** There are older ones that aren't listed. */
  more: boolean
}

/** When did stock move, and why? The line first, then each movement. */
export function ItemMoves(props: ItemMovesProps) {
  const words = useWords(itemWords).movements
  const { host } = useReader()
  // The line is of the reader's own shop; the list below is of both.
  const own = props.movements.filter(({ shop = host }) => shop === host)
  return (
    <Card title={words.title} data-testid="movements">
      <Stack>
        {props.available !== null && own.length > 0 ? (
          <StockLine {...props} movements={own} available={props.available} />
        ) : null}
        <Movements {...props} />
      </Stack>
    </Card>
  )
}

function useCause(): (movement: SeenMovement) => string {
  const words = useWords(itemWords).movements
  const carriedBy = useCarried()
  return ({ cause, orderName, carried, shop }) => {
    if (cause === 'order') return orderName ? words.order(orderName) : words.orderUnnamed
    if (cause === 'ours' && carried && shop) return carriedBy(carried, shop)
    return cause === 'ours' ? words.ours : words.unknown
  }
}

/** A write of ours is named as what it brought over from the other shop. */
function useCarried(): (carried: Carried, shop: 'shopify' | 'prestashop') => string {
  const { carried: words, shops } = useWords(itemSidesWords)
  return (carried, shop) => {
    const from = shops[shop === 'shopify' ? 'prestashop' : 'shopify']
    if (carried.kind === 'first-sync') return words.firstSync
    if (carried.kind === 'several') return words.several(carried.count, from)
    if (carried.kind === 'change') return words.change(from)
    return words[carried.isReturn ? 'return' : 'sale'](from, carried.orderName ? ` ${carried.orderName}` : '')
  }
}

const markOf = ({ cause, before, after }: SeenMovement): MarkKind => {
  if (cause === 'ours') return 'edit'
  if (cause === 'order') return after < before ? 'sale' : 'receipt'
  return 'unknown'
}

function StockLine({ available, movements, floor }: ItemMovesProps & { available: number }) {
  const words = useWords(itemWords).chart
  const format = useFormat()
  const { now } = useReader()
  const causeOf = useCause()
  const line = toStockLine(available, movements)
  const values = line.map(({ value }) => value)
  const first = line[0]
  if (!first) return null
  const from = lineStart(first.at, now)
  return (
    <StepLine
      title={words.finding(format.number(first.value), format.number(available), movements.length)}
      description={words.description(
        format.exact(new Date(first.at)),
        format.exact(new Date(now)),
        format.number(Math.min(...values)),
        format.number(Math.max(...values)),
      )}
      points={line.map(({ at, value, movement }) => ({
        at: movement ? at : from,
        value,
        ...(movement ? { mark: markOf(movement), label: causeOf(movement) } : { label: words.start }),
      }))}
      from={from}
      to={Date.parse(now) > Date.parse(first.at) ? now : first.at}
      floor={floor > 0 ? { value: floor, label: words.floor(format.number(floor)) } : null}
      markLabels={{ sale: words.sale, receipt: words.receipt, edit: words.edit, unknown: words.unknown }}
      tableLabel={words.asTable}
      columns={{ at: words.at, value: words.value, cause: words.cause }}
    />
  )
}

/** Of a linked variant the shop comes first. */
function Where({ movement: { shop, locationName } }: { movement: SeenMovement }) {
  const { shops } = useWords(itemSidesWords)
  const parts = [shop ? shops[shop] : null, shop === 'prestashop' ? null : locationName]
  return <>{parts.filter((part) => part).join(' · ')}</>
}

function Movements({ movements, more }: ItemMovesProps) {
  const words = useWords(itemWords).movements
  const format = useFormat()
  const causeOf = useCause()
  if (movements.length === 0) return <Text tone="subdued">{words.none}</Text>
  const columns: Column[] = [
    { id: 'cause', label: words.cause, phone: 'first' },
    { id: 'change', label: words.change, align: 'end', phone: 'first' },
    { id: 'where', label: words.where, phone: 'second', bareOnPhone: true },
    { id: 'when', label: words.when, phone: 'second', bareOnPhone: true },
  ]
  const rows = movements.map((movement) => ({
    id: movement.movementId,
    attributes: {
      'data-movement': movement.movementId,
      'data-shop': movement.shop ?? '',
      'data-cause': movement.cause,
    },
    cells: {
      cause: causeOf(movement),
      change: words.step(format.number(movement.before), format.number(movement.after)),
      where: <Where movement={movement} />,
      when: <Time at={movement.at} />,
    },
  }))
  return (
    <>
      <Table caption={words.caption} columns={columns} rows={rows} />
      {more ? (
        <Text size="small" tone="subdued">
          {words.more}
        </Text>
      ) : null}
    </>
  )
}
