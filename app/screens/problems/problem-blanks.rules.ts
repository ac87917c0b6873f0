/** Turns what a problem tells into the blanks of its sentences. */

/** Dates and amounts are written as the reader's language writes them; what isn't told is '' or null. */
export type ProblemBlanks = {
  count: number
  channel: string
  matched: string
  listed: string
  unmatched: number
  day: string
  /** The shop that the problem is about, and the one that it shares its stock with. */
  platform: PlatformName
  other: PlatformName
  /** Since when: the hour, and the day where it isn't today. */
  since: { hour: string; day: string } | null
  waiting: number
  claims: string
  sells: boolean
  units: number | null
  minimum: number | null
  /** Units sold a day, over the days of the last 30 that had something to sell; days until a delivery. */
  perDay: number
  openDays: number
  leadDays: number | null
  orderBy: string
  /** The last day to order is today or gone. */
  orderNow: boolean
  change: string
  shopify: string
  prestashop: string
  doubtful: number
  changes: number
  zeros: number
  /** Where parcels go, in the reader's language; '' or a code where it has no name. */
  country: string
  reason: string
  /** Amounts with their currency. */
  charged: string
  from: string
  to: string
  scope: string
}

type PlatformName = 'Shopify' | 'PrestaShop'

/** `detail`: what is true of one variant, beside its name. */
export type ProblemSentences = {
  effect: (blanks: ProblemBlanks) => string
  cause: (blanks: ProblemBlanks) => string
  detail?: (blanks: ProblemBlanks) => string
  button: string
}

export type ProblemFacts = {
  kind: string
  subject: string
  data: Record<string, unknown>
  sameKind: number
  /** Of the shop that it is about; null where it is about none, or about both. */
  platform: 'shopify' | 'prestashop' | null
}

type Writing = {
  format: {
    number: (value: number) => string
    signed: (value: number) => string
    day: (moment: Date) => string
    time: (moment: Date) => string
    isoDay: (iso: string) => string
    money: (amount: { minor: number; currency: string }) => string
    locale: string
  }
  channel: string
  host: 'shopify' | 'prestashop'
  now: Date
}

export function toBlanks({ data, sameKind, platform }: ProblemFacts, writing: Writing): ProblemBlanks {
  const { format, channel, host, now } = writing
  const listed = count(data.listed)
  const unmatched = count(data.unmatched)
  const due = moment(data.dueAt)
  const orderBy = text(data.orderBy)
  const ofPrestaShop = (platform ?? host) === 'prestashop'
  return {
    count: sameKind,
    channel,
    listed: format.number(listed),
    matched: format.number(listed - unmatched),
    unmatched,
    day: due ? format.day(due) : '',
    platform: ofPrestaShop ? 'PrestaShop' : 'Shopify',
    other: ofPrestaShop ? 'Shopify' : 'PrestaShop',
    since: sinceOf(moment(data.since ?? data.at), format, now),
    waiting: count(data.waiting),
    claims: text(data.claims),
    sells: data.sells === true,
    units: number(data.units),
    minimum: number(data.minimum),
    perDay: count(data.perDay),
    openDays: number(data.openDays) ?? 30,
    leadDays: number(data.leadDays),
    orderBy: orderBy ? format.isoDay(orderBy) : '',
    orderNow: data.orderNow === true,
    change: number(data.change) === null ? '' : format.signed(count(data.change)),
    shopify: format.number(count(data.shopify)),
    prestashop: format.number(count(data.prestashop)),
    doubtful: count(data.doubtful),
    changes: count(data.changes),
    zeros: count(data.zeros),
    country: countryName(text(data.country), format.locale),
    reason: text(data.reason),
    charged: amount(data.charged, data.currency, format),
    from: amount(data.from, data.currency, format),
    to: amount(data.to, data.currency, format),
    scope: text(data.scope),
  }
}

function amount(minor: unknown, currency: unknown, { money }: Writing['format']): string {
  return typeof minor === 'number' && /^[A-Z]{3}$/.test(text(currency))
    ? money({ minor, currency: text(currency) })
    : ''
}

/** "Belgique"; the code itself where the language has no name for it. */
function countryName(code: string, locale: string): string {
  if (code === '*') return locale === 'fr' ? 'Reste du monde' : 'Rest of the world'
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(code) ?? code
}

function sinceOf(since: Date | null, format: Writing['format'], now: Date): ProblemBlanks['since'] {
  if (!since) return null
  const isToday = format.day(since) === format.day(now)
  return { hour: format.time(since), day: isToday ? '' : format.day(since) }
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const count = (value: unknown): number => number(value) ?? 0
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function moment(value: unknown): Date | null {
  const at = typeof value === 'string' ? new Date(value) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}
