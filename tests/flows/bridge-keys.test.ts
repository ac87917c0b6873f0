/** Our half of a connection under a key of the house that is changed, as the guide for production says. */
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  loadLine,
  makeConnection,
  savePairing,
} from '../../app/platforms/prestashop/connection-store.server.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { forgetEnv } from '../../app/runtime/env.ts'
import { withTestDatabase } from '../factories/database.ts'
import { storeShop } from '../factories/stored-shop.ts'

withTestDatabase()
const before = process.env.TOKEN_KEYS
const [old, fresh] = [1, 2].map((byte) => `k${byte}:${Buffer.alloc(32, byte).toString('base64')}`)

function useKeys(keys = ''): void {
  process.env.TOKEN_KEYS = keys
  forgetEnv()
}

beforeEach(() => useKeys(old))
afterAll(() => useKeys(before))

async function pair() {
  const shop = await storeShop({ platform: 'prestashop' })
  const made = makeConnection()
  const pairing = {
    ...{ made, modulePublicKey: 'theirs', address: 'https://boutique.example', shopNumber: 1 },
    ...{ fingerprint: 'f', nonce: made.connectionId, moduleVersion: '1.0.0', platformVersion: '8.2.1' },
  }
  await withAccount(shop.accountId, (sql) => savePairing(sql, shop, pairing))
  return { shop, made }
}

test('a key is sealed anew when it is next used, so that the old key of the house can go', async () => {
  const { shop, made } = await pair()
  useKeys(`${fresh},${old}`)
  expect((await loadLine(shop)).privateKey).toBe(made.privateKey)
  useKeys(fresh)
  expect((await loadLine(shop)).privateKey).toBe(made.privateKey)
})

test('without the key that sealed it only a new pairing helps', async () => {
  const { shop } = await pair()
  useKeys(fresh)
  await expect(loadLine(shop)).rejects.toMatchObject({ code: 'not-paired' })
})
