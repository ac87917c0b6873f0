/** Who buys: someone named by the caller, else the shop's customers in turn. */
import { nextId } from './ids.ts'
import type { Customer, ShopState } from './types.ts'

export type CustomerInput = { firstName?: string; lastName?: string; email?: string; phone?: string | null }

export function customerFor(shop: ShopState, input: CustomerInput | undefined, now: string): Customer {
  if (input?.email) {
    const known = [...shop.customers.values()].find((one) => one.email === input.email)
    return known ?? addCustomer(shop, input, now)
  }
  const all = [...shop.customers.values()]
  return all[shop.orders.size % Math.max(1, all.length)] ?? addCustomer(shop, {}, now)
}

export function addCustomer(
  shop: ShopState,
  input: CustomerInput & Partial<Customer>,
  now: string,
): Customer {
  const customer: Customer = {
    firstName: 'Maëlle',
    lastName: 'Tanguy',
    email: 'maelle.tanguy@example.com',
    phone: '+33600000014',
    createdAt: now,
    updatedAt: now,
    ...input,
    address: input.address ?? {
      id: nextId(shop, 'address'),
      address1: '14 rue des Potiers',
      address2: null,
      city: 'Brest',
      zip: '29200',
      countryCode: 'FR',
      countryName: 'France',
      latitude: 48.39,
      longitude: -4.48,
    },
    id: nextId(shop, 'customer'),
  }
  shop.customers.set(customer.id, customer)
  return customer
}
