/** How a visitor came to each recorded state of the cart, and what of an answer is held against the recording. */

export type Recorded = {
  id: string
  about: string
  success: true | null
  hasError: true | null
  errors: string | string[]
  idProduct: number | null
  idProductAttribute: number | null
  quantity: number
  cart: Record<string, unknown> | null
  truth: Record<string, number | string>
  derivedBaseTaxIncl?: number | null
}
export type Places = Record<'plain' | 'combined' | 'virtual', [number, number]> &
  Record<'pickUp' | 'paid' | 'PC10' | 'FREE' | 'AM5', number>

export type Visitor = {
  call: (form: Record<string, string>) => Promise<Record<string, unknown>>
  control: (name: string, body: object) => Promise<Record<string, unknown>>
  /** A new visitor, with these switches. */
  fresh: (query?: string) => Promise<void>
}

type Thing = 'plain' | 'combined' | 'virtual'

/** The last call of each is the recorded one. They follow each other in the order of the file. */
export function stepsOf(
  places: Places,
  { call, control, fresh }: Visitor,
): Record<string, () => Promise<Record<string, unknown>>> {
  const keys = (thing: Thing) => ({
    id_product: String(places[thing][0]),
    id_product_attribute: String(places[thing][1]),
  })
  const add = (thing: Thing, qty = 1) => call({ ...keys(thing), add: '1', qty: String(qty) })
  const update = (thing: Thing, op: 'up' | 'down') => call({ ...keys(thing), update: '1', op })
  const remove = (thing: Thing) => call({ ...keys(thing), delete: '1' })
  const voucher = (code: string) => call({ addDiscount: '1', discount_name: code })
  const takeBack = (code: 'PC10' | 'FREE' | 'AM5') => call({ deleteDiscount: String(places[code]) })
  const pickUp = (active: boolean) => control('carrier', { reference: places.pickUp, active })
  const paid = (active: boolean) => control('carrier', { reference: places.paid, active })
  const anew = async (thing: Thing, qty = 1, query = '') => {
    await fresh(query)
    return add(thing, qty)
  }
  return {
    addBelow: () => add('plain'),
    updateUp: () => update('plain', 'up'),
    updateDown: () => update('plain', 'down'),
    voucherPercent: () => voucher('PC10'),
    voucherPercentTwoLines: () => add('combined'),
    deleteLine: () => remove('plain'),
    voucherFreeShipping: async () => {
      await anew('plain')
      return voucher('FREE')
    },
    voucherAmount: async () => {
      await takeBack('FREE')
      return voucher('AM5')
    },
    virtualOnly: () => anew('virtual'),
    usd: () => anew('plain', 1, 'currency=USD'),
    paidCarrierOnly: async () => {
      await pickUp(false)
      return anew('plain')
    },
    paidCarrierOnlyAtThreshold: () => update('plain', 'up'),
    paidCarrierOnlyFreeCode: async () => {
      await update('plain', 'down')
      return voucher('FREE')
    },
    paidCarrierVoucherBelow: async () => {
      await anew('plain', 2)
      return voucher('AM5')
    },
    paidCarrierUsdVoucher: async () => {
      await anew('plain', 2, 'currency=USD')
      return voucher('PC10')
    },
    taxExcludedGroup: async () => {
      await control('rates', { visitorPrices: 'taxExcluded' })
      return anew('plain')
    },
    taxExcludedGroupVoucher: () => voucher('PC10'),
    taxExcludedGroupVoucherFree: () => voucher('FREE'),
    giftWrapping: async () => {
      await control('rates', { visitorPrices: 'taxIncluded' })
      await fresh()
      await call({ gift: '1' })
      return add('plain', 2)
    },
    giftWrappingBelow: () => update('plain', 'down'),
    autoFreeRule: async () => {
      await control('cart-rule', {
        ...{ automatic: true, name: 'Livraison offerte', freeShipping: true, priority: 2 },
        minimum: { amount: 55, tax: 'incl' },
      })
      await anew('plain')
      return add('virtual', 3)
    },
    autoFreeRuleBelow: () => update('virtual', 'down'),
    autoFreeRuleBelow2: () => anew('combined'),
    autoFreeRuleReached: () => add('virtual'),
    autoFreeRuleReachedVoucher: () => voucher('AM5'),
    taxDisplayed: async () => {
      await control('rates', { taxDisplay: true })
      return anew('plain')
    },
    taxOff: async () => {
      await control('rates', { taxDisplay: false, taxes: false })
      return anew('plain')
    },
    noCarrier: async () => {
      await control('rates', { taxes: true })
      await paid(false)
      return anew('plain')
    },
    errorUnknownProduct: async () => {
      await paid(true)
      await pickUp(true)
      await anew('plain')
      return call({ id_product: '999999', id_product_attribute: '0', add: '1', qty: '1' })
    },
    errorTooMany: () => add('plain', 101),
    errorVoucher: () => voucher('NOSUCHCODE'),
    emptied: () => remove('plain'),
    badToken: async () => {
      await anew('plain')
      return call({ ...keys('plain'), add: '1', qty: '1', token: 'wrong' })
    },
  }
}

const cartKeys = [
  ...['totals', 'subtotals', 'products_count', 'summary_string', 'labels', 'id_address_delivery'],
  ...['id_address_invoice', 'is_virtual', 'discounts', 'minimalPurchase', 'minimalPurchaseRequired'],
]
const lineKeys = [
  ...[
    'quantity',
    'cart_quantity',
    'price',
    'price_amount',
    'price_wt',
    'price_with_reduction',
    'total',
    'total_wt',
  ],
  ...[
    'price_without_reduction',
    'unit_price',
    'regular_price',
    'has_discount',
    'discount_amount',
    'attributes',
  ],
  ...['stock_quantity', 'availability', 'minimal_quantity', 'reference'],
]
const pick = (from: Record<string, unknown>, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, from[key]]))

/** What an answer says: ids are this shop's own, and an address of the shop is no fact of the cart. */
export function tell(answer: Record<string, unknown>): Record<string, unknown> {
  const cart = answer.cart as Record<string, unknown> | null | undefined
  return {
    success: answer.success ?? null,
    hasError: answer.hasError ?? null,
    errors: answer.errors,
    quantity: answer.quantity,
    cart: cart ? tellCart(cart) : null,
  }
}

function tellCart(cart: Record<string, unknown>): Record<string, unknown> {
  const { allowed, added } = cart.vouchers as {
    allowed: number
    added: Record<string, Record<string, unknown>>
  }
  const vouchers = Object.values(added).map(({ id_cart_rule: _id, delete_url: _url, ...voucher }) => voucher)
  const lines = (cart.products as Record<string, unknown>[]).map((line) => pick(line, lineKeys))
  return { ...pick(cart, cartKeys), allowed, vouchers, isList: Array.isArray(added), lines }
}
