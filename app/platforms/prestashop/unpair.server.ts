import { GiveUp, RetryLater } from '../../language/outcome.ts'
import { nothingShape } from './answers.schema.ts'
import type { BridgeClient } from './client.ts'
import { saveStopped } from './connection-store.server.ts'

/** Tells the module that we leave. One that is away, or refuses, learns it from our answer to its next message. */
export async function unpair(client: BridgeClient): Promise<void> {
  try {
    await client.ask('unpair', {}, nothingShape)
  } catch (error) {
    if (!(error instanceof GiveUp) && !(error instanceof RetryLater)) throw error
  }
  await saveStopped(client.shop, 'unpaired')
}
