import { testAnyRates, testKnownRates } from './any-rates.property.ts'

testAnyRates(12_000, 30 * 60_000)
testKnownRates(12_000, 10 * 60_000)
