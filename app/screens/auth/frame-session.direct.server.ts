/** POST /prestashop/session {launch}: the frame's next bearer, for a token that the back office just gave it.
 *
 *  200 {bearer, expiresAt, seconds} · 400 unreadable · 401 the token isn't (any longer) good · 403 this employee may not
 *  view · 413 longer than any token. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { exchangeLaunch } from '../../runtime/session.server.ts'

const longest = 8 * 1024
const shape = z.object({ launch: z.string().min(1) })

export async function sendFrameSession(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request)
  if (body === null) return answer(response, 413, { error: 'too-long' })
  const launch = toLaunch(body)
  if (launch === null) return answer(response, 400, { error: 'unreadable' })
  const made = await exchangeLaunch(launch)
  if (made === 'refused') return answer(response, 401, { error: 'launch' })
  if (made === 'may-not-view') return answer(response, 403, { error: 'rights' })
  answer(response, 200, made)
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > longest) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function toLaunch(body: string): string | null {
  try {
    const read = shape.safeParse(JSON.parse(body))
    return read.success ? read.data.launch : null
  } catch {
    return null
  }
}

function answer(response: ServerResponse, status: number, said: unknown): void {
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(status === 413 ? { connection: 'close' } : {}),
    })
    .end(JSON.stringify(said))
}
