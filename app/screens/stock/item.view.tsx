import type { PastDecision } from '../../features/ad-guard/ad-guard.query.server.ts'
import { useWords } from '../../i18n/index.ts'
import { Card, Layout, LinkButton, Page, Row, Stack, Text } from '../../ui/index.ts'
import type { AdView } from '../ad-guard/ad-state.view.tsx'
import { OverrideForm, type OverrideFormProps } from '../ad-guard/override-form.view.tsx'
import { AdHistory, VariantAd } from '../ad-guard/variant-ad.view.tsx'
import { AvailabilityDate, type AvailabilityDateProps } from './availability-date.view.tsx'
import { itemWords } from './item.words.ts'
import { ItemMoves, type ItemMovesProps } from './item-moves.view.tsx'
import { ItemSidesCard, type ItemSidesProps } from './item-sides.view.tsx'
import { ItemStock, type ItemStockProps, WhyItSells } from './item-stock.view.tsx'
import { Restock, type RestockProps } from './restock.view.tsx'
import { fullName, type VariantName } from './variant-name.view.tsx'

export type StockItemProps = {
  name: VariantName
  stock: ItemStockProps
  /** Both shops' stock, where the variant is linked. */
  sides: ItemSidesProps | null
  moves: ItemMovesProps
  ad: AdView | null
  decisions: PastDecision[]
  restock: RestockProps
  date: AvailabilityDateProps
  override: OverrideFormProps
}

export function StockItemView(props: StockItemProps) {
  const words = useWords(itemWords)
  const isGone = props.stock.state === 'deleted'
  return (
    <Page
      title={fullName(props.name)}
      back={{ label: words.back, to: '/stock' }}
      lead={<WhyItSells page={props.stock.page} />}
    >
      <Layout
        aside={
          <Stack gap="loose">
            <VariantAd ad={props.ad} isFirst={props.decisions.length === 0} />
            {isGone ? null : <Restock {...props.restock} />}
            {isGone ? null : <AvailabilityDate {...props.date} />}
            {isGone ? null : <OverrideForm {...props.override} />}
          </Stack>
        }
      >
        <Stack gap="loose">
          <ItemStock {...props.stock} />
          {props.sides ? <ItemSidesCard {...props.sides} /> : null}
          <ItemMoves {...props.moves} />
          <AdHistory decisions={props.decisions} />
        </Stack>
      </Layout>
    </Page>
  )
}

/** Another account's variant, a deleted one, or a mistyped address: the same answer. */
export function NoSuchVariant() {
  const words = useWords(itemWords)
  return (
    <Page title={words.notFound.title} width="narrow" back={{ label: words.back, to: '/stock' }}>
      <Card>
        <Text>{words.notFound.help}</Text>
        <Row>
          <LinkButton label={words.notFound.action} to="/stock" />
        </Row>
      </Card>
    </Page>
  )
}
