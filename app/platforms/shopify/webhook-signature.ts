/** node:crypto, because the library's WebCrypto check costs 30 times the CPU of a 10 KB body's digest. */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whether the base64 HMAC-SHA256 of the bytes as sent (compressed ones too) is this one. Constant time. */
export function isSignedBy(secret: string, raw: Buffer, signature: string): boolean {
  if (signature.length !== 44) return false
  const ours = createHmac('sha256', secret).update(raw).digest('base64')
  return timingSafeEqual(Buffer.from(ours, 'latin1'), Buffer.from(signature, 'latin1'))
}
