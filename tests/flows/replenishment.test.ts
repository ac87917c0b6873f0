import { beforeEach, describe, expect, it } from 'vitest'
import { decideAds } from '../../app/flows/decide-ads.flow.server.ts'
import { changeMinimum } from '../../app/flows/minimum-settings.flow.server.ts'
import { judge, onOutlookDue } from '../../app/flows/stock-outlook.flow.server.ts'
import type { VariantId } from '../../app/language/ids.ts'
import { pool, withAccount } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { deleteVariant, type StoredShop, storeShop, storeVariants } from '../factories/stored-shop.ts'
import { numbered } from '../factories/variant-facts.ts'

withTestDatabase()

const noon = new Date('2026-11-25T12:00:00Z')
const one = numbered(1).variantId
const two = numbered(2).variantId

let shop: StoredShop
beforeEach(async () => {
  shop = await storeShop()
  await storeVariants(shop, [numbered(1, 42), numbered(2, 42)])
  await pool().query(`update product set vendor = 'Atelier Nord' where shop_id = $1`, [shop.shopId])
  await seenSince(shop, 90)
})

const daysAgo = (days: number) => new Date(noon.getTime() - days * 86_400_000)

/** The shop was installed, and read whole, so long ago. */
async function seenSince(ref: StoredShop, days: number) {
  await pool().query('update shop set installed_at = $2 where shop_id = $1', [ref.shopId, daysAgo(days)])
  await pool().query(
    `insert into catalogue_read (account_id, shop_id, purpose, state, asked_at, started_at, finished_at)
     values ($1, $2, 'import', 'done', $3, $3, $3)`,
    [ref.accountId, ref.shopId, daysAgo(days)],
  )
}

/** Movements of one unit each, evenly over the last days; `units` are left at the end. */
async function move(
  ref: StoredShop,
  variantId: VariantId,
  { count, days, cause = 'order', left = 42 }: { count: number; days: number; cause?: string; left?: number },
) {
  for (let n = 1; n <= count; n += 1)
    await pool().query(
      `insert into stock_movement (account_id, shop_id, variant_id, inventory_item_id, location_id, before, after,
                                   source_time, observed_at, cause)
       values ($1, $2, $3, '1', '101', $4, $5, $6, $6, $7)`,
      [
        ref.accountId,
        ref.shopId,
        variantId,
        left + n,
        left + n - 1,
        daysAgo((days * n) / (count + 1)),
        cause,
      ],
    )
}

const set = (units: string, leadDays: string, over: { variantId?: VariantId; scope?: string } = {}) =>
  changeMinimum({
    ...{ ...shop, variantId: over.variantId ?? one },
    typed: { units, leadDays, scope: over.scope ?? 'variant' },
    now: noon,
  })
async function rows<T extends object>(query: string): Promise<T[]> {
  return (await pool().query<T>(query, [shop.accountId])).rows
}
const low = () =>
  rows(
    `select data, closed_how from problem where account_id = $1 and kind = 'low-stock' order by problem_id`,
  )
const outlooks = () =>
  rows(
    `select variant_id, is_low, order_by::text from stock_outlook where account_id = $1 order by variant_id`,
  )
const judgeAt = (now: Date) =>
  withAccount(shop.accountId, (sql) =>
    judge(sql, { ...shop, variantIds: [one], timeZone: 'Europe/Paris', now }),
  )

describe('a minimum and a delay', () => {
  it('name the day to order by, and become a problem a week ahead', async () => {
    await move(shop, one, { count: 90, days: 30 })
    expect(await set('6', '5')).toEqual({ ok: true, value: null })
    expect(await outlooks()).toEqual([{ variant_id: one, is_low: true, order_by: '2026-12-02' }])
    expect(await low()).toMatchObject([
      {
        data: {
          variantId: one,
          ...{ units: 42, minimum: 6, leadDays: 5, perDay: 3, orderBy: '2026-12-02', orderNow: false },
          openDays: 30,
        },
        closed_how: null,
      },
    ])
  })

  it('without any sale only the minimum counts, and no day is named', async () => {
    await set('42', '5')
    expect(await low()).toMatchObject([{ data: { orderBy: null, perDay: null }, closed_how: null }])
    expect((await judgeAt(noon))[0]).toMatchObject({ noDate: 'sales-few', sales: { count: 0 } })
  })

  it('a history of 29 days names no day', async () => {
    await move(shop, one, { count: 90, days: 25 })
    await pool().query('update shop set installed_at = $2 where shop_id = $1', [shop.shopId, daysAgo(29.5)])
    await set('6', '5')
    expect((await judgeAt(noon))[0]).toMatchObject({ noDate: 'history-short', historyDays: 29 })
    expect(await outlooks()).toMatchObject([{ order_by: null }])
  })

  it('stock that comes in closes the problem, stock that goes opens it', async () => {
    await set('5', '')
    expect(await low()).toEqual([])
    const stock = async (available: number) => {
      await storeVariants(shop, [numbered(1, available)])
      await withAccount(shop.accountId, (sql) => decideAds(sql, { ...shop, variantIds: [one], now: noon }))
    }
    await stock(5)
    expect(await low()).toMatchObject([{ data: { units: 5, minimum: 5 }, closed_how: null }])
    await stock(6)
    expect(await low()).toMatchObject([{ closed_how: 'itself' }])
  })

  it('the clock alone opens and closes it: the thirtieth day of history, the fading of old sales', async () => {
    await pool().query('update shop set installed_at = $2 where shop_id = $1', [shop.shopId, daysAgo(29.5)])
    await move(shop, one, { count: 90, days: 20 })
    await set('6', '5')
    expect(await outlooks()).toEqual([{ variant_id: one, is_low: false, order_by: null }])
    const [due] = await rows<{ due_at: Date }>(
      `select due_at from due_work where account_id = $1 and kind = 'stock-outlook'`,
    )
    expect(due?.due_at).toEqual(new Date('2026-11-25T23:00:00Z'))
    await onOutlookDue(shop, due?.due_at)
    expect(await low()).toEqual([])
    await onOutlookDue(shop, new Date('2026-11-26T23:00:00Z'))
    expect(await outlooks()).toEqual([{ variant_id: one, is_low: true, order_by: '2026-12-04' }])
    expect(await low()).toMatchObject([{ closed_how: null }])
    await onOutlookDue(shop, new Date('2026-12-20T23:00:00Z'))
    expect(await low()).toMatchObject([{ closed_how: 'itself' }])
  })

  it('a supplier’s count for all of theirs, a variant’s own win, and empty fields take them back', async () => {
    await set('50', '7', { scope: 'supplier' })
    expect(await outlooks()).toMatchObject([
      { variant_id: one, is_low: true },
      { variant_id: two, is_low: true },
    ])
    await set('1', '')
    expect(await outlooks()).toMatchObject([{ is_low: false }, { is_low: true }])
    // The delay is still the supplier's.
    expect((await judgeAt(noon))[0]).toMatchObject({ minimum: 1, leadDays: 7 })
    await set('', '')
    expect(await outlooks()).toMatchObject([{ is_low: true }, { is_low: true }])
    await set('', '', { scope: 'supplier' })
    expect(await outlooks()).toEqual([])
    expect(await low()).toMatchObject(Array(3).fill({ closed_how: 'itself' }))
  })

  it('a variant that is deleted is watched no more', async () => {
    await set('50', '')
    expect(await low()).toMatchObject([{ closed_how: null }])
    await deleteVariant(shop, one, noon)
    await withAccount(shop.accountId, (sql) => decideAds(sql, { ...shop, variantIds: [one], now: noon }))
    expect(await low()).toMatchObject([{ closed_how: 'itself' }])
  })

  it('what cannot be kept is refused at its field, and changes nothing', async () => {
    expect(await set('beaucoup', '9999')).toEqual({
      ok: false,
      code: 'fields',
      data: { units: 'units-not-whole', leadDays: 'days-too-many' },
    })
    expect(await set('5', '5', { variantId: '999' as VariantId })).toMatchObject({ code: 'unknown-variant' })
    await pool().query(`update product set vendor = '' where shop_id = $1`, [shop.shopId])
    expect(await set('5', '5', { scope: 'supplier' })).toMatchObject({ code: 'no-supplier' })
    expect(await outlooks()).toEqual([])
  })

  it('two shops that share a stock: each sale counts once, our own writes never', async () => {
    const other = await storeShop({ accountId: shop.accountId, platform: 'prestashop' })
    await seenSince(other, 60)
    const twin = '12-34' as VariantId
    await move(shop, one, { count: 30, days: 30 })
    await move(other, twin, { count: 60, days: 30 })
    // Each sale was written by us in the other shop.
    await move(shop, one, { count: 60, days: 30, cause: 'ours' })
    await move(other, twin, { count: 30, days: 30, cause: 'ours' })
    const link = await pool().query(
      `with made as (
         insert into pool (account_id, shopify_shop_id, prestashop_shop_id, booking_location_id, state, created_at)
         values ($1, $2, $3, '101', 'active', now()) returning pool_id)
       insert into variant_link (account_id, pool_id, shopify_variant_id, prestashop_variant_id, basis, state,
                                 decided_at)
       select $1, pool_id, $4, $5, 'sku', 'linked', now() from made`,
      [shop.accountId, shop.shopId, other.shopId, one, twin],
    )
    expect(link.rowCount).toBe(1)
    await set('0', '5')
    expect((await judgeAt(noon))[0]).toMatchObject({ perDay: 3, sales: { count: 90 } })
    // The other shop's sales are known for 20 days only.
    await pool().query('update shop set installed_at = $2 where shop_id = $1', [other.shopId, daysAgo(20)])
    expect((await judgeAt(noon))[0]).toMatchObject({ noDate: 'history-short', historyDays: 20 })
  })
})
