/** Every screen of routes.ts in both skins and both languages, with what its own loader answers for a shop that was read
 *  and for one that holds nothing yet. A new screen is in by being in routes.ts; one whose address has a blank fails
 *  here until the blank is filled below. */
import path from 'node:path'
import { Outlet } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { createRemixStub } from '@remix-run/testing'
import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { FirstHintProvider, type Locale } from '../../app/i18n/index.ts'
import type { AccountId, ShopId } from '../../app/language/ids.ts'
import routes from '../../app/routes.ts'
import { makeBearer } from '../../app/runtime/bearer.ts'
import { BrokenScreen } from '../../app/screens/shell/broken-screen.tsx'
import type { ShellData } from '../../app/screens/shell/shell.query.server.ts'
import { ShellView } from '../../app/screens/shell/shell.view.tsx'
import type { AdminPage } from '../../app/ui/app-frame.props.ts'
import { loadFrame } from '../../app/ui/frames.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { storeBar, storeBaskets, storeProofs } from '../factories/stored-baskets.ts'
import { type StoredShop, storeShop } from '../factories/stored-shop.ts'

type Screen = { address: string; file: string }
type Drawn = { host: 'shopify' | 'prestashop'; locale: Locale; canEdit: boolean }
type RouteModule = {
  loader: (given: { request: Request; params: object; context: object }) => Promise<unknown>
  default: ComponentType
}

/** What stands for a blank of an address. */
const blanks: Record<string, () => Promise<string>> = {
  variantId: async () => {
    const [row] = await rows<{ id: string }>(
      'select variant_id as id from stock_movement order by movement_id limit 1',
    )
    return row?.id ?? 'no variant has moved'
  },
}
/** Further states of a screen, chosen in its address. */
const more: Record<string, string[]> = {
  '/': ['/?guide'],
  '/stock': ['/stock?view=out', '/stock?q=zzzz'],
  '/problems': ['/problems?tab=done'],
  '/shipping': ['/shipping?state=withdrawn', '/shipping?state=none&page=9'],
  '/shipping/proof': ['/shipping/proof?before=12'],
  '/shipping/threshold': ['/shipping/threshold?currency=CHF&at=80', '/shipping/threshold?currency=JPY&at=x'],
}

withTestDatabase()
let live: LiveShop
let empty: StoredShop

beforeAll(async () => {
  await Promise.all([loadFrame('shopify'), loadFrame('prestashop')])
  live = await openLiveShop()
  await live.install()
  await sell()
  await deliver()
  empty = await storeShop({ platform: 'prestashop' })
})
afterAll(() => live?.close())

/** A movement, so that the item's chart and list have something to show. */
async function sell() {
  const [row] = await rows<{ id: string }>(
    'select variant_id as id from variant where sellable_online_quantity > 2 order by variant_id limit 1',
  )
  await live.control('sell', { variantId: row?.id, quantity: 1 })
  await live.deliver()
  await live.work()
}

/** Past baskets in two currencies, promises of every kind, carts that were priced. */
async function deliver() {
  await storeBaskets(rows, live.ref, 300)
  await storeBaskets(rows, live.ref, 120, { currency: 'CHF' })
  await storeBar(rows, live.ref, {
    embed: 'off',
    editorUrl: 'https://shop.example/editor',
    proofLacks: 'scope',
  })
  await storeProofs(rows, live.ref, 40)
}

/** What React complains of (a paragraph in a paragraph, a key that is missing); layout effects aside, which it merely
 *  doesn't run on a server. */
const complaints: string[] = []
beforeEach(() => {
  complaints.length = 0
  vi.spyOn(console, 'error').mockImplementation((message: unknown, ...rest: unknown[]) => {
    if (!String(message).includes('useLayoutEffect')) complaints.push([message, ...rest].join(' '))
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  expect(complaints).toEqual([])
})

const screens: Screen[] = leavesOf(routes as RouteConfigEntry[], 'shell')

function leavesOf(entries: RouteConfigEntry[], under: string): Screen[] {
  const shell = entries.find(({ id }) => id === under)
  return (shell?.children ?? []).map(({ path: address = '', file }) => ({ address: `/${address}`, file }))
}

async function fill(address: string): Promise<string> {
  let filled = address
  for (const [blank, name = ''] of address.matchAll(/:(\w+)/g)) {
    const value = blanks[name]
    if (!value)
      throw new Error(`tests/ui/screens.test.tsx doesn't know what stands for ${blank} in ${address}`)
    filled = filled.replace(blank, encodeURIComponent(await value()))
  }
  return filled
}

async function load(
  screen: Screen,
  address: string,
  shop: { accountId: string; shopId: string; domain: string },
) {
  const module = (await import(path.resolve('app', screen.file))) as RouteModule
  const { bearer } = makeBearer({
    accountId: shop.accountId as AccountId,
    shopId: shop.shopId as ShopId,
    domain: shop.domain,
    connection: '33333333-3333-4333-8333-333333333333',
    origin: 'https://boutique.fr',
    employee: '1',
    language: 'fr',
    rights: { view: true, edit: true },
  })
  const request = new Request(`http://app.test${address}`, { headers: { authorization: `Bearer ${bearer}` } })
  const names = [...screen.address.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const values = names.map((name) => [
    name,
    decodeURIComponent(address.split('?')[0]?.split('/').at(-1) ?? ''),
  ])
  const answer = await module.loader({ request, params: Object.fromEntries(values), context: {} })
  return { Component: module.default, data: dataOf(answer) }
}

/** A loader answers plain data, or `data(…)` with a status. */
function dataOf(answer: unknown): unknown {
  const wrapped = answer as { type?: string; data?: unknown } | null
  return wrapped?.type === 'DataWithResponseInit' ? wrapped.data : answer
}

const admins: Record<Drawn['host'], AdminPage> = {
  shopify: { host: 'shopify', apiKey: 'test-key', appBridgeUrl: 'http://localhost/app-bridge.js' },
  prestashop: {
    host: 'prestashop',
    origin: 'https://boutique.fr',
    connection: '33333333-3333-4333-8333-333333333333',
    bearer: 'ps1.test',
    seconds: 120,
  },
}

function draw(
  Component: ComponentType,
  data: unknown,
  address: string,
  { host, locale, canEdit }: Drawn,
): string {
  const shell: ShellData = {
    ...{ language: locale, localeHint: null, host, canEdit, timeZone: 'Europe/Paris', currency: 'EUR' },
    ...{ now: '2026-11-25T13:02:00.000Z', pulse: '', admin: admins[host] },
  }
  const Shell = () => (
    <ShellView {...shell}>
      <Outlet />
    </ShellView>
  )
  const pathname = address.split('?')[0] ?? '/'
  const Stub = createRemixStub([
    {
      id: 'shell',
      Component: Shell,
      children: [{ id: 'screen', path: pathname, Component, loader: () => null }],
    },
  ])
  return renderToStaticMarkup(
    <FirstHintProvider value={null}>
      <Stub initialEntries={[address]} hydrationData={{ loaderData: { screen: data } }} />
    </FirstHintProvider>,
  )
}

let held = 0

const skins: Drawn[] = (['shopify', 'prestashop'] as const).flatMap((host) =>
  (['fr', 'en'] as const).map((locale) => ({ host, locale, canEdit: true })),
)
const classesOf = (markup: string) =>
  [...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))
const textOf = (markup: string) => markup.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, ' ')

function judge(markup: string, { host }: Drawn) {
  const classes = classesOf(markup)
  const isOf = (prefix: string) => classes.filter((name) => name.toLowerCase().startsWith(prefix))
  const [own, other] = host === 'shopify' ? ['polaris-', 'puik-'] : ['puik-', 'polaris-']
  expect(isOf(other)).toEqual([])
  expect(isOf(own).length).toBeGreaterThan(5)
  if (host === 'prestashop') expect(markup).not.toMatch(/polaris|app-bridge|shopify:\/\//i)
  expect(markup.match(/<h1/g)).toHaveLength(1)
  expect(markup.match(/<main/g)).toHaveLength(1)
  const text = textOf(markup)
  expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
}

describe.each(screens)('$address', (screen) => {
  it('is drawn in both skins and languages', async () => {
    for (const pattern of [screen.address, ...(more[screen.address] ?? [])]) {
      const address = await fill(pattern)
      const { Component, data } = await load(screen, address, live.ref)
      for (const skin of skins) judge(draw(Component, data, address, skin), skin)
    }
  })

  it('is drawn while nothing is known yet', async () => {
    const address = await fill(screen.address)
    const { Component, data } = await load(screen, address, empty)
    for (const skin of skins) judge(draw(Component, data, address, skin), skin)
  })

  it('holds back what changes something from those who may only look', async () => {
    const address = await fill(screen.address)
    const { Component, data } = await load(screen, address, live.ref)
    const markup = draw(Component, data, address, { host: 'prestashop', locale: 'fr', canEdit: false })
    expect(markup).toContain('Vous pouvez voir, pas modifier')
    const forms = [...markup.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g)].map(([form]) => form)
    const open = forms.flatMap((form) =>
      [...form.matchAll(/<button type="submit"[^>]*>/g)]
        .map(([button]) => button)
        .filter((button) => !button.includes('disabled')),
    )
    expect(open).toEqual([])
    held += forms.length
  })
})

it('saw forms that were held back', () => {
  expect(screens.length).toBeGreaterThan(8)
  expect(held).toBeGreaterThan(5)
})

describe('a screen that broke', () => {
  it.each(skins)('is drawn in $host, $locale', (skin) => {
    judge(draw(BrokenScreen, null, '/', skin), skin)
  })
})
