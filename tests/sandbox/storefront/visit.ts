/** One visitor of a shop: a cart session of the shop's own, and the switches that its pages were asked with. */
import { randomBytes } from 'node:crypto'
import type { SandboxRequest } from '../http.ts'
import type { Sandbox } from '../sandbox.ts'
import type { ShopState } from '../store/types.ts'
import { currencies } from './cart/money.ts'

export type ThemeName = 'horizon' | 'dawn'
export type BlockPlace = 'product' | 'cart' | 'drawer'
export type Locale = 'fr' | 'en'

export type SessionLine = {
  variantId: string
  quantity: number
  properties: Record<string, string> | null
}

export type Session = {
  token: string
  theme: ThemeName
  /** ISO 3166 alpha 2; as chosen, or as the shop is shown unless asked otherwise. */
  country: string
  province: string | null
  currency: string
  locale: Locale
  /** App blocks are placed in the theme. */
  bar: boolean
  /** The app embed is on. */
  embed: boolean
  /** Where an app block is; null = where the theme has it. */
  blocks: BlockPlace[] | null
  /** An event's promise brings the theme's own `detail` beside the documented cart. */
  detail: boolean
  /** The theme editor shows the page. */
  design: boolean
  lines: SessionLine[]
  codes: string[]
  note: string | null
  attributes: Record<string, string>
}

export type Visit = {
  sandbox: Sandbox
  shop: ShopState
  session: Session
  /** What the shop's addresses begin with, no slash at the end: `/{domain}`, or `/{domain}/~{cart}`. */
  root: string
  /** The path behind the root. */
  path: string
  query: URLSearchParams
  now: Date
  /** For an answer to a browser that had none. */
  setCookie: string | null
}

const cookieName = 'sandbox_session'
const sessions = new WeakMap<ShopState, Map<string, Session>>()

/** A cart that is named in the path (`/~belgium/cart`) is nobody's cookie's: several live in one browser. */
export function visitOf(sandbox: Sandbox, shop: ShopState, request: SandboxRequest): Visit {
  const named = /^\/(~[\w-]{1,60})(\/.*)?$/.exec(request.subpath)
  const known = sessions.get(shop) ?? new Map<string, Session>()
  sessions.set(shop, known)
  const sent = new RegExp(`${cookieName}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1]
  const token = named?.[1] ?? sent ?? randomBytes(16).toString('hex')
  const session = known.get(token) ?? freshSession(shop, token)
  // A page that is only read leaves nothing behind.
  if (named || sent || hasSwitch(request.query) || request.method === 'POST') known.set(token, session)
  readSwitches(session, request.query)
  const isNew = !named && token !== sent && known.has(token)
  return {
    ...{ sandbox, shop, session, now: sandbox.clock.now() },
    root: named ? `/${shop.domain}/${named[1]}` : `/${shop.domain}`,
    path: named ? named[2] || '/' : request.subpath,
    query: request.query,
    setCookie: isNew ? `${cookieName}=${token}; Path=/; SameSite=Lax` : null,
  }
}

/** A named cart as it stands, made where there is none. */
export function sessionNamed(shop: ShopState, name: string): Session {
  const known = sessions.get(shop) ?? new Map<string, Session>()
  sessions.set(shop, known)
  const session = known.get(name) ?? freshSession(shop, name)
  known.set(name, session)
  return session
}

function freshSession(shop: ShopState, token: string): Session {
  return {
    ...{ token, theme: 'horizon', country: shop.buyerCountry, province: null, currency: shop.currency },
    ...{
      locale: shop.locale === 'en' ? 'en' : 'fr',
      bar: true,
      embed: shop.themeEmbed,
      blocks: null,
      detail: true,
    },
    ...{ design: false, lines: [], codes: [], note: null, attributes: {} },
  }
}

const switches = [
  ...['theme', 'country', 'province', 'currency', 'locale'],
  ...['bar', 'embed', 'blocks', 'detail', 'design'],
]

function hasSwitch(query: URLSearchParams): boolean {
  return switches.some((name) => query.has(name))
}

function readSwitches(session: Session, query: URLSearchParams): void {
  const asked = (name: string, pattern: RegExp) => {
    const value = query.get(name)
    return value !== null && pattern.test(value) ? value : null
  }
  const theme = asked('theme', /^(horizon|dawn)$/)
  const currency = asked('currency', /^[A-Z]{3}$/)
  const locale = asked('locale', /^(fr|en)$/)
  const blocks = query.get('blocks')
  const country = asked('country', /^[A-Z]{2}$/)
  if (theme) session.theme = theme as ThemeName
  if (country && country !== session.country) session.province = null
  session.country = country ?? session.country
  session.province = asked('province', /^[A-Z0-9-]{1,6}$/) ?? session.province
  if (currency && currency in currencies) session.currency = currency
  if (locale) session.locale = locale as Locale
  session.bar = onOff(query.get('bar'), session.bar)
  session.embed = onOff(query.get('embed'), session.embed)
  session.detail = onOff(query.get('detail'), session.detail)
  session.design = onOff(query.get('design'), session.design)
  if (blocks === 'theme') session.blocks = null
  else if (blocks !== null) session.blocks = blocks.split(',').filter(isPlace)
}

/** Of this page's address: what isn't a switch. */
export function ownQuery({ query }: Visit): [string, string][] {
  return [...query].filter(
    ([name]) => !switches.includes(name) && name !== 'sections' && name !== 'section_id',
  )
}

function isPlace(name: string): name is BlockPlace {
  return name === 'product' || name === 'cart' || name === 'drawer'
}

function onOff(asked: string | null, now: boolean): boolean {
  return asked === 'on' ? true : asked === 'off' ? false : now
}

/** Neither theme has a place for an app block in its drawer, unless asked for: an embed finds its own. */
export function hasBlock(session: Session, place: BlockPlace): boolean {
  if (!session.bar) return false
  if (session.blocks) return session.blocks.includes(place)
  return place !== 'drawer'
}
