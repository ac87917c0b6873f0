/** Pays one cart: what its page says against what the checkout charges, with every answer that the documents leave open. */
import type { Page } from 'playwright-core'
import {
  addVerdict,
  brokenAfter,
  brokenNow,
  type Charged,
  hasFree,
  isNeedless,
  type Seen,
  type Tally,
} from '../observer/free-shipping.rules.ts'
import { type CartToPay, goods } from './free-shipping-cases.ts'
import type { CaseCart, CaseLine, ShippingShop } from './free-shipping-shop.ts'
import { pause } from './world.ts'

/** A changed rate is told by message: so long may it take until pages know. */
const graceMs = 6_000

type Judged = { broken: string | null; needless: boolean; isFree: boolean; seen: Seen }

/** A cart as it is, and with what its bar said is missing. */
type Paid = { now: Judged; more: CaseLine | null; after: Judged | null }

/** `since`: when the rates were changed last. Answers what the page said of the cart as it was. */
export async function payCart(
  shop: ShippingShop,
  page: Page,
  paying: CartToPay,
  tally: Tally,
  since: number,
): Promise<Seen> {
  const { name, isProvable } = paying
  const isRight = (one: Judged | null) =>
    one === null || (one.broken === null && !(isProvable && one.needless))
  let paid = await payOnce(shop, page, paying)
  // Until pages know the new rates: what is still wrong then is wrong.
  while (!(isRight(paid.now) && isRight(paid.after)) && Date.now() < since + graceMs) {
    await pause(150)
    paid = await payOnce(shop, page, paying)
  }
  const { now, more, after } = paid
  const verdictOf = (cart: string, { broken, needless, isFree }: Judged) => ({
    ...{ cart, broken, needless, couldBeNeedless: isProvable && isFree },
  })
  addVerdict(tally, verdictOf(name, now))
  if (after) addVerdict(tally, verdictOf(`${name} with ${more?.quantity} × ${more?.unitPrice} more`, after))
  return now.seen
}

async function payOnce(shop: ShippingShop, page: Page, { cart, theme }: CartToPay): Promise<Paid> {
  const name = await shop.fill(cart)
  const now = await judge(shop, page, name, cart, theme)
  const more = whatIsMissing(now.seen, cart)
  if (more === null) return { now, more, after: null }
  await shop.add(name, cart, [more])
  const grown = { ...cart, lines: [...cart.lines, more] }
  const then = await judge(shop, page, name, grown, theme)
  const broken = (await chargesOf(shop, name, grown)).map((one) => brokenAfter(now.seen, one))
  return { now, more, after: { ...then, broken: broken.find((one) => one !== null) ?? then.broken } }
}

async function judge(
  shop: ShippingShop,
  page: Page,
  name: string,
  cart: CaseCart,
  theme: string,
): Promise<Judged> {
  const charges: Charged[] = []
  let broken: string | null = null
  await shop.answer({})
  let seen = await shop.look(page, name, cart, theme)
  const isOne = cart.discountCodes.length === 0
  for (const answers of await shop.everyAnswer(cart)) {
    await shop.answer(answers)
    // Which discount stays is the checkout's answer, too, and shows on the page.
    if (!isOne) seen = await shop.look(page, name, cart, theme)
    const charged = await shop.charged(name)
    charges.push(charged)
    broken ??= brokenNow(seen, charged)
  }
  return { broken, needless: isNeedless(seen, charges), isFree: charges.every(hasFree), seen }
}

async function chargesOf(shop: ShippingShop, name: string, cart: CaseCart): Promise<Charged[]> {
  const charges: Charged[] = []
  for (const answers of await shop.everyAnswer(cart)) {
    await shop.answer(answers)
    charges.push(await shop.charged(name))
  }
  return charges
}

/** An article for exactly what the bar says is missing. */
function whatIsMissing({ say, missing }: Seen, { lines }: CaseCart): CaseLine | null {
  const like = lines.find((line) => line.requiresShipping && !line.giftCard)
  if (!like || missing <= 0) return null
  if (say === 'to-go') return { ...goods('MORE', (missing / 100).toFixed(2), like), grams: 0 }
  if (say === 'items') return { ...goods('MORE', '0.01', like), quantity: missing, grams: 0 }
  return say === 'weight' ? { ...goods('MORE', '0.01', like), grams: missing } : null
}
