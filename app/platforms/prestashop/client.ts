/** Sends signed commands to one shop's module, and turns what goes wrong into RetryLater or GiveUp. */
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { ShopRef } from '../../language/ids.ts'
import { GiveUp, RetryLater } from '../../language/outcome.ts'
import { realNow } from '../../runtime/clock.ts'
import { errorShape } from './answers.schema.ts'
import { type Line, loadLine, saveStopped } from './connection-store.server.ts'
import { checkPatience, forgetPatience, notePatience } from './patience.ts'
import { AnswerTooBig, ClosedAddress, postJson, TooSlow } from './post.ts'
import { messageText, signText } from './signature.ts'

export type BridgeClient = {
  shop: ShopRef
  /** One command; its answer as the shape reads it. */
  ask<T>(action: string, fields: object, shape: z.ZodType<T>, timeoutMs?: number): Promise<T>
}

export const commandPath = '/index.php?fc=module&module=promesse&controller=bridge'
const usualTimeoutMs = 8_000
/** Five hundred items with their texts and addresses. */
const answerCap = 8 * 1024 * 1024

export function bridgeClient(shop: ShopRef): BridgeClient {
  let line: Line | null = null

  async function ask<T>(
    action: string,
    fields: object,
    shape: z.ZodType<T>,
    timeoutMs = usualTimeoutMs,
  ): Promise<T> {
    checkPatience(shop.domain)
    line ??= await loadLine(shop)
    const { status, text } = await send(shop, line, JSON.stringify({ action, ...fields }), timeoutMs)
    if (status !== 200) throw await toOutcome(shop, status, text)
    const read = shape.safeParse(readJson(text))
    // A page of the shop's own (maintenance, a host's notice) instead of the module's answer.
    if (!read.success) throw notePatience(shop.domain, 'quick', `an answer to ${action} that can't be read`)
    forgetPatience(shop.domain)
    return read.data
  }

  return { shop, ask }
}

async function send(
  shop: ShopRef,
  line: Line,
  body: string,
  timeoutMs: number,
): Promise<{ status: number; text: string }> {
  const timestamp = String(Math.floor(realNow().getTime() / 1000))
  const nonce = randomBytes(16).toString('hex')
  const signed = { to: 'shop', connection: line.connectionId, timestamp, nonce, body } as const
  try {
    return await postJson({
      url: `${line.address}${commandPath}`,
      headers: {
        'X-Promesse-Connection': line.connectionId,
        'X-Promesse-Timestamp': timestamp,
        'X-Promesse-Nonce': nonce,
        'X-Promesse-Signature': signText(messageText(signed), line.privateKey),
      },
      body,
      timeoutMs,
      cap: answerCap,
    })
  } catch (error) {
    if (error instanceof AnswerTooBig) throw new GiveUp('answer-unreadable', error.message)
    if (error instanceof ClosedAddress) throw new GiveUp('address-closed', error.message)
    throw notePatience(shop.domain, error instanceof TooSlow ? 'slow' : 'quick', 'the shop does not answer')
  }
}

async function toOutcome(shop: ShopRef, status: number, text: string): Promise<RetryLater | GiveUp> {
  const code = errorShape.safeParse(readJson(text)).data?.error ?? null
  if (status === 409 && code === 'moved') {
    await saveStopped(shop, 'moved')
    return new GiveUp('shop-moved', 'the shop is a copy, or changed its address')
  }
  if (status === 409 && code === 'not-paired') return new GiveUp('not-paired', 'the module was disconnected')
  if (status === 401 && code !== null)
    return new GiveUp('token-refused', 'the module takes no command of ours')
  // The next try has a nonce of its own.
  if (status === 409 && code === 'replayed') return new RetryLater('replayed', 1_000)
  if (status === 400 && code !== null) return new GiveUp('platform-refused', `the module refuses: ${code}`)
  return notePatience(shop.domain, 'quick', `${status}`)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
