/** The bytes of a request as they were signed, and the end of a request that isn't read. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Shops give up on an answer after some seconds: a body that takes longer than this comes from somebody else. */
const patienceMs = 10_000
const lingerMs = 1_000
/** Thrown away after an answer; then the sender waits until the connection ends, and reads it. */
const discardCap = 4 * 1024 * 1024

/** The bytes as sent. 'too-big': more came than the cap, whatever the header said; 'cut': the sender went away;
 *  'slow': it takes its time. */
export function readRawBody(
  request: IncomingMessage,
  cap: number,
): Promise<Buffer | 'too-big' | 'cut' | 'slow'> {
  return new Promise((settle) => {
    const patience = setTimeout(() => resolve('slow'), patienceMs)
    const resolve = (answer: Buffer | 'too-big' | 'cut' | 'slow') => {
      clearTimeout(patience)
      settle(answer)
    }
    const parts: Buffer[] = []
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size <= cap) parts.push(part)
      else {
        request.pause()
        resolve('too-big')
      }
    })
    request.on('end', () => resolve(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)))
    request.on('error', () => resolve('cut'))
    request.on('close', () => resolve('cut'))
  })
}

/** The answer goes out first, and what still comes is thrown away for a moment: a connection that is closed while its
 *  sender writes takes the answer with it. */
export function letThrough(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.flushHeaders()
  return new Promise((resolve) => {
    const over = setTimeout(resolve, lingerMs)
    request.once('close', () => {
      clearTimeout(over)
      resolve()
    })
    let discarded = 0
    request.removeAllListeners('data').on('data', (part: Buffer) => {
      discarded += part.length
      if (discarded > discardCap) request.pause()
    })
    request.resume()
  })
}
