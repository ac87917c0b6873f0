/** A one-time code for the module of a second shop: who types it there joins that shop to this account. */
import { randomInt } from 'node:crypto'
import {
  joinCodeAlphabet,
  joinCodeLength,
  joinCodeMinutes,
  showJoinCode,
} from '../features/shop/join-code.rules.ts'
import { saveJoinCode } from '../features/shop/join-code.store.server.ts'
import type { AccountId } from '../language/ids.ts'
import { now } from '../runtime/clock.ts'
import { digest } from '../runtime/crypto.ts'
import { withAccount } from '../runtime/database.ts'

/** `code` is shown once; only its digest is kept. */
export async function createJoinCode(accountId: AccountId): Promise<{ code: string; expiresAt: Date }> {
  const letters = Array.from(
    { length: joinCodeLength },
    () => joinCodeAlphabet[randomInt(joinCodeAlphabet.length)],
  )
  const code = letters.join('')
  const at = now()
  const expiresAt = new Date(at.getTime() + joinCodeMinutes * 60_000)
  await withAccount(accountId, (sql) =>
    saveJoinCode(sql, { accountId, hash: digest(code), now: at, expiresAt }),
  )
  return { code: showJoinCode(code), expiresAt }
}
