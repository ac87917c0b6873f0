/** What both addresses of the bridge share: the four headers, the capped body, JSON answers. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { letThrough, readRawBody } from '../../runtime/raw-body.ts'

export type Answer = { status: number; body: object }

const headersShape = z.object({
  'x-promesse-connection': z.union([z.literal('new'), z.uuid()]),
  'x-promesse-timestamp': z.string().regex(/^\d{9,11}$/),
  'x-promesse-nonce': z.string().regex(/^[0-9a-f]{32}$/),
  'x-promesse-signature': z.base64().min(8).max(256),
})

export type SignedHeaders = { connection: string; timestamp: string; nonce: string; signature: string }

/** Null: unsigned. */
export function readSignedHeaders(request: IncomingMessage): SignedHeaders | null {
  const read = headersShape.safeParse(request.headers)
  if (!read.success) return null
  return {
    connection: read.data['x-promesse-connection'],
    timestamp: read.data['x-promesse-timestamp'],
    nonce: read.data['x-promesse-nonce'],
    signature: read.data['x-promesse-signature'],
  }
}

export function refuse(status: number, error: string): Answer {
  return { status, body: { error } }
}

/** The raw bytes, or why there are none. */
export async function readBody(request: IncomingMessage, cap: number): Promise<Buffer | Answer> {
  if (Number(request.headers['content-length'] ?? 0) > cap) return refuse(413, 'too-large')
  const raw = await readRawBody(request, cap)
  if (raw === 'too-big') return refuse(413, 'too-large')
  if (raw === 'cut') return refuse(400, 'unreadable')
  if (raw === 'slow') return refuse(408, 'too-slow')
  return raw
}

export function parseBody<T>(raw: Buffer, shape: z.ZodType<T>): T | null {
  try {
    const read = shape.safeParse(JSON.parse(raw.toString('utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body }: Answer,
): Promise<void> {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    // What we refuse to read must not keep the connection busy.
    ...(request.complete ? {} : { connection: 'close' }),
  })
  if (!request.complete) {
    response.write(text)
    await letThrough(request, response)
    response.end()
  } else response.end(text)
}
