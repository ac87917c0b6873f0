/** POST /bridge/connect: somebody clicked "Connect" in a module. The call is signed with the key that it brings, which
 *  proves nothing of the address: that is proved by calling back.
 *
 *  200 the connection and our key · 401 unsigned, stale or signed otherwise · 409 "address-not-proved", "code-unknown",
 *  "code-needed", "replayed" · 400 unreadable · 413 over the cap · 408 a body that doesn't come · 429 too many attempts for one address
 *  · 503 the database is away. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { parseJoinCode } from '../../features/shop/join-code.rules.ts'
import { now, realNow } from '../../runtime/clock.ts'
import { digest } from '../../runtime/crypto.ts'
import { findJoinCode } from '../../runtime/directory.ts'
import { log } from '../../runtime/log.ts'
import { type Answer, parseBody, readBody, readSignedHeaders, refuse, sendAnswer } from './bridge-request.ts'
import { mayConnect } from './connect-attempts.ts'
import { makeConnection } from './connection-store.server.ts'
import { isProved, pair } from './pair.server.ts'
import { forgetPatience } from './patience.ts'
import { parseAddress } from './public-address.ts'
import { isFresh, isPublicKey, isSigned, messageText } from './signature.ts'

const bodyCap = 16 * 1024

const clickShape = z.object({
  address: z.string().max(250),
  idShop: z.int().positive(),
  name: z.string().max(255),
  publicKey: z.string().max(1024).refine(isPublicKey),
  nonce: z.string().regex(/^[0-9a-f]{16,64}$/),
  code: z.string().max(64).nullable(),
  fingerprint: z.string().min(1).max(128),
  psVersion: z.string().max(32),
  moduleVersion: z.string().max(32),
})
type Click = z.infer<typeof clickShape>

export async function bridgeConnect(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await sendAnswer(request, response, await takeIn(request))
}

async function takeIn(request: IncomingMessage): Promise<Answer> {
  const signed = readSignedHeaders(request)
  if (signed?.connection !== 'new') return refuse(401, 'unsigned')
  if (!isFresh(signed.timestamp, realNow())) return refuse(401, 'stale')
  const raw = await readBody(request, bodyCap)
  if (!Buffer.isBuffer(raw)) return raw
  const click = parseBody(raw, clickShape)
  if (click === null) return refuse(400, 'unreadable')
  if (!isSigned(messageText({ to: 'app', ...signed, body: raw }), signed.signature, click.publicKey))
    return refuse(401, 'bad-signature')
  try {
    return await connect(click)
  } catch (error) {
    log().error({ err: error }, 'a shop was not connected')
    return refuse(503, 'away')
  }
}

async function connect(click: Click): Promise<Answer> {
  const place = parseAddress(click.address)
  if (place === null) return refuse(400, 'unreadable')
  if (!mayConnect(new URL(place.address).host)) return refuse(429, 'too-many')
  const codeHash = hashOf(click.code)
  // Before the address is asked: a code that is wrong costs nobody anything.
  if (codeHash !== null && (await findJoinCode(codeHash, now())) === null) return refuse(409, 'code-unknown')
  const made = makeConnection()
  if (!(await isProved(click, made))) return refuse(409, 'address-not-proved')
  const outcome = await pair(
    { domain: place.domain, codeHash },
    {
      made,
      modulePublicKey: click.publicKey,
      address: place.address,
      shopNumber: click.idShop,
      fingerprint: click.fingerprint,
      nonce: click.nonce,
      moduleVersion: click.moduleVersion,
      platformVersion: click.psVersion,
    },
  )
  if (outcome !== 'paired') return refuse(409, outcome)
  forgetPatience(place.domain)
  const answer = { connection: made.connectionId, appPublicKey: made.publicKey, joined: codeHash !== null }
  return { status: 200, body: answer }
}

/** Null: none was given. One that can't be a code is looked up like any other, and is nobody's. */
function hashOf(code: string | null): string | null {
  return code === null || code.trim() === '' ? null : digest(parseJoinCode(code) ?? code)
}
