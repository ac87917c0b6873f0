/** Both stand-ins, over their own protocols, as two shops of one account that share a stock: the module's PHP on one
 *  side, the Admin API with its comparison and its keys on the other. No PrestaShop core is in it. */
import { parse } from 'csv-parse/sync'
import type { Channel } from '../../app/channels/channel.port.ts'
import { openFeed } from '../../app/features/ad-guard/feed.query.server.ts'
import { loadPoolChoices } from '../../app/features/pool/pool.query.server.ts'
import type { PoolRef, Side } from '../../app/features/pool/pool.types.ts'
import { uploadChannelList } from '../../app/flows/channel-list.flow.server.ts'
import { createJoinCode } from '../../app/flows/join-code.flow.server.ts'
import { approveFirstSync, planFirstSync } from '../../app/flows/pool-first-sync.flow.server.ts'
import { decideLinks } from '../../app/flows/pool-links.flow.server.ts'
import { savePool } from '../../app/flows/pool-settings.flow.server.ts'
import type { ShopRef } from '../../app/language/ids.ts'
import { now } from '../../app/runtime/clock.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { feedOf } from '../../app/runtime/wire.ts'
import { type LivePrestaShop, openLivePrestaShop } from '../factories/live-prestashop.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { faces } from '../sandbox/faces.ts'
import { seedShop } from '../sandbox/seed/shop.ts'

export type Pair = { shopify: string; prestashop: string }

export class TwoLiveShops {
  readonly shopify: LiveShop
  readonly prestashop: LivePrestaShop
  readonly refs: Record<Side, ShopRef>
  ref: PoolRef = { accountId: '' as never, poolId: '' as never }
  locationIds: string[] = []

  private constructor(shopify: LiveShop, prestashop: LivePrestaShop, second: ShopRef) {
    this.shopify = shopify
    this.prestashop = prestashop
    this.refs = { shopify: shopify.ref, prestashop: second }
  }

  /** Installed, connected and read; they share nothing yet. `before`: what happens in PrestaShop first. */
  static async open(before?: (prestashop: LivePrestaShop, shopify: LiveShop) => Promise<void>) {
    const shopify = await openLiveShop(seedShop(), faces)
    await shopify.install()
    const prestashop = await openLivePrestaShop()
    await before?.(prestashop, shopify)
    const second = await prestashop.connect((await createJoinCode(shopify.ref.accountId)).code)
    await shopify.work()
    return new TwoLiveShops(shopify, prestashop, second)
  }

  async close() {
    await this.prestashop.close()
    await this.shopify.close()
  }

  /** All that is exact is linked; nothing is written. */
  async link() {
    const { accountId } = this.shopify.ref
    const choices = await withAccount(accountId, (sql) => loadPoolChoices(sql, accountId))
    const all = choices.find(({ platform }) => platform === 'shopify')?.locations ?? []
    // What a page doesn't sell isn't part of this stock.
    const places = all.filter(
      ({ locationId }) => this.shopify.shop.locations.get(locationId)?.fulfillsOnlineOrders,
    )
    const [booking] = places
    if (!booking) throw new Error('no location')
    this.locationIds = places.map(({ locationId }) => locationId)
    const saved = await savePool({
      accountId,
      shopifyShopId: this.refs.shopify.shopId,
      prestashopShopId: this.refs.prestashop.shopId,
      locationIds: places.map(({ locationId }) => locationId),
      bookingLocationId: booking.locationId,
    })
    if (!saved.ok) throw new Error(saved.code)
    this.ref = { accountId, poolId: saved.value.poolId }
    const linked = await decideLinks({ ...this.ref, allExact: true })
    if (!linked.ok) throw new Error(linked.code)
  }

  async plan(leader: Side) {
    const plan = await planFirstSync({ ...this.ref, leader })
    if (!plan.ok) throw new Error(plan.code)
    return plan.value
  }

  async approve(runId: string) {
    const yes = await approveFirstSync({ ...this.ref, runId, zerosAccepted: true })
    if (!yes.ok) throw new Error(yes.code)
    await this.settle()
  }

  /** Everything said is heard, and what follows from it done. */
  async settle() {
    for (let round = 0; round < 3; round += 1) {
      await this.prestashop.arrive()
      await this.shopify.deliver()
      await this.shopify.work()
    }
  }

  joined() {
    return rows<Pair>(
      `select l.shopify_variant_id as shopify, l.prestashop_variant_id as prestashop
         from variant_link l join pool_item i using (account_id, link_id) where i.joined order by l.link_id`,
    )
  }

  /** At the locations of the common stock. */
  unitsAt({ shopify: variantId }: Pair): number {
    const item = this.shopify.shop.variants.get(variantId)?.inventoryItemId ?? ''
    return [...(this.shopify.shop.levels.get(item) ?? [])]
      .filter(([id, level]) => this.locationIds.includes(id) && level.isActive)
      .reduce((sum, [, level]) => sum + level.quantities.available, 0)
  }

  /** Shopify's and PrestaShop's. */
  async stand(pair: Pair): Promise<[number, number]> {
    return [this.unitsAt(pair), await this.prestashop.quantityOf(pair.prestashop)]
  }

  async compare(): Promise<{ item: string; shopify: number; prestashop: number }[]> {
    const held = new Map((await this.prestashop.catalogue()).map(({ item, quantity }) => [item, quantity]))
    return (await this.joined())
      .map((pair) => ({
        item: pair.prestashop,
        shopify: this.unitsAt(pair),
        prestashop: held.get(pair.prestashop) ?? Number.NaN,
      }))
      .filter((each) => each.shopify !== each.prestashop)
  }

  /** Joined pairs that both shops sell, with units to spare. */
  async sellingPairs(): Promise<Pair[]> {
    const sells = new Set(
      (await this.prestashop.catalogue())
        .filter((each) => each.sells && each.quantity > 5)
        .map(({ item }) => item),
    )
    return (await this.joined()).filter((each) => sells.has(each.prestashop) && this.unitsAt(each) > 5)
  }

  async sellingPair(): Promise<Pair> {
    const [pair] = await this.sellingPairs()
    if (!pair) throw new Error('no pair to sell')
    return pair
  }

  /** The ids by which a channel knows the items of a shop, as its feed modules spell them. */
  channelId(side: Side, variantId: string): string {
    const { productId } = this.shopify.shop.variants.get(variantId) ?? {}
    return side === 'shopify' ? `shopify_FR_${productId}_${variantId}` : variantId
  }

  async list(side: Side, variantIds: readonly string[]): Promise<void> {
    const ids = variantIds.map((id) => this.channelId(side, id))
    for (const channel of ['google', 'meta'] as const) {
      async function* source() {
        yield Buffer.from(`id\n${ids.join('\n')}\n`)
      }
      const shop = { ...this.refs[side], channel }
      const answer = await uploadChannelList({ ...shop, fileName: 'flux', source: source(), now: now() })
      if (!answer.ok || answer.value.matched !== ids.length) throw new Error(JSON.stringify(answer))
    }
  }

  /** What the channel reads now, by variant: its availability, in the channel's own word. */
  async feed(side: Side, channel: Channel): Promise<Record<string, string>> {
    const { accountId, shopId } = this.refs[side]
    const text = await withAccount(accountId, async (sql) => {
      const parts: Buffer[] = []
      for await (const part of openFeed(sql, shopId, feedOf(channel))) parts.push(part as Buffer)
      return Buffer.concat(parts).toString()
    })
    const lines = parse(text, { columns: true, delimiter: feedOf(channel).delimiter }) as Record<
      string,
      string
    >[]
    return Object.fromEntries(
      lines.map(({ id, availability }) => [id?.split('_').at(-1) ?? '', availability ?? '']),
    )
  }
}
