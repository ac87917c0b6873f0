import { vi } from 'vitest'
import { testAnyHistory } from './pool-any-history.property.ts'

vi.mock('../../app/runtime/wire.ts', async (original) => ({
  ...(await original<object>()),
  platformFor: (await import('./pool-shops.ts')).playedPlatform,
}))

testAnyHistory(50, 600_000)
