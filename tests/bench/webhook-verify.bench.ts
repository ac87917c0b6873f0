/** Checking a message's signature against hashing the same bytes without a key. */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { isSignedBy } from '../../app/platforms/shopify/webhook-signature.ts'
import { type Bench, seconds } from './harness.ts'

/** Short rounds, many of them: whoever else wants the processor spoils some, and the median stays. */
const times = 10_000

export function webhookVerify(): Bench[] {
  const secret = randomBytes(16).toString('hex')
  const raw = randomBytes(10 * 1024)
  const signature = createHmac('sha256', secret).update(raw).digest('base64')
  let _sink = 0
  return [
    {
      name: 'webhook-verify',
      what: `${times} checks of 10 KB against SHA-256 of the same bytes`,
      target: { atMost: 1.3 },
      rounds: 31,
      subject: () =>
        seconds(() => {
          for (let time = 0; time < times; time += 1)
            if (!isSignedBy(secret, raw, signature)) throw new Error('refused')
        }),
      floor: () =>
        seconds(() => {
          for (let time = 0; time < times; time += 1)
            _sink += createHash('sha256').update(raw).digest('base64').length
        }),
    },
  ]
}
