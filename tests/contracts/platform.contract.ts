/** What every platform promises to the app, asked over real HTTP and judged by the platform's own books. Run against
 *  the stand-in Shopify and against the module's own PHP on the stand-in PrestaShop. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileOffers } from '../../app/features/free-shipping/offer.rules.ts'
import { sayAbout } from '../../app/features/free-shipping/progress.rules.ts'
import { decidePollDifference } from '../../app/features/stock/outline.rules.ts'
import type { VariantFacts } from '../../app/language/facts.ts'
import type { InventoryItemId, LocationId, ProductId, VariantId } from '../../app/language/ids.ts'
import { GiveUp, RetryLater } from '../../app/language/outcome.ts'
import type { Basket, ProbeAnswer, ProbeCart } from '../../app/language/shipping.ts'
import type {
  CataloguePart,
  HeldCatalogue,
  Platform,
  PlatformMessage,
  ReadContext,
  StockChange,
} from '../../app/platforms/platform.port.ts'

/** A counted variant of one product that sells, at the one place where it lies. */
export type Picked = {
  variantId: VariantId
  inventoryItemId: InventoryItemId
  productId: ProductId
  locationId: LocationId
}

/** The platform as a person sees it; its books are its own, never the port's. */
export type Witness = {
  platform: Platform
  context: ReadContext
  /** At least six, none of them like another. */
  picked: Picked[]
  unknown: { variantId: VariantId; productId: ProductId }
  unitsOf: (one: Picked) => Promise<number>
  editByHand: (one: Picked, units: number) => Promise<void>
  /** In a way that no message tells. */
  changeSilently: (one: Picked) => Promise<void>
  sell: (one: Picked, quantity: number) => Promise<{ orderId: string }>
  remove: (one: Picked) => Promise<void>
  /** Lets the platform say all it has to say; what it said since the last time, in our words. */
  messages: () => Promise<PlatformMessage[]>
  /** Lets its work in the background go on. */
  pass: () => void
  setDown: (isDown: boolean) => Promise<void>
  /** Writes are done, and no answer about them arrives. */
  loseAnswers: (lose: boolean) => Promise<void>
  revokeAccess: () => Promise<void>
  /** Delivery to the context's country: from `freeFrom` (minor units) on every way of it is free, below not all. */
  shipping: {
    freeFrom: number
    /** Silently. */
    setFreeFrom: (minor: number) => Promise<void>
    /** Whether the storefront may show the bar. */
    isOn: () => Promise<boolean>
  }
  close: () => Promise<void>
}

export function promisesOfAPlatform(open: () => Promise<Witness>): void {
  let witness: Witness
  let platform: Platform

  beforeAll(async () => {
    witness = await open()
    platform = witness.platform
  })
  afterAll(() => witness?.close())

  const pick = (index: number): Picked => {
    const one = witness.picked[index]
    if (!one) throw new Error(`the platform picked fewer than ${index + 1} variants`)
    return one
  }
  const read = async (...ids: VariantId[]) => platform.readVariants({ variantIds: ids }, witness.context)
  const change = (one: Picked, what: StockChange['change'], from: number): StockChange => ({
    ...one,
    change: what,
    from,
  })

  async function readWhole(): Promise<VariantFacts[]> {
    const { operationId } = await platform.startCatalogueRead(witness.context)
    for (;;) {
      const status = await platform.catalogueReadStatus(operationId)
      if (status.state === 'failed') throw new Error(status.code)
      witness.pass()
      if (status.state === 'working') continue
      if (status.url === null) return []
      const parts: CataloguePart[] = []
      for await (const part of platform.openCatalogueRead(status.url, witness.context)) parts.push(part)
      const objects = parts.reduce((sum, part) => sum + part.objects, 0)
      if (status.objects !== null) expect(objects).toBe(status.objects)
      const variants = parts.flatMap((part) => part.variants)
      if (status.variants !== null) expect(variants).toHaveLength(status.variants)
      return variants
    }
  }

  async function suspectsOf(facts: readonly VariantFacts[]): Promise<VariantId[]> {
    const found: VariantId[] = []
    for await (const some of platform.findSuspects(heldOf(facts), witness.context)) found.push(...some)
    return found
  }

  test('the shop says who it is and how it must be read', async () => {
    const shop = await platform.readShop()
    expect(shop.name).not.toBe('')
    expect(shop).toMatchObject({
      country: witness.context.country,
      currency: witness.context.currency,
      publicationId: witness.context.publicationId,
    })
    expect(platform.missingScopes(await platform.readScopes())).toEqual([])
  })

  test('its locations are those where stock lies', async () => {
    const known = (await platform.readLocations()).map(({ locationId }) => locationId)
    expect(known).toContain(pick(0).locationId)
    expect(new Set(known).size).toBe(known.length)
  })

  describe('variants', () => {
    test('are read with what the books say, by their own id and by their item’s', async () => {
      const before = Date.now()
      for (const found of [
        await read(pick(0).variantId),
        await platform.readVariants({ inventoryItemIds: [pick(0).inventoryItemId] }, witness.context),
      ]) {
        const [facts] = found.variants
        expect(facts).toMatchObject({
          variantId: pick(0).variantId,
          inventoryItemId: pick(0).inventoryItemId,
          tracked: true,
          product: { productId: pick(0).productId },
        })
        const level = facts?.levels.find(({ locationId }) => locationId === pick(0).locationId)
        expect(level?.available).toBe(await witness.unitsOf(pick(0)))
        expect(found.readAt.getTime()).toBeGreaterThanOrEqual(before)
        expect([...found.missingItemIds, ...found.missingVariantIds]).toEqual([])
      }
    })

    test('that it never had are missing, beside those that it has', async () => {
      const found = await read(pick(0).variantId, witness.unknown.variantId)
      expect(found.variants.map(({ variantId }) => variantId)).toEqual([pick(0).variantId])
      expect(found.missingVariantIds).toEqual([witness.unknown.variantId])
    })

    test('and a thousand at once are all answered', async () => {
      const all = await readWhole()
      const ids = all.map(({ variantId }) => variantId)
      const asked = Array.from({ length: 1000 }, (_, nth) => ids[nth % ids.length] as VariantId)
      expect(new Set((await read(...asked)).variants.map(({ variantId }) => variantId))).toEqual(
        new Set(asked),
      )
    })
  })

  test('a product’s outline names its variants as their own read does', async () => {
    const outline = await platform.readProduct(pick(0).productId, witness.context)
    const found = await read(...outline.variants.map(({ variantId }) => variantId))
    expect(outline.product).toEqual(found.variants[0]?.product)
    for (const facts of found.variants)
      expect(facts).toMatchObject(
        outline.variants.find(({ variantId }) => variantId === facts.variantId) ?? {},
      )
    expect(await platform.readProduct(witness.unknown.productId, witness.context)).toMatchObject({
      product: null,
      variants: [],
    })
  })

  test('the whole catalogue says of each variant what its own read says', async () => {
    const whole = await readWhole()
    const byId = new Map(whole.map((facts) => [facts.variantId, facts]))
    expect(byId.size).toBe(whole.length)
    const alone = await read(...witness.picked.map(({ variantId }) => variantId))
    for (const facts of alone.variants) expect(byId.get(facts.variantId)).toEqual(facts)
  })

  describe('suspects', () => {
    test('are none where we hold what is', async () => {
      expect(await suspectsOf(await readWhole())).toEqual([])
    })

    test('are what changed without a message, what came, and what went', async () => {
      const whole = await readWhole()
      await witness.changeSilently(pick(5))
      const suspects = await suspectsOf(whole)
      expect(suspects).toContain(pick(5).variantId)
      // Its product's other variants may look other with it; nothing else does.
      const siblings = whole.filter(({ product }) => product.productId === pick(5).productId)
      expect(siblings.map(({ variantId }) => variantId)).toEqual(expect.arrayContaining(suspects))
      const fresh = await readWhole()
      const without = fresh.filter(({ variantId }) => variantId !== pick(0).variantId)
      expect(await suspectsOf(without)).toEqual([pick(0).variantId])
      const gone: VariantFacts = { ...(fresh[0] as VariantFacts), variantId: witness.unknown.variantId }
      expect(await suspectsOf([...fresh, gone])).toEqual([witness.unknown.variantId])
    })
  })

  describe('messages', () => {
    test('about an edit by hand name the variant or its item', async () => {
      await witness.messages()
      await witness.editByHand(pick(1), 17)
      expect(await witness.unitsOf(pick(1))).toBe(17)
      const said = await witness.messages()
      expect(touchedBy(said)).toContain(pick(1).inventoryItemId)
    })

    test('about a sale name the order with its lines', async () => {
      await witness.messages()
      const { orderId } = await witness.sell(pick(1), 2)
      const said = await witness.messages()
      expect(ordersOf(said).find((order) => order.orderId === orderId)?.lines).toMatchObject([
        { variantId: pick(1).variantId, quantity: 2 },
      ])
    })
  })

  describe('stock', () => {
    test('moves by a delta, and is set, where the expected quantity is there', async () => {
      const [a, b] = [await witness.unitsOf(pick(1)), await witness.unitsOf(pick(2))]
      expect(
        await platform.changeStock(
          [change(pick(1), { delta: -3 }, a), change(pick(2), { set: 40 }, b)],
          randomUUID(),
        ),
      ).toEqual([
        { code: 'done', before: a, after: a - 3 },
        { code: 'done', before: b, after: 40 },
      ])
      expect([await witness.unitsOf(pick(1)), await witness.unitsOf(pick(2))]).toEqual([a - 3, 40])
    })

    test('stays where another quantity is there; what was asked for beside it is done, or can be asked for again', async () => {
      const [a, b] = [await witness.unitsOf(pick(1)), await witness.unitsOf(pick(2))]
      const beside = change(pick(2), { delta: 1 }, b)
      const [stale, other] = await platform.changeStock(
        [change(pick(1), { delta: -1 }, a + 5), beside],
        randomUUID(),
      )
      expect(stale).toEqual({ code: 'stale' })
      expect(await witness.unitsOf(pick(1))).toBe(a)
      if (other?.code === 'not-written') {
        expect(await witness.unitsOf(pick(2))).toBe(b)
        const [again] = await platform.changeStock([beside], randomUUID())
        expect(again).toMatchObject({ code: 'done' })
      } else expect(other).toEqual({ code: 'done', before: b, after: b + 1 })
      expect(await witness.unitsOf(pick(2))).toBe(b + 1)
    })

    test('of a variant that it has not is missing', async () => {
      const { variantId } = witness.unknown
      const strange = { ...pick(1), variantId, inventoryItemId: variantId as string as InventoryItemId }
      expect(await platform.changeStock([change(strange, { delta: 1 }, 0)], randomUUID())).toEqual([
        { code: 'missing' },
      ])
    })

    test('is refused where the quantity would be absurd', async () => {
      const units = await witness.unitsOf(pick(1))
      const [answer] = await platform.changeStock(
        [change(pick(1), { set: 2_100_000_000 }, units)],
        randomUUID(),
      )
      expect(answer).toMatchObject({ code: 'refused' })
      expect(await witness.unitsOf(pick(1))).toBe(units)
    })

    test('moves once under one key, and the answer is the same', async () => {
      const units = await witness.unitsOf(pick(3))
      const [key, asked] = [randomUUID(), [change(pick(3), { delta: 4 }, units)]]
      const first = await platform.changeStock(asked, key)
      expect(first).toEqual([{ code: 'done', before: units, after: units + 4 }])
      expect(await platform.changeStock(asked, key)).toEqual(first)
      expect(await witness.unitsOf(pick(3))).toBe(units + 4)
    })

    test('moves once though the answer was lost: the same key tells what became of it', async () => {
      const units = await witness.unitsOf(pick(3))
      const [key, asked] = [randomUUID(), [change(pick(3), { delta: -1 }, units)]]
      await witness.loseAnswers(true)
      await expect(platform.changeStock(asked, key)).rejects.toThrow(RetryLater)
      await witness.loseAnswers(false)
      expect(await platform.changeStock(asked, key)).toEqual([
        { code: 'done', before: units, after: units - 1 },
      ])
      expect(await witness.unitsOf(pick(3))).toBe(units - 1)
    })

    test('is changed in batches, and none in an empty one', async () => {
      expect(await platform.changeStock([], randomUUID())).toEqual([])
    })
  })

  describe('shipping', () => {
    const readable = async () => {
      const read = await platform.readShipping()
      if (read.kind === 'unreadable') throw new Error(`unreadable: ${read.scope ?? read.reason}`)
      return { ...(read.kind === 'setup' ? compileOffers(read.setup) : read), checksum: read.checksum }
    }
    const said = async (goods: number) => {
      const { published } = await readable()
      const { country, currency } = witness.context
      const amounts = { currency, goods, other: 0, discount: 0, codes: [], quantity: 1, grams: 100 }
      return sayAbout(published, country, { ...amounts, ships: true, variants: [pick(0).variantId] })
    }

    /** What is missing until every way of delivery is free. */
    const missing = async (goods: number) => {
      const told = await said(goods)
      if (told.say === 'free') return told.all ? 0 : told.toAll
      return told.say === 'to-go' && told.all ? told.missing : null
    }

    test('is read the same until it changes, and what it promises with it', async () => {
      const { freeFrom } = witness.shipping
      expect(await missing(freeFrom)).toBe(0)
      expect(await missing(freeFrom - 300)).toBe(300)
      const before = await readable()
      expect((await readable()).checksum).toBe(before.checksum)
      const told = before.offers.filter(({ country }) => [witness.context.country, '*'].includes(country))
      expect(told[0]?.kind).toMatch(/^free_from/)
      await witness.shipping.setFreeFrom(freeFrom + 1_000)
      expect((await readable()).checksum).not.toBe(before.checksum)
      expect(await missing(freeFrom)).toBe(1_000)
      await witness.shipping.setFreeFrom(freeFrom)
    })

    test('is priced by the platform itself, in the order of the carts', async () => {
      const { country, currency } = witness.context
      const { variantId } = pick(0)
      const [facts] = (await read(variantId)).variants
      await witness.shipping.setFreeFrom(2 * (facts?.priceMinor ?? Number.NaN))
      const cart = (quantity: number): ProbeCart => {
        const line = { variantId, quantity, unitPrice: null, grams: null, ships: true }
        return { country, province: null, currency, lines: [line], codes: [] }
      }
      const [few, many] = await platform.priceCarts([cart(1), cart(2)])
      await witness.shipping.setFreeFrom(witness.shipping.freeFrom)
      const paid = (answer: ProbeAnswer | undefined) =>
        answer && 'options' in answer ? answer.options.map(({ price }) => price > 0) : null
      expect(paid(few?.answer)).toContain(true)
      expect(paid(many?.answer)).not.toContain(true)
      expect(paid(many?.answer)).not.toEqual([])
    })

    test('is told to the storefront, or isn’t', async () => {
      const { published } = await readable()
      await platform.publishBar(published)
      expect(await witness.shipping.isOn()).toBe(true)
      await platform.publishBar({ ...published, on: false, offers: [], countries: {} })
      expect(await witness.shipping.isOn()).toBe(false)
    })

    test('of past orders is told as amounts, page by page, and nothing of a person', async () => {
      const { orderId } = await witness.sell(pick(1), 1)
      const all: Basket[] = []
      for (let after: string | null = null; ; ) {
        const page = await platform.readBaskets(after)
        all.push(...page.baskets)
        if (page.last === null || page.last === after || page.baskets.length === 0) break
        after = page.last
      }
      const sold = all.filter((basket) => basket.orderId === orderId)
      expect(sold).toMatchObject([{ currency: witness.context.currency }])
      expect(sold[0]?.goods).toBeGreaterThan(0)
      expect(new Set(all.map((basket) => basket.orderId)).size).toBe(all.length)
      for (const basket of all)
        expect(Object.keys(basket).toSorted()).toEqual([
          'country',
          'currency',
          'goods',
          'orderId',
          'placedAt',
          'shipping',
          'shippingUntaxed',
        ])
    })
  })

  test('a variant that was deleted is missing', async () => {
    await witness.remove(pick(4))
    expect(await read(pick(4).variantId)).toMatchObject({
      variants: [],
      missingVariantIds: [pick(4).variantId],
    })
    expect(
      await platform.readVariants({ inventoryItemIds: [pick(4).inventoryItemId] }, witness.context),
    ).toMatchObject({ variants: [], missingItemIds: [pick(4).inventoryItemId] })
  })

  describe('a shop that is away', () => {
    test('is asked again later, whatever it was asked', async () => {
      await witness.setDown(true)
      const units = [change(pick(1), { delta: 1 }, 0)]
      const askings = [
        platform.readShop(),
        platform.readLocations(),
        read(pick(1).variantId),
        platform.readProduct(pick(1).productId, witness.context),
        suspectsOf([]),
        platform.readShipping(),
        platform.readBaskets(null),
        platform.changeStock(units, randomUUID()),
      ]
      for (const asked of await Promise.allSettled(askings))
        expect(asked).toMatchObject({ status: 'rejected', reason: expect.any(RetryLater) })
      await witness.setDown(false)
      expect((await read(pick(1).variantId)).variants).toHaveLength(1)
    })
  })

  test('a shop that no longer takes our access is given up until a person helps', async () => {
    await witness.revokeAccess()
    const asked = await read(pick(1).variantId).catch((error: unknown) => error)
    expect(asked).toBeInstanceOf(GiveUp)
    expect(['token-refused', 'not-paired']).toContain((asked as GiveUp).code)
  })
}

function heldOf(facts: readonly VariantFacts[]): HeldCatalogue {
  const kept = facts.map(({ variantId, published, product, availableForSale }) => ({
    variantId,
    published,
    productPublished: product.published,
    productStatus: product.status,
    availableForSale,
  }))
  return {
    differing: async (rows) => decidePollDifference(rows, kept),
    unnamed: async (named) => {
      const list = new Set(named)
      return facts.flatMap(({ variantId }) => (list.has(variantId) ? [] : [variantId]))
    },
    checksums: async () => facts.map(({ variantId, checksum }) => ({ variantId, checksum })),
  }
}

function ordersOf(messages: readonly PlatformMessage[]) {
  return messages.flatMap((message) => (message.kind === 'order-placed' ? [message.order] : []))
}

function touchedBy(messages: readonly PlatformMessage[]): string[] {
  return messages.flatMap((message) =>
    message.kind === 'stock-touched' ? [...message.inventoryItemIds, ...message.variantIds] : [],
  )
}
