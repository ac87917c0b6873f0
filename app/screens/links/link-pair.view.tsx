import type { PairWhy } from '../../features/pool/pool.types.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import {
  Badge,
  Beside,
  Card,
  Checkbox,
  DataList,
  Picture,
  Row,
  SideBySide,
  SidePanel,
  Stack,
  Text,
} from '../../ui/index.ts'
import { fullName } from '../stock/variant-name.view.tsx'
import { DecideButton } from './decide-button.view.tsx'
import type { DifferentField } from './link-differences.rules.ts'
import { linksWords } from './links.words.ts'

/** One article of one shop, as far as it tells which it is. */
export type LinkedSide = {
  variantId: string
  productTitle: string
  options: string | null
  imageUrl: string | null
  sku: string | null
  barcode: string | null
  /** Minor units, with their currency. */
  price: { minor: number; currency: string } | null
  /** Null where the shop doesn't count it. */
  available: number | null
}

export type DoubtfulPair = {
  /** The two ids, as the form sends them. */
  pairId: string
  shopify: LinkedSide
  prestashop: LinkedSide
  doubt: PairWhy
  differences: DifferentField[]
}

export type PairCardProps = {
  pair: DoubtfulPair
  chosen: boolean
  onChoose: (pairId: string, chosen: boolean) => void
}

/** Why it is doubtful, the two articles beside each other, and the three answers. */
export function PairCard({ pair, chosen, onChoose }: PairCardProps) {
  const words = useWords(linksWords)
  const name = fullName(pair.shopify)
  return (
    <Card data-pair={pair.pairId} data-doubt={pair.doubt}>
      <Stack gap="loose">
        <Row align="between">
          <Checkbox
            name={`choose-${pair.pairId}`}
            label={words.doubt[pair.doubt]}
            checked={chosen}
            onChange={(on) => onChoose(pair.pairId, on)}
          />
        </Row>
        <SideBySide>
          <SideCard shop="shopify" side={pair.shopify} differences={pair.differences} />
          <SideCard shop="prestashop" side={pair.prestashop} differences={pair.differences} />
        </SideBySide>
        <Row align="end">
          <DecideButton
            intent="later"
            ids={[pair.pairId]}
            plain
            label={words.pair.later}
            accessibleLabel={words.pair.laterNamed(name)}
          />
          <DecideButton
            intent="reject"
            ids={[pair.pairId]}
            label={words.pair.reject}
            accessibleLabel={words.pair.rejectNamed(name)}
          />
          <DecideButton
            intent="link"
            ids={[pair.pairId]}
            label={words.pair.link}
            accessibleLabel={words.pair.linkNamed(name)}
          />
        </Row>
      </Stack>
    </Card>
  )
}

type SideProps = { shop: 'shopify' | 'prestashop'; side: LinkedSide; differences: DifferentField[] }

function SideCard({ shop, side, differences }: SideProps) {
  const words = useWords(linksWords).pair
  const values = useValues(side)
  const terms = {
    product: words.product,
    options: words.options,
    sku: shop === 'shopify' ? words.sku : words.reference,
    barcode: words.barcode,
    price: words.price,
  }
  const items = (['product', 'options', 'sku', 'barcode', 'price'] as const).map((field) => ({
    id: field,
    term: terms[field],
    value: <Value text={values[field]} differs={differences.includes(field)} field={field} />,
  }))
  return (
    <SidePanel title={words[shop]} data-side={shop}>
      <Stack>
        <Text as="h3" strong>
          {words[shop]}
        </Text>
        <Beside
          picture={<Picture src={side.imageUrl} alt={side.imageUrl ? fullName(side) : words.noPicture} />}
        >
          <DataList items={[...items, { id: 'available', term: words.available, value: values.available }]} />
        </Beside>
      </Stack>
    </SidePanel>
  )
}

/** Colour never speaks alone: what differs carries the word. */
function Value({ text, differs, field }: { text: string; differs: boolean; field: DifferentField }) {
  const words = useWords(linksWords).pair
  if (!differs) return <>{text}</>
  return (
    <Row gap="tight" align="end">
      <Text as="strong" strong data-differs={field}>
        {text}
      </Text>
      <Badge tone="attention">{words.differs}</Badge>
    </Row>
  )
}

function useValues(side: LinkedSide) {
  const words = useWords(linksWords).pair
  const format = useFormat()
  return {
    product: side.productTitle,
    options: side.options ?? words.noOptions,
    sku: side.sku ?? words.none,
    barcode: side.barcode ?? words.none,
    price: side.price ? format.money(side.price) : words.none,
    available: side.available === null ? words.notTracked : format.number(side.available),
  }
}
