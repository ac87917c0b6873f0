/** The module's own PHP on the stand-in PrestaShop: real HTTP, a real MariaDB. No PrestaShop core is in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { InventoryItemId, LocationId, ProductId, ShopRef, VariantId } from '../../app/language/ids.ts'
import { platformFor } from '../../app/runtime/wire.ts'
import { openIntake } from '../factories/bridge-shop.ts'
import { withTestDatabase } from '../factories/database.ts'
import { rows } from '../factories/live-shop.ts'
import { createPrestaShop } from '../sandbox/prestashop/front.ts'
import { inboxReader } from './inbox-reader.ts'
import { type Picked, promisesOfAPlatform, type Witness } from './platform.contract.ts'

withTestDatabase()
promisesOfAPlatform(open)

type Listed = { item: string; product: string; quantity: number; sells: boolean }

async function open(): Promise<Witness> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'promesse-prestashop-'))
  const intake = await openIntake()
  const standIn = await createPrestaShop({ port: 0, appUrl: intake.url, dataDir, seed: 'small' })
  const control = async <T>(name: string, body?: object): Promise<T> => {
    const answer = await fetch(`${standIn.url}/control/${name}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const connected = await control<{ connected: boolean }>('connect', {})
  if (!connected.connected) throw new Error(`not connected: ${JSON.stringify(connected)}`)
  const [ref] = await rows<ShopRef>(
    `select account_id as "accountId", shop_id as "shopId", domain, platform from shop`,
  )
  if (!ref) throw new Error('no shop was connected')
  const platform = platformFor(ref)
  const { country, currency } = await platform.readShop()
  const listed = () => control<Listed[]>('catalogue')
  const [location] = await platform.readLocations()
  return {
    platform,
    context: { publicationId: 'storefront', country, currency },
    picked: pickFrom(await listed(), location?.locationId as LocationId),
    unknown: { variantId: '987654-0' as VariantId, productId: '987654' as ProductId },
    unitsOf: async ({ variantId }) =>
      (await listed()).find(({ item }) => item === variantId)?.quantity ?? Number.NaN,
    editByHand: async ({ variantId }, quantity) => void (await control('set', { item: variantId, quantity })),
    changeSilently: async ({ variantId }) =>
      void (await control('raw-sql', { item: variantId, quantity: 3 })),
    sell: async ({ variantId }, quantity) => {
      const { order } = await control<{ order: string | number }>('sell', {
        lines: [{ item: variantId, quantity }],
      })
      return { orderId: String(order) }
    },
    remove: async ({ variantId }) => void (await control('delete', { item: variantId })),
    messages: inboxReader(platform, async () => void (await control('cron', {}))),
    pass: () => {},
    setDown: async (down) => void (await control('down', { down })),
    loseAnswers: async (lose) => void (await control('faults', { loseAnswers: lose ? 1 : 0 })),
    // Connected anew: the module knows nothing of the connection that this platform was opened with.
    revokeAccess: async () => void (await control('connect', {})),
    close: async () => {
      await standIn.stop()
      await intake.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Combinations of one product after another that sell, with units to spare. */
function pickFrom(listed: readonly Listed[], locationId: LocationId): Picked[] {
  const stocked = listed.filter(({ item, quantity, sells }) => sells && quantity > 6 && !item.endsWith('-0'))
  if (stocked.length < 6) throw new Error('the seed has too few combinations in stock')
  return stocked.slice(0, 8).map(({ item, product }) => ({
    variantId: item as VariantId,
    inventoryItemId: item as InventoryItemId,
    productId: product as ProductId,
    locationId,
  }))
}
