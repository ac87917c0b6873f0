/** What the bridge signs: ECDSA over P-256 with SHA-256, DER, in both directions. tests/vectors/bridge/ holds examples
 *  that the module's PHP checks too. */
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** `connection`: its uuid, or "new". `timestamp`: unix seconds. `nonce`: 32 hex digits. */
export type SignedParts = {
  to: 'app' | 'shop'
  connection: string
  timestamp: string
  nonce: string
  body: Buffer | string
}
export type KeyPair = { publicKey: string; privateKey: string }

/** How far the clocks of the two sides may differ. */
const windowSeconds = 300

export function messageText({ to, connection, timestamp, nonce, body }: SignedParts): string {
  return `promesse-1\n${to}\n${connection}\n${timestamp}\n${nonce}\n${sha256(body)}`
}

export function proofText(proof: {
  challenge: string
  address: string
  connection: string
  appPublicKey: string
}): string {
  return `promesse-prove\n${proof.challenge}\n${proof.address}\n${proof.connection}\n${sha256(proof.appPublicKey)}`
}

/** `payload`: the token's first half, as it is. */
export function launchText(payload: string): string {
  return `promesse-launch\n${payload}`
}

/** Base64 of the DER signature. */
export function signText(text: string, privateKey: string): string {
  return sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'der' }).toString('base64')
}

/** False for anything that isn't a signature of this text by this key, whatever it is. */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  try {
    const bytes = Buffer.from(signature, 'base64')
    return verify('sha256', Buffer.from(text), { key: publicKey, dsaEncoding: 'der' }, bytes)
  } catch {
    return false
  }
}

export function isFresh(timestamp: string, now: Date): boolean {
  if (!/^\d{9,11}$/.test(timestamp)) return false
  return Math.abs(Number(timestamp) - now.getTime() / 1000) <= windowSeconds
}

/** PEM: SPKI and PKCS #8. */
export function makeKeyPair(): KeyPair {
  return generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

export function isPublicKey(pem: string): boolean {
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
  } catch {
    return false
  }
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex')
}
