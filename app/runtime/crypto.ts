import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { env } from './env.ts'

const nonceBytes = 12
const tagBytes = 16

function keys(): [string, Buffer][] {
  return env()
    .TOKEN_KEYS.split(',')
    .map((entry) => {
      const [id = '', key = ''] = entry.trim().split(':')
      return [id, Buffer.from(key, 'base64')]
    })
}

/** Seals text with the first key of TOKEN_KEYS (AES-256-GCM). `aad` binds it to its place (the shop's domain):
 *  it only opens with the same. Layout: length of the key's id, id, nonce (12), tag (16), cipher text. */
export function seal(plain: string, { aad }: { aad: string }): Buffer {
  const [first] = keys()
  if (first === undefined) throw new Error('TOKEN_KEYS holds no key')
  const [id, key] = first
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(aad))
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([id.length]), Buffer.from(id), nonce, cipher.getAuthTag(), text])
}

/** Whether the first key of TOKEN_KEYS sealed it: another one is about to go. */
export function isSealedAfresh(sealed: Uint8Array): boolean {
  return idOf(sealed) === keys()[0]?.[0]
}

function idOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(1, 1 + (sealed[0] ?? 0))).toString()
}

/** Opens what seal made, with whichever key of TOKEN_KEYS sealed it. Throws when the key is gone, when the
 *  bytes were changed, or when they were sealed for another place. */
export function open(sealed: Uint8Array, { aad }: { aad: string }): string {
  const bytes = Buffer.from(sealed)
  const id = idOf(bytes)
  const key = keys().find(([known]) => known === id)?.[1]
  if (key === undefined) throw new Error(`TOKEN_KEYS holds no key named ${id}`)
  const start = 1 + (bytes[0] ?? 0)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(start, start + nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(aad))
  decipher.setAuthTag(bytes.subarray(start + nonceBytes, start + nonceBytes + tagBytes))
  return Buffer.concat([
    decipher.update(bytes.subarray(start + nonceBytes + tagBytes)),
    decipher.final(),
  ]).toString('utf8')
}

/** Signs text for an address: HMAC-SHA256 under SIGNING_KEY, base64url, 43 characters. */
export function sign(text: string): string {
  return createHmac('sha256', Buffer.from(env().SIGNING_KEY, 'base64')).update(text).digest('base64url')
}

/** Whether the signature is ours, in constant time. */
export function verifySignature(text: string, signature: string): boolean {
  const ours = Buffer.from(sign(text))
  const theirs = Buffer.from(signature)
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

/** SHA-256, hex: of what is random enough not to be guessed, kept instead of the thing itself. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
