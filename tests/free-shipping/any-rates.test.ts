import { testAnyRates, testKnownRates } from './any-rates.property.ts'

testAnyRates(500, 240_000)
testKnownRates(500, 240_000)
