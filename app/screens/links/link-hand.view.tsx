import { useWords } from '../../i18n/index.ts'
import {
  Bullets,
  Button,
  Card,
  ChoiceList,
  Filters,
  Form,
  Row,
  SideBySide,
  Stack,
  Text,
  useSentIntent,
} from '../../ui/index.ts'
import { fullName } from '../stock/variant-name.view.tsx'
import type { LinkedSide } from './link-pair.view.tsx'
import { linksWords } from './links.words.ts'

type Found = LinkedSide & { linked: boolean }
export type HandSide = { query: string; found: Found[]; more: boolean }
export type Hand = { shopify: HandSide; prestashop: HandSide }

const formId = 'link-by-hand'

/** Search on each side, choose one of each, link the two. */
export function HandView(hand: Hand) {
  const words = useWords(linksWords).hand
  const busy = useSentIntent() === 'link'
  const both = [hand.shopify, hand.prestashop].every(({ found }) => found.some(({ linked }) => !linked))
  return (
    <Stack gap="loose">
      <Text tone="subdued">{words.help}</Text>
      <SideBySide>
        <SearchCard shop="shopify" {...hand} />
        <SearchCard shop="prestashop" {...hand} />
      </SideBySide>
      <Card>
        <Form id={formId} intent="link" label={words.link}>
          <Stack gap="loose">
            <SideBySide>
              <Choices shop="shopify" side={hand.shopify} />
              <Choices shop="prestashop" side={hand.prestashop} />
            </SideBySide>
            <Row align="end">
              <Button submit label={words.link} busy={busy} disabled={!both} />
            </Row>
          </Stack>
        </Form>
      </Card>
    </Stack>
  )
}

type Shop = 'shopify' | 'prestashop'

function SearchCard({ shop, ...hand }: Hand & { shop: Shop }) {
  const words = useWords(linksWords).hand
  const other: Shop = shop === 'shopify' ? 'prestashop' : 'shopify'
  const keep = { tab: 'hand', ...(hand[other].query ? { [other]: hand[other].query } : {}) }
  return (
    <Card title={words[shop]} flush>
      <Filters
        search={{
          name: shop,
          label: `${words[shop]} · ${words.search}`,
          placeholder: words.search,
          value: hand[shop].query,
          submitLabel: words.submit,
          clear: { label: words.clear, to: `/links?${new URLSearchParams(keep)}` },
        }}
        keep={keep}
      />
    </Card>
  )
}

function Choices({ shop, side }: { shop: Shop; side: HandSide }) {
  const words = useWords(linksWords)
  const { query, found, more } = side
  if (!query) return <Text tone="subdued">{words.hand.start}</Text>
  if (found.length === 0) return <Text>{words.hand.none(query)}</Text>
  const free = found.filter(({ linked }) => !linked)
  return (
    <Stack>
      {free.length > 0 ? (
        <ChoiceList
          key={free.map(({ variantId }) => variantId).join(' ')}
          name={`${shop}VariantId`}
          label={words.hand[shop]}
          defaultValue={free[0]?.variantId}
          options={free.map((one) => ({
            value: one.variantId,
            label: fullName(one),
            help: [one.sku, one.barcode].filter(Boolean).join(' · '),
          }))}
        />
      ) : null}
      <Linked found={found} />
      {more ? (
        <Text size="small" tone="subdued">
          {words.hand.more}
        </Text>
      ) : null}
    </Stack>
  )
}

/** Those that have their counterpart can't be chosen: one variant, one link. */
function Linked({ found }: { found: Found[] }) {
  const words = useWords(linksWords).hand
  const linked = found.filter((one) => one.linked)
  if (linked.length === 0) return null
  return (
    <Stack gap="tight">
      <Text as="h3" strong>
        {words.linkedAlready}
      </Text>
      <Bullets
        items={linked.map((one) => ({
          id: one.variantId,
          content: [fullName(one), one.sku].filter(Boolean).join(' · '),
        }))}
      />
    </Stack>
  )
}
