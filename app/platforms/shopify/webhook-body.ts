import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

const unpack = promisify(gunzip)
/** An unpacked body may be larger than the cap on what is sent, never without bound. */
const unpackedCap = 16 * 1024 * 1024

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
