/** Pairs a shop: calls back to the address that was named, has the module there prove that the click was made by it,
 *  and only then writes anything. */
import { randomBytes } from 'node:crypto'
import { now } from '../../runtime/clock.ts'
import { withDirectory } from '../../runtime/database.ts'
import { connectShop } from '../../runtime/directory.ts'
import { log } from '../../runtime/log.ts'
import { addJob } from '../../runtime/queue.ts'
import { proofShape } from './answers.schema.ts'
import { commandPath } from './client.ts'
import { type NewConnection, type Pairing, savePairing } from './connection-store.server.ts'
import { postJson } from './post.ts'
import { isSigned, proofText } from './signature.ts'

const proofTimeoutMs = 5_000
const proofCap = 64 * 1024

/** Whether the shop at this address signs our challenge with the key that came with the click. */
export async function isProved(
  { address, nonce, publicKey }: { address: string; nonce: string; publicKey: string },
  made: NewConnection,
): Promise<boolean> {
  const challenge = randomBytes(16).toString('hex')
  const asked = { connection: made.connectionId, appPublicKey: made.publicKey, challenge }
  try {
    const { status, text } = await postJson({
      url: `${address}${commandPath}`,
      body: JSON.stringify({ action: 'prove', nonce, ...asked }),
      timeoutMs: proofTimeoutMs,
      cap: proofCap,
    })
    if (status !== 200) return false
    const { signature } = proofShape.parse(JSON.parse(text))
    return isSigned(proofText({ address, ...asked }), signature, publicKey)
  } catch (error) {
    log().info({ reason: (error as Error).name }, 'an address that was not proved')
    return false
  }
}

type NotPaired = 'code-unknown' | 'code-needed' | 'replayed'

/** Takes back what the transaction has done so far. */
class Refused extends Error {
  readonly outcome: NotPaired
  constructor(outcome: NotPaired) {
    super(outcome)
    this.outcome = outcome
  }
}

/** All or nothing: the shop, its connection, and the job that reads it. */
export async function pair(
  shop: { domain: string; codeHash: string | null },
  pairing: Pairing,
): Promise<'paired' | NotPaired> {
  try {
    return await withDirectory(async (sql) => {
      const owner = await connectShop(sql, { ...shop, now: now() })
      if (owner === null) throw new Refused(refusalOf(shop))
      if (!(await savePairing(sql, owner, pairing))) throw new Refused('replayed')
      await addJob(sql, 'connected', { ...owner }, { jobKey: `connected:${owner.shopId}` })
      return 'paired' as const
    })
  } catch (error) {
    if (error instanceof Refused) return error.outcome
    throw error
  }
}

/** Without a code only a shop that is known, in an account with another one, isn't let in. */
const refusalOf = ({ codeHash }: { codeHash: string | null }) =>
  codeHash === null ? 'code-needed' : 'code-unknown'
