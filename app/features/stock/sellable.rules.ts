/** Says whether the shop's page sells a variant now: the platform's answer is followed, levels only explain it. */
import type { LocationFacts, VariantFacts } from '../../language/facts.ts'
import type { Availability, Question, Sellable, SellableReason } from '../../language/sellable.ts'
import { checkAvailabilityDate, dayAt, startOfDay } from './availability-date.rules.ts'
import { explainSoldOut, type LevelSummary, summariseLevels } from './levels.rules.ts'
import { buttonDoubt, buttonRefusal } from './prestashop-button.rules.ts'

/** `shipsToBuyer` isn't read from platforms yet: absent means unknown, and nothing is concluded from it. */
export type SellableLocation = LocationFacts & { shipsToBuyer?: boolean | 'unknown' }

export type SellableContext = {
  /** Typed by the merchant, "YYYY-MM-DD". */
  availabilityDate: string | null
  now: Date
  /** IANA name; the day that the date is compared with. Absent: UTC. */
  timeZone?: string
  /** Whose button it is; absent: Shopify's. */
  platform?: 'shopify' | 'prestashop'
  locations: ReadonlyMap<string, SellableLocation>
}

type Claim = Pick<Sellable, 'availability' | 'availabilityDate' | 'reason' | 'question'>

export function sellable(facts: VariantFacts, context: SellableContext): Sellable {
  const hidden = hiddenReason(facts)
  if (hidden) return notSold(hidden, null)
  const levels = summariseLevels(facts.levels, context.locations)
  const ofPrestaShop = context.platform === 'prestashop'
  const doubt = ofPrestaShop ? buttonDoubt(facts) : levelsDisagree(facts, levels)
  const refused = ofPrestaShop ? buttonRefusal(facts, levels) : refusedReason(facts, levels)
  if (refused) return notSold(refused, doubt)
  const claim = claimOf(facts, context, levels)
  return {
    sells: true,
    units: unitsOf(facts),
    ...claim,
    question: claim.question ?? questionOf(facts, ofPrestaShop) ?? doubt,
  }
}

/** A variant that the platform no longer has: its page answers 404 or shows its siblings. */
export function deletedVariant(): Sellable {
  return notSold('deleted', null)
}

/** The next moment at which time alone changes the answer: a date that arrives, a publication that is due. */
export function recheckAt(
  context: Pick<SellableContext, 'availabilityDate' | 'now' | 'timeZone'>,
  publishesAt: string | null = null,
): Date | null {
  const zone = context.timeZone ?? 'UTC'
  const moments = [
    context.availabilityDate === null ? [] : [startOfDay(context.availabilityDate, zone)],
    publishesAt === null ? [] : [new Date(publishesAt)],
  ]
  const ahead = moments.flat().filter((moment) => moment > context.now)
  return ahead.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}

function notSold(reason: SellableReason, question: Question | null): Sellable {
  return { sells: false, units: 0, availability: 'out_of_stock', availabilityDate: null, reason, question }
}

/** Without a page there is nothing to sell, whatever the stock: being active isn't being published. */
function hiddenReason({ product, published }: VariantFacts): SellableReason | null {
  if (product.status === 'draft') return 'product-draft'
  if (product.status === 'archived') return 'product-archived'
  if (!product.published) return 'product-unpublished'
  return published ? null : 'variant-unpublished'
}

function refusedReason(facts: VariantFacts, levels: LevelSummary | null): SellableReason | null {
  if (facts.availableForSale) return buttonRefuses(facts) ? 'minimum-quantity' : null
  if (facts.requiresComponents) return 'bundle-component'
  if (!isCounted(facts)) return 'platform-refuses'
  return explainSoldOut(levels)
}

/**
 * Themes disable the button when the smallest quantity exceeds a counted stock, though `available` stays true
 * (Shopify/dawn snippets/buy-buttons.liquid). For single units `available` alone decides: it is the buyer's
 * country's, the quantity is everybody's. A bundle's own quantity isn't documented.
 */
function buttonRefuses(facts: VariantFacts): boolean {
  const { minimumQuantity, sellableOnlineQuantity, requiresComponents } = facts
  return (
    minimumQuantity > 1 && isCounted(facts) && !requiresComponents && sellableOnlineQuantity < minimumQuantity
  )
}

/** Quantities limit the sale only where stock is tracked and selling stops at zero. */
function isCounted({ tracked, inventoryPolicy }: VariantFacts): boolean {
  return tracked && inventoryPolicy === 'deny'
}

function unitsOf(facts: VariantFacts): number | 'unlimited' {
  return isCounted(facts) ? Math.max(0, facts.sellableOnlineQuantity) : 'unlimited'
}

/** Contradictions that no document settles; the platform's answer stands, a person is asked. */
function levelsDisagree(facts: VariantFacts, levels: LevelSummary | null): Question | null {
  if (!levels || !facts.tracked || facts.requiresComponents) return null
  if (facts.inventoryPolicy === 'continue') return levels.servesBuyer ? null : 'levels-disagree'
  // Stock at a place that serves, cancelled by a negative number at one that doesn't: old and new rule differ.
  if (levels.here > 0 && levels.everywhere <= 0) return 'levels-disagree'
  return facts.availableForSale === levels.here > 0 ? null : 'levels-disagree'
}

/** PrestaShop counts a pack by its components itself. */
function questionOf(
  { product, priceMinor, requiresComponents }: VariantFacts,
  countsPacks: boolean,
): Question | null {
  if (product.status === 'unlisted') return 'unlisted'
  if (priceMinor === 0) return 'price-zero'
  return requiresComponents && !countsPacks ? 'bundle' : null
}

function claimOf(facts: VariantFacts, context: SellableContext, levels: LevelSummary | null): Claim {
  const continues = facts.tracked && facts.inventoryPolicy === 'continue' && (levels?.here ?? 0) <= 0
  // PrestaShop's pages say it of whatever is sold at zero until 8.1, where stock isn't managed as well.
  const atZero = continues || facts.pageClaims === 'preorder'
  if (facts.preorderPlan) return dated('preorder', context.availabilityDate, context)
  const claim = atZero ? atZeroClaim(facts, context) : null
  return claim ?? inStock(facts.tracked ? 'in-stock' : 'not-tracked', null)
}

/** The merchant's own date first, then the one that the page shows. Where the page itself says "backorder" or
 *  "preorder", a feed that says anything else contradicts it: without a date a person is asked. */
function atZeroClaim(facts: VariantFacts, context: SellableContext): Claim {
  const { availabilityDate, now, timeZone } = context
  const ofPage = facts.platformDate
  const ahead = ofPage !== null && ofPage > dayAt(now, timeZone ?? 'UTC') ? ofPage : null
  const date = availabilityDate ?? ahead
  if (facts.pageClaims === 'preorder') return dated('preorder', date, context)
  const claim = date === null ? inStock('sells-at-zero', null) : dated('backorder', date, context)
  const isUnsaid = facts.pageClaims === 'backorder' && claim.availability !== 'backorder'
  return isUnsaid ? { ...claim, question: claim.question ?? 'backorder-date-missing' } : claim
}

/** Preorder and backorder are only said with a date that a channel takes; else the page's own word stays. */
function dated(
  availability: Extract<Availability, 'preorder' | 'backorder'>,
  date: string | null,
  context: Pick<SellableContext, 'now' | 'timeZone'>,
): Claim {
  const checked = checkAvailabilityDate(date ?? '', context.now, context.timeZone)
  if (checked.ok && checked.value !== null)
    return { availability, availabilityDate: checked.value, reason: `${availability}-dated`, question: null }
  if (!checked.ok && checked.code === 'date-past') return inStock('sells-at-zero', 'availability-date-past')
  return inStock('sells-at-zero', availability === 'preorder' ? 'preorder-date-missing' : null)
}

function inStock(reason: SellableReason, question: Question | null): Claim {
  return { availability: 'in_stock', availabilityDate: null, reason, question }
}
