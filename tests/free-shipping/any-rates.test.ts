import { testAnyRates, testKnownRates } from './any-rates.property.ts'

testAnyRates(500, 120_000)
testKnownRates(500, 60_000)
