/** What the start page shows of one article in both shops, as data: quantities, pages, and who changed what when. */
import { pageOf, serves } from '../availability.ts'
import type { Sandbox } from '../sandbox.ts'
import type { ShopState, Variant } from '../store/types.ts'
import { readPrestashop } from './prestashop.client.ts'

export type TwoShopsEvent = {
  side: 'shopify' | 'prestashop'
  /** Real milliseconds. */
  at: number
  by: 'shopper' | 'staff' | 'app'
  delta: number
}

export type TwoShopsState = {
  size: string | null
  shopify: { seq: number; quantity: number; sells: boolean }
  /** Null: it doesn't answer, or has no such article. */
  prestashop: { item: string; quantity: number; sells: boolean; url: string } | null
  prestashopSeq: number
  isDown: boolean
  events: TwoShopsEvent[]
}

export type Since = { shopify: number; prestashop: number }

/** Throws where PrestaShop doesn't answer. */
export async function twoShopsState(
  sandbox: Sandbox,
  shop: ShopState,
  variant: Variant,
  since: Since,
): Promise<TwoShopsState> {
  const news = await readPrestashop(sandbox.prestashopUrl ?? '', variant.sku, since.prestashop)
  const { sells } = pageOf(shop, variant, shop.buyerCountry, sandbox.clock.now())
  const theirs = news.entries.map((entry) => ({
    side: 'prestashop' as const,
    at: Date.parse(entry.at),
    by: whoDid(entry.how),
    delta: (entry.after ?? 0) - (entry.before ?? 0),
  }))
  return {
    size: variant.optionValues.at(-1) ?? null,
    shopify: { seq: shop.log.at(-1)?.seq ?? 0, quantity: available(shop, variant), sells },
    prestashop: news.item && {
      item: news.item.item,
      quantity: news.item.quantity,
      sells: news.item.sells,
      url: news.item.url,
    },
    prestashopSeq: news.seq,
    isDown: news.isDown,
    events: [...ownEvents(shop, variant, since.shopify), ...theirs],
  }
}

function available(shop: ShopState, variant: Variant): number {
  const levels = [...(shop.levels.get(variant.inventoryItemId)?.values() ?? [])]
  return levels.reduce((sum, { isActive, locationId, quantities }) => {
    const location = shop.locations.get(locationId)
    return isActive && location && serves(location, shop.buyerCountry) ? sum + quantities.available : sum
  }, 0)
}

function ownEvents(shop: ShopState, variant: Variant, since: number): TwoShopsEvent[] {
  return shop.log
    .filter(({ seq }) => seq > since)
    .flatMap(({ realAt, by, changes }) =>
      (changes ?? [])
        .filter(({ variantId }) => variantId === variant.id)
        .map(({ before, after }) => ({
          side: 'shopify' as const,
          at: realAt,
          by: by ?? ('staff' as const),
          delta: after - before,
        })),
    )
}

function whoDid(how: string | undefined): TwoShopsEvent['by'] {
  if (how === 'order') return 'shopper'
  return how === 'bridge' ? 'app' : 'staff'
}
