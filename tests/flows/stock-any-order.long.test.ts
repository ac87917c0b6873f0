import { testAnyOrder } from './stock-any-order.property.ts'

testAnyOrder(1_000, 15 * 60_000)
