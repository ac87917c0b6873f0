import { testAnyOrder } from './stock-any-order.property.ts'

testAnyOrder(15, 30_000)
