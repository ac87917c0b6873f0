import { beforeEach, describe, expect, it } from 'vitest'
import type { Channel } from '../../app/channels/channel.port.ts'
import { loadChannelSummary, loadUnmatched } from '../../app/features/ad-guard/channel-list.query.server.ts'
import { createFeedLink, saveFetch } from '../../app/features/ad-guard/channel-list.store.server.ts'
import { judgeLists, rematchChannels, uploadChannelList } from '../../app/flows/channel-list.flow.server.ts'
import type { VariantFacts } from '../../app/language/facts.ts'
import { pool, withAccount } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { deleteVariant, type StoredShop, storeShop, storeVariants } from '../factories/stored-shop.ts'
import { numbered } from '../factories/variant-facts.ts'

withTestDatabase()
const morning = new Date('2026-11-25T09:00:00Z')
const variants = [1, 2, 3, 4].map((n) => numbered(n, 10, { barcode: `376000111222${n}` }))
const [one, two, three, four] = variants as [VariantFacts, VariantFacts, VariantFacts, VariantFacts]

let shop: StoredShop
beforeEach(async () => {
  shop = await storeShop()
  await storeVariants(shop, variants)
})

function upload(text: string | AsyncIterable<Uint8Array>, channel: Channel = 'google') {
  async function* once() {
    yield Buffer.from(text as string)
  }
  const source = typeof text === 'string' ? once() : text
  return uploadChannelList({ ...shop, channel, fileName: 'flux.tsv', source, now: morning })
}
const items = async (channel = 'google') =>
  Object.fromEntries(
    (
      await pool().query<{ item_id: string; variant_id: string | null; reason: string }>(
        'select item_id, variant_id, reason from channel_item where shop_id = $1 and channel = $2',
        [shop.shopId, channel],
      )
    ).rows.map((row) => [row.item_id, [row.variant_id, row.reason]]),
  )
const openProblems = async () =>
  (
    await pool().query<{ kind: string; subject: string; data: object }>(
      'select kind, subject, data from problem where account_id = $1 and closed_at is null order by kind, subject',
      [shop.accountId],
    )
  ).rows
const summary = async (channel: Channel) =>
  (await withAccount(shop.accountId, (sql) => loadChannelSummary(sql, shop.shopId))).find(
    (line) => line.channel === channel,
  )

const zz = ({ product, variantId }: VariantFacts, country = 'ZZ') =>
  `shopify_${country}_${product.productId}_${variantId}`

describe('a channel that no longer reads its feed', () => {
  const later = (hours: number) => new Date(morning.getTime() + hours * 3_600_000)
  const judge = (now: Date) => withAccount(shop.accountId, (sql) => judgeLists(sql, { ...shop, now }))
  const fetched = (at: Date) =>
    withAccount(shop.accountId, (sql) =>
      saveFetch(sql, { ...shop, channel: 'google', at, userAgent: '', status: 200, rows: 1 }),
    )

  it('is a problem after a day and a half, and none before, nor where it never began', async () => {
    await upload(`id\n${zz(one)}\n`)
    await withAccount(shop.accountId, (sql) =>
      createFeedLink(sql, { ...shop, channel: 'google', now: morning }),
    )
    await judge(later(100))
    expect(await openProblems()).toEqual([])
    await fetched(morning)
    await judge(later(35))
    expect(await openProblems()).toEqual([])
    await judge(later(37))
    expect(await openProblems()).toMatchObject([
      { kind: 'feed-not-fetched', subject: `${shop.shopId}/google` },
    ])
    await fetched(later(38))
    await judge(later(39))
    expect(await openProblems()).toEqual([])
  })
})

describe('a channel’s list', () => {
  it('keeps ids of every shape as they stand, and says why the others match nothing', async () => {
    const ids = [
      zz(one),
      zz(one, 'FR').toLowerCase(),
      two.variantId,
      three.product.productId,
      'mar-4',
      '3760001112224',
      'shopify_ZZ_43000000009999_44000000009999',
      'SKU-D-AILLEURS',
    ]
    expect(await upload(`id\n${ids.join('\n')}\n`)).toMatchObject({
      ok: true,
      value: { listed: 8, matched: 6 },
    })
    expect(await items()).toEqual({
      [zz(one)]: [one.variantId, 'shopify-id'],
      [zz(one, 'FR').toLowerCase()]: [one.variantId, 'shopify-id'],
      [two.variantId]: [two.variantId, 'variant-id'],
      [three.product.productId]: [three.variantId, 'product-id'],
      'mar-4': [four.variantId, 'sku-case'],
      '3760001112224': [four.variantId, 'barcode'],
      shopify_ZZ_43000000009999_44000000009999: [null, 'recreated'],
      'SKU-D-AILLEURS': [null, 'unknown-sku'],
    })
    expect((await summary('google'))?.list).toMatchObject({
      listed: 8,
      matched: 6,
      unmatchedByReason: { recreated: 1, 'unknown-sku': 1 },
      fileName: 'flux.tsv',
    })
  })

  it('of products recreated since: every stale id is found, none is guessed', async () => {
    await deleteVariant(shop, one.variantId, morning)
    await upload(`id\n${variants.map((variant) => zz(variant)).join('\n')}\n`)
    expect((await items())[zz(one)]).toEqual([null, 'recreated'])
    expect((await summary('google'))?.list).toMatchObject({ listed: 4, matched: 3 })
  })

  it('a row whose link names another variant is no match', async () => {
    await upload(
      `id\tlink\n${zz(one)}\thttps://maison-essai.fr/products/mariniere?variant=${two.variantId}\n`,
    )
    expect(await items()).toEqual({ [zz(one)]: [null, 'link-disagrees'] })
  })

  it('replaces the one before; a file that can’t be read leaves it', async () => {
    await upload(`id\n${zz(one)}\n`)
    expect(await upload('title\nrien\n')).toMatchObject({ ok: false, code: 'no-id-column' })
    expect(Object.keys(await items())).toEqual([zz(one)])
    async function* breaks() {
      yield Buffer.from(`id\n${zz(two)}\n`)
      throw new Error('the line went dead')
    }
    await expect(upload(breaks())).rejects.toThrow('went dead')
    expect(Object.keys(await items())).toEqual([zz(one)])
    await upload(`id\n${zz(two)}\n`)
    expect(Object.keys(await items())).toEqual([zz(two)])
  })

  it('of another shop is refused as a whole', async () => {
    await upload(`id\n${zz(one)}\n`)
    const foreign = Array.from(
      { length: 9 },
      (_, n) => `shopify_FR_1_${n}\thttps://autre.fr/products/x?variant=${n}`,
    )
    expect(await upload(`id\tlink\n${foreign.join('\n')}\n`)).toMatchObject({ ok: false, code: 'other-shop' })
    expect(Object.keys(await items())).toEqual([zz(one)])
  })

  it('lists the lines that it refused', async () => {
    await upload(`id,title\n${zz(one)},a\n,b\n${zz(one)},c\n`)
    expect((await summary('google'))?.list).toMatchObject({
      listed: 1,
      refusedCount: 2,
      refused: [
        { line: 3, reason: 'empty-id' },
        { line: 4, reason: 'duplicate-id' },
      ],
    })
  })

  it('is a problem above 5 % without a match, until a better one is given', async () => {
    const many = Array.from({ length: 96 }, (_, n) => numbered(n + 100))
    await storeVariants(shop, many)
    const good = many.map((variant) => zz(variant))
    await upload(`id\n${[...good.slice(0, 95), 'A', 'B', 'C', 'D', 'E'].join('\n')}\n`)
    expect(await openProblems()).toEqual([])
    await upload(`id\n${[...good.slice(0, 94), 'A', 'B', 'C', 'D', 'E', 'F'].join('\n')}\n`)
    expect(await openProblems()).toEqual([
      { kind: 'ids-unmatched', subject: `${shop.shopId}/google`, data: { listed: 100, unmatched: 6 } },
    ])
    await upload(`id\n${good.join('\n')}\n`)
    expect(await openProblems()).toEqual([])
  })

  it('is missed while there is none, and for a channel that was given an address', async () => {
    const judge = () => withAccount(shop.accountId, (sql) => judgeLists(sql, { ...shop, now: morning }))
    await judge()
    expect(await openProblems()).toMatchObject([{ kind: 'ids-missing', subject: `${shop.shopId}/any` }])
    await upload(`id\n${zz(one)}\n`)
    expect(await openProblems()).toEqual([])
    await withAccount(shop.accountId, (sql) =>
      createFeedLink(sql, { ...shop, channel: 'meta', now: morning }),
    )
    await judge()
    expect(await openProblems()).toMatchObject([{ kind: 'ids-missing', subject: `${shop.shopId}/meta` }])
    await upload(`id\n${one.variantId}\n`, 'meta')
    expect(await openProblems()).toEqual([])
  })

  it('finds variants that were imported later, and follows a SKU to its new variant', async () => {
    const late = numbered(9)
    await upload(`id\n${zz(late)}\nMAR-1\n${zz(two)}\n`)
    await storeVariants(shop, [late, numbered(10, 5, { sku: 'MAR-1' })])
    const rematch = () =>
      withAccount(shop.accountId, (sql) => rematchChannels(sql, { ...shop, now: morning }))
    expect(await rematch()).toBe(1)
    expect((await items())['MAR-1']).toEqual([one.variantId, 'sku'])
    await deleteVariant(shop, one.variantId, morning)
    await deleteVariant(shop, two.variantId, morning)
    expect(await rematch()).toBe(1)
    expect(await items()).toMatchObject({
      [zz(late)]: [late.variantId, 'shopify-id'],
      'MAR-1': [numbered(10).variantId, 'sku'],
      // Listed as this variant once: it stays in the feed, out of stock.
      [zz(two)]: [two.variantId, 'shopify-id'],
    })
    expect((await summary('google'))?.list?.matched).toBe(3)
  })

  it('an account matches nothing of another', async () => {
    shop = await storeShop()
    await upload(`id\n${zz(one)}\nMAR-2\n`)
    expect((await summary('google'))?.list).toMatchObject({ listed: 2, matched: 0 })
  })

  it('of a PrestaShop: each module’s spelling, kept letter by letter', async () => {
    shop = await storeShop({ platform: 'prestashop' })
    const item = (variantId: string, productId: string) =>
      numbered(1, 5, {
        ...{ variantId: variantId as VariantFacts['variantId'], sku: null },
        product: { productId: productId as VariantFacts['product']['productId'] },
      })
    await storeVariants(shop, [item('12-34', '12'), item('12-35', '12'), item('13-0', '13')])
    const link = 'https://maison-essai.fr/12-35-pull.html'
    await upload(`id,link\n12-34,\n13_0,\nGFR12-35,${link}\nGFR12v34,\n99-1,\n`)
    expect(await items()).toEqual({
      '12-34': ['12-34', 'pair-id'],
      '13_0': ['13-0', 'pair-id'],
      'GFR12-35': ['12-35', 'prefixed-id'],
      GFR12v34: [null, 'link-missing'],
      '99-1': [null, 'recreated'],
    })
    await storeVariants(shop, [item('99-1', '99')])
    expect(await withAccount(shop.accountId, (sql) => rematchChannels(sql, { ...shop, now: morning }))).toBe(
      1,
    )
    expect(await items()).toMatchObject({ 'GFR12-35': ['12-35', 'prefixed-id'], '99-1': ['99-1', 'pair-id'] })
  })

  it('shows unmatched ids page by page', async () => {
    const ids = Array.from({ length: 120 }, (_, n) => `X-${String(n).padStart(3, '0')}`)
    await upload(`id\n${[...ids, zz(one), 'shopify_ZZ_1_2'].join('\n')}\n`)
    const page = (after: string | null) =>
      withAccount(shop.accountId, (sql) =>
        loadUnmatched(sql, { ...shop, channel: 'google' }, { reason: 'unknown-sku', after }),
      )
    const seen: string[] = []
    let after: string | null = null
    do {
      const { items: found, next }: Awaited<ReturnType<typeof page>> = await page(after)
      seen.push(...found.map(({ itemId }) => itemId))
      after = next
    } while (after !== null)
    expect(seen).toEqual(ids)
  })
})
