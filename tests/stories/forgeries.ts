/** Messages that the shop didn't sign: each must be refused, and none may have an effect. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { CatalogueVariant } from '../observer/sandbox.client.ts'
import type { Count } from './acceptance.rules.ts'
import { pause, sellOut, takePlain, until, type World } from './world.ts'

type Forgery = { kind: string; body: string; hmac: string | null }

/** Every forged message names a size that sold out while its real messages were lost: were one believed, the app
 *  would look, and the feed would tell. */
export async function playForgeries(world: World): Promise<{ forgedAccepted: Count | null }> {
  const [lure, another] = takePlain(world, 2)
  if (!lure || !another) throw new Error('no size left for the forgeries')
  const first = await world.observer.exempting([lure.variantId], () => forgeAll(world, lure))
  if (!first.mayBeThePoll) return { forgedAccepted: first.forgedAccepted }
  // All were refused, yet the feed knew: the poll may have looked just then. It won't so soon again.
  const second = await world.observer.exempting([another.variantId], () => forgeAll(world, another))
  return { forgedAccepted: second.forgedAccepted }
}

type Answer = { forgedAccepted: Count | null; mayBeThePoll: boolean }

async function forgeAll(world: World, lure: CatalogueVariant): Promise<Answer> {
  const { sandbox, observer, app, sizes } = world
  await sandbox.control('webhooks', { lag: 'none', duplicate: 0, reorder: 0, lost: { next: 100_000 } })
  const done = await sellOut(world, lure)
  await sandbox.control('webhooks', { lost: { next: 0 } })
  await observer.changed({ variantIds: [lure.variantId], ...done, news: 'lost' })
  let accepted = 0
  const forgeries = forge(world.apiSecret, sizes.forgeries, lure)
  for (const { body, hmac, topic } of forgeries) {
    const status = await app.webhook(body, headersOf(world, topic, hmac))
    if (status >= 200 && status < 300) accepted += 1
  }
  await pause(3_000)
  const stillUnaware = (await observer.wrongNow([lure.variantId])).length === 1
  const genuine = bodyOf('inventory_levels/update', lure)
  const headers = headersOf(world, 'inventory_levels/update', sign(world.apiSecret, genuine))
  const status = await app.webhook(genuine, headers)
  const followed = await until(async () => (await observer.wrongNow([lure.variantId])).length === 0, 8_000)
  const genuineWorks = status === 200 && followed
  if (!genuineWorks) world.say(`a genuine message was answered ${status} and not followed: nothing is proved`)
  const value = accepted > 0 ? accepted : stillUnaware ? 0 : forgeries.length
  if (!genuineWorks) return { forgedAccepted: null, mayBeThePoll: false }
  return { forgedAccepted: { value, cases: forgeries.length }, mayBeThePoll: accepted === 0 && !stillUnaware }
}

const topics = [
  'inventory_levels/update',
  'products/update',
  'orders/create',
  'app/uninstalled',
  'shop/redact',
]

function forge(
  secret: string,
  atLeast: number,
  lure: { productId: string; inventoryItemId: string; variantId: string },
) {
  const kinds = ['wrong secret', 'flipped byte', 're-serialised', 'no header', 'hex digest'] as const
  return Array.from({ length: Math.ceil(atLeast / kinds.length) * kinds.length }, (_, index) => {
    const topic = topics[Math.floor(index / kinds.length) % topics.length] ?? 'products/update'
    return { topic, ...forgeOne(secret, kinds[index % kinds.length] ?? 'no header', bodyOf(topic, lure)) }
  })
}

function forgeOne(secret: string, kind: string, body: string): Forgery {
  const signed = sign(secret, body)
  if (kind === 'wrong secret') return { kind, body, hmac: sign(randomBytes(32).toString('hex'), body) }
  if (kind === 'flipped byte') return { kind, body: body.replace('000', '001'), hmac: signed }
  if (kind === 're-serialised') return { kind, body: JSON.stringify(JSON.parse(body), null, 1), hmac: signed }
  if (kind === 'no header') return { kind, body, hmac: null }
  return { kind, body, hmac: createHmac('sha256', secret).update(body).digest('hex') }
}

function bodyOf(
  topic: string,
  lure: { productId: string; inventoryItemId: string; variantId: string },
): string {
  // Written by hand: ids go beyond what a JavaScript number holds.
  if (topic === 'inventory_levels/update') {
    return `{"inventory_item_id":${lure.inventoryItemId},"location_id":10001000,"available":0,"updated_at":"2026-11-25T09:00:00+01:00"}`
  }
  if (topic === 'products/update') {
    return `{"id":${lure.productId},"title":"x","status":"active","updated_at":"2026-11-25T09:00:00.000+01:00","variants":[{"id":${lure.variantId},"inventory_item_id":${lure.inventoryItemId}}]}`
  }
  if (topic === 'orders/create') {
    return `{"id":820982911946154500,"name":"#1000","created_at":"2026-11-25T09:00:00+01:00","line_items":[{"id":866550311766439000,"variant_id":${lure.variantId},"product_id":${lure.productId},"quantity":1}]}`
  }
  return '{"id":1000,"shop_id":1000,"shop_domain":"x.myshopify.com"}'
}

function headersOf(world: World, topic: string, hmac: string | null): Record<string, string> {
  return {
    'x-shopify-topic': topic,
    'x-shopify-shop-domain': world.sandbox.shop,
    'x-shopify-api-version': '2026-10',
    'x-shopify-webhook-id': randomUUID(),
    'x-shopify-event-id': randomUUID(),
    'x-shopify-triggered-at': new Date().toISOString(),
    ...(hmac === null ? {} : { 'x-shopify-hmac-sha256': hmac }),
  }
}

function sign(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body).digest('base64')
}
