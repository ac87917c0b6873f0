import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

const unpack = promisify(gunzip)
/** An unpacked body may be larger than the cap on what is sent, never without bound. */
const unpackedCap = 16 * 1024 * 1024

/** The platform gives up on an answer after 5 s: a body that takes longer than this comes from somebody else. */
const patienceMs = 10_000

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

/** As text for the inbox. A signed body that can't be unpacked is kept too (as base64): the drain will say that
 *  it is unreadable, and nothing is lost. PostgreSQL's text holds no NUL. */
export async function toText(raw: Buffer, encoding: 'identity' | 'gzip'): Promise<string> {
  if (encoding === 'identity') return withoutNul(raw.toString('utf8'))
  try {
    return withoutNul((await unpack(raw, { maxOutputLength: unpackedCap })).toString('utf8'))
  } catch {
    return raw.toString('base64')
  }
}

function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text
}
