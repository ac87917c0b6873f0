import { useFormat, useReader, useWords } from '../../i18n/index.ts'
import type { Question, SellableReason } from '../../language/sellable.ts'
import { Card, type Column, Row, Stack, Table, Text } from '../../ui/index.ts'
import { reasonWords } from '../ad-guard/reason.words.ts'
import { itemWords } from './item.words.ts'
import { type StockState, StockStateBadge } from './stock-state.view.tsx'

export type LevelRow = {
  locationId: string
  name: string
  available: number
  committed: number
  unavailable: number
  incoming: number
  /** Why it counts for the online store, or doesn't. */
  counts: 'serves' | 'pickup' | 'closed' | 'removed'
}

export type ItemStockProps = {
  sku: string | null
  /** Null where the shop doesn't count it. */
  available: number | null
  state: StockState
  page: {
    reason: SellableReason
    question: Question | null
    units: number | null
    minimum: number | null
    availabilityDate: string | null
    /** What the page tells search engines, where its button does something else. */
    contradiction: { claims: string; sells: boolean } | null
  }
  readAt: string
  levels: LevelRow[]
}

/** Available now, sold or not and why, and where the units are. */
export function ItemStock(props: ItemStockProps) {
  const words = useWords(itemWords)
  const format = useFormat()
  const figure = useFigure(props)
  return (
    <Card title={words.now.title} data-testid="available">
      <Stack>
        <Row gap="normal">
          <Text as="span" size="figure" numeric data-available={String(props.available ?? '')}>
            {figure}
          </Text>
          <StockStateBadge state={props.state} />
        </Row>
        <AskedOfYou {...props} />
        <Contradiction {...props} />
        <Levels {...props} />
        <Text size="small" tone="subdued">
          {words.now.footer(
            props.sku ? words.sku(props.sku) : words.noSku,
            words.now.read(format.relative(new Date(props.readAt))),
          )}
        </Text>
      </Stack>
    </Card>
  )
}

/** A bundle's own stock says nothing, and what was deleted has none. */
function useFigure({ state, page, available }: ItemStockProps): string {
  const { now } = useWords(itemWords)
  if (state === 'deleted') return now.gone
  if (page.question === 'bundle') return now.byComponents
  return available === null ? now.notTracked : now.units(available)
}

/** What the page does, and why. */
export function WhyItSells({ page }: Pick<ItemStockProps, 'page'>) {
  const words = useWords(reasonWords)
  const format = useFormat()
  const date = page.availabilityDate ? format.isoDay(page.availabilityDate) : null
  const parts = { units: page.units, floor: null, minimum: page.minimum, date }
  return <span data-reason={page.reason}>{words.page[page.reason](parts)}</span>
}

/** What only a person can answer. */
function AskedOfYou({ page }: ItemStockProps) {
  const words = useWords(reasonWords)
  if (!page.question) return null
  return (
    <Text tone="attention" data-question={page.question}>
      {words.questions[page.question]()}
    </Text>
  )
}

function Contradiction({ page }: ItemStockProps) {
  const { now } = useWords(itemWords)
  if (!page.contradiction) return null
  return (
    <Text tone="attention" data-claims={page.contradiction.claims}>
      {now.contradicts(page.contradiction.claims, page.contradiction.sells)}
    </Text>
  )
}

function Levels({ levels, available, state, page }: ItemStockProps) {
  const { levels: words } = useWords(itemWords)
  const format = useFormat()
  const { host } = useReader()
  if (state === 'deleted' || page.question === 'bundle') return null
  if (available === null) return <Text tone="subdued">{words.notTracked}</Text>
  if (levels.length === 0) return <Text tone="subdued">{words.none}</Text>
  // PrestaShop knows of no unavailable and no incoming units.
  const figures = (['available', 'committed', 'unavailable', 'incoming'] as const).slice(
    0,
    host === 'shopify' ? 4 : 2,
  )
  const columns: Column[] = [
    { id: 'location', label: words.location, phone: 'first' },
    ...figures.map((id) => ({ id, label: words[id], align: 'end', phone: 'second' }) as const),
  ]
  const rows = levels.map((level) => ({
    id: level.locationId,
    attributes: { 'data-location': level.locationId },
    cells: {
      location: (
        <Stack gap="tight">
          <Text as="span">{level.name}</Text>
          <Text as="span" size="small" tone="subdued">
            {words[level.counts]}
          </Text>
        </Stack>
      ),
      ...Object.fromEntries(figures.map((figure) => [figure, format.number(level[figure])])),
    },
  }))
  return <Table caption={words.caption} columns={columns} rows={rows} />
}
