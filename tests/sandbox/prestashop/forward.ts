/** Passes one request on as it came and brings the answer back. */
import { type IncomingHttpHeaders, request } from 'node:http'

export type Passed = { status: number; headers: IncomingHttpHeaders; body: Buffer }

const ownHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host'])

export function forward(
  url: string,
  message: { method: string; headers: IncomingHttpHeaders; body: Buffer; host?: string },
): Promise<Passed> {
  const headers = Object.fromEntries(
    Object.entries(message.headers).filter(([name]) => !ownHeaders.has(name)),
  )
  const host = message.host ? { host: message.host } : {}
  const length =
    message.body.length > 0 || message.method === 'POST' ? { 'content-length': message.body.length } : {}
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: message.method,
        headers: { ...headers, ...host, ...length, connection: 'close' },
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(chunks) }),
        )
        answer.on('error', reject)
      },
    )
    call.setTimeout(60_000, () => call.destroy(new Error('no answer')))
    call.on('error', reject)
    call.end(message.body)
  })
}
