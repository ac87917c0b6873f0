/** What a witness signs and checks by itself, from the bridge's description (docs/decisions/0012): the app's own code
 *  would agree with itself. */
import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto'

type Message = {
  to: 'app' | 'shop'
  connection: string
  timestamp: string
  nonce: string
  body: Buffer | string
}
type Proof = { challenge: string; address: string; connection: string; appPublicKey: string }

export function messageText({ to, connection, timestamp, nonce, body }: Message): string {
  return ['promesse-1', to, connection, timestamp, nonce, hash(body)].join('\n')
}

export function proofText({ challenge, address, connection, appPublicKey }: Proof): string {
  return ['promesse-prove', challenge, address, connection, hash(appPublicKey)].join('\n')
}

/** Base64 of the DER signature (ECDSA, P-256, SHA-256). */
export function signText(text: string, key: string): string {
  return sign('sha256', Buffer.from(text), { key, dsaEncoding: 'der' }).toString('base64')
}

/** False for what isn't a signature at all, too. */
export function isSigned(text: string, signature: string, key: string): boolean {
  try {
    return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'der' }, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

export function makeKeyPair(): { publicKey: string; privateKey: string } {
  return generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

function hash(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex')
}
