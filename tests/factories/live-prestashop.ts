/** The module's own PHP on the stand-in PrestaShop, with the app's own intake around it. No PrestaShop core is in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ShopRef } from '../../app/language/ids.ts'
import { createPrestaShop } from '../sandbox/prestashop/front.ts'
import { openIntake } from './bridge-shop.ts'
import { rows } from './live-shop.ts'

export type Listed = {
  item: string
  product: string
  combination: string
  reference: string
  quantity: number
  sells: boolean
}

export type LivePrestaShop = {
  url: string
  /** POST /control/{name}, or GET without a body; throws where it isn't 200. */
  control: <T = unknown>(name: string, body?: object) => Promise<T>
  catalogue: () => Promise<Listed[]>
  quantityOf: (item: string) => Promise<number>
  /** Until the module says that all it had to tell was taken in. */
  arrive: () => Promise<void>
  /** Clicks "Connect" in the module; answers the shop that the app knows then. */
  connect: (code?: string) => Promise<ShopRef>
  close: () => Promise<void>
}

export async function openLivePrestaShop(): Promise<LivePrestaShop> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'promesse-prestashop-'))
  const intake = await openIntake()
  const { url, stop } = await createPrestaShop({ port: 0, appUrl: intake.url, dataDir, seed: 'small' })
  const live: LivePrestaShop = {
    url,
    async control<T>(name: string, body?: object) {
      const answer = await fetch(`${url}/control/${name}`, {
        method: body === undefined ? 'GET' : 'POST',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    },
    catalogue: () => live.control<Listed[]>('catalogue'),
    quantityOf: async (wanted) =>
      (await live.catalogue()).find(({ item }) => item === wanted)?.quantity ?? Number.NaN,
    async arrive() {
      const deadline = Date.now() + 60_000
      // Whoever flushes already is left to it: then something waits yet.
      while ((await live.control<{ waiting: number }>('cron', {})).waiting > 0)
        if (Date.now() > deadline) throw new Error('the outbox does not empty')
    },
    async connect(code) {
      const answer = await live.control<{ connected: boolean }>('connect', code ? { code } : {})
      if (!answer.connected) throw new Error(`not connected: ${JSON.stringify(answer)}`)
      const [ref] = await rows<ShopRef>(
        `select account_id as "accountId", shop_id as "shopId", domain, platform from shop where domain = '${new URL(url).host}'`,
      )
      if (!ref) throw new Error('the app knows no such shop')
      return ref
    },
    async close() {
      await stop()
      await intake.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return live
}
