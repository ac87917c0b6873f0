/** A load generator that costs little: raw sockets, requests built beforehand, one at a time on each connection. */
import { connect, type Socket } from 'node:net'

/** Sends all requests over `connections` sockets; answers requests a second. Throws on an answer that isn't 200. */
export async function sendAll(port: number, requests: Buffer[], connections: number): Promise<number> {
  let next = 0
  const from = performance.now()
  const work = async () => {
    const socket = await open(port)
    const answer = answers(socket)
    for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
      socket.write(request)
      const head = await answer()
      if (!head.startsWith('HTTP/1.1 200')) throw new Error(`answered ${head.split('\r\n')[0]}`)
    }
    socket.destroy()
  }
  await Promise.all(Array.from({ length: connections }, work))
  return requests.length / ((performance.now() - from) / 1000)
}

export function toRequest(path: string, headers: Record<string, string>, body: Buffer): Buffer {
  const lines = Object.entries({ host: 'localhost', ...headers, 'content-length': String(body.length) })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${head}\r\n`), body])
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.setNoDelay(true)
    socket.once('error', reject)
  })
}

/** Both servers answer with an empty body: an answer ends with its head. */
function answers(socket: Socket): () => Promise<string> {
  let buffered = ''
  let wake: (() => void) | null = null
  let failure: Error | null = null
  socket.on('data', (chunk: Buffer) => {
    buffered += chunk.toString('latin1')
    wake?.()
  })
  for (const event of ['close', 'error'] as const) {
    socket.on(event, () => {
      failure = new Error('the server hung up')
      wake?.()
    })
  }
  return async () => {
    for (;;) {
      const end = buffered.indexOf('\r\n\r\n')
      if (end >= 0) {
        const head = buffered.slice(0, end)
        buffered = buffered.slice(end + 4)
        return head
      }
      if (failure) throw failure
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
}
