import { testAnyOrder } from './stock-any-order.property.ts'

testAnyOrder(15, 240_000)
