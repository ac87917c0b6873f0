/** The threshold's screen names the period whose baskets it counts: a reading that stopped early, or is still going on,
 *  is never called a year. */
import { Outlet, useLoaderData } from '@remix-run/react'
import { createRemixStub } from '@remix-run/testing'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  beginBasketRead,
  endBasketRead,
  saveBaskets,
} from '../../app/features/threshold/basket.store.server.ts'
import { changeFigures } from '../../app/flows/shipping-costs.flow.server.ts'
import { FirstHintProvider, type Locale } from '../../app/i18n/index.ts'
import { now } from '../../app/runtime/clock.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { ThresholdView } from '../../app/screens/free-shipping/threshold.view.tsx'
import { loadThresholdPage } from '../../app/screens/free-shipping/threshold-page.query.server.ts'
import type { ShellData } from '../../app/screens/shell/shell.query.server.ts'
import { ShellView } from '../../app/screens/shell/shell.view.tsx'
import type { AdminPage } from '../../app/ui/app-frame.props.ts'
import { loadFrame } from '../../app/ui/frames.ts'
import { withTestDatabase } from '../factories/database.ts'
import { rows } from '../factories/live-shop.ts'
import { type StoredShop, storeShop } from '../factories/stored-shop.ts'

withTestDatabase()
let shop: StoredShop
const dayMs = 86_400_000

beforeAll(async () => {
  // On the 31st of December a year less a day ago is the same year, which isn't named.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T12:00:00Z') })
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await Promise.all([loadFrame('shopify'), loadFrame('prestashop')])
  shop = await storeShop({ platform: 'prestashop' })
  const typed = { standard: '5', margin: '40' }
  await changeFigures({ ...shop, typed, currency: 'EUR', savedIn: 'prestashop', now: now() })
})
afterAll(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

type Ends = 'reading' | 'done' | 'failed'

/** 150 baskets of one month, the first one a year less a day ago. */
async function readMonth(ends: Ends, days = 30) {
  const at = now()
  const baskets = Array.from({ length: 150 }, (_, index) => ({
    orderId: String(index + 1),
    placedAt: new Date(at.getTime() - 364 * dayMs + (index * days * dayMs) / 149).toISOString(),
    ...{ goods: 7_000, shipping: 600, shippingUntaxed: 500, currency: 'EUR', country: null },
  }))
  await withAccount(shop.accountId, async (sql) => {
    await beginBasketRead(sql, shop, { again: true, now: at })
    await saveBaskets(sql, shop, { baskets, after: 'c1' })
    const failure = ends === 'failed' ? 'throttled' : null
    if (ends !== 'reading') await endBasketRead(sql, shop, { failure, now: at })
  })
  return loadThresholdPage(shop, new URLSearchParams())
}

const admins: Record<'shopify' | 'prestashop', AdminPage> = {
  shopify: { host: 'shopify', apiKey: 'test-key', appBridgeUrl: 'http://localhost/app-bridge.js' },
  prestashop: {
    ...{ host: 'prestashop', origin: 'https://boutique.fr', bearer: 'ps1.test', seconds: 120 },
    connection: '33333333-3333-4333-8333-333333333333',
  },
}

type Page = Awaited<ReturnType<typeof loadThresholdPage>>

const Shell = () => (
  <ShellView {...useLoaderData<ShellData>()}>
    <Outlet />
  </ShellView>
)
const Screen = () => <ThresholdView {...useLoaderData<Page>()} refused={null} />

function textOf(page: Page, host: 'shopify' | 'prestashop', locale: Locale): string {
  const shell: ShellData = {
    ...{ language: locale, localeHint: null, host, canEdit: true, timeZone: 'Europe/Paris', currency: 'EUR' },
    ...{ now: now().toISOString(), pulse: '', admin: admins[host] },
  }
  const Stub = createRemixStub([
    {
      id: 'shell',
      Component: Shell,
      loader: () => null,
      children: [{ id: 'screen', path: '/shipping/threshold', Component: Screen, loader: () => null }],
    },
  ])
  const markup = renderToStaticMarkup(
    <FirstHintProvider value={null}>
      <Stub
        initialEntries={['/shipping/threshold']}
        hydrationData={{ loaderData: { shell, screen: page } }}
      />
    </FirstHintProvider>,
  )
  return markup.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, ' ')
}

const skins = (['shopify', 'prestashop'] as const).flatMap((host) =>
  (['fr', 'en'] as const).map((locale) => ({ host, locale })),
)
const aYear = { fr: /12 derniers mois|par an\./, en: /last 12 months|a year\./ }
const between = { fr: /du \d+\s\S+\s\d{4} au \d+\s/, en: /from \d+\s\S+\s\d{4} to \d+\s/ }
const soFar = { fr: /Lus jusqu.au/, en: /Read up to/ }

beforeEach(() => rows('delete from basket'))

describe.each(skins)('in $host, $locale', ({ host, locale }) => {
  test.each(['reading', 'failed'] as const)(
    'one month of a year, %s: its own dates are said, and no year',
    async (ends) => {
      const page = await readMonth(ends)
      expect(page).toMatchObject({ wholeYear: false, days: 30 })
      const text = textOf(page, host, locale)
      expect(text).not.toMatch(aYear[locale])
      expect(text.match(new RegExp(between[locale], 'g'))?.length).toBeGreaterThanOrEqual(2)
      expect(text).toMatch(soFar[locale])
    },
  )

  test('all of a year, read to the end, is one', async () => {
    const text = textOf(await readMonth('done', 363), host, locale)
    expect(text).toMatch(aYear[locale])
    expect(text).not.toMatch(soFar[locale])
  })
})

test('reading from the beginning again begins with nothing: no gap between old baskets and new ones', async () => {
  await readMonth('done', 363)
  await withAccount(shop.accountId, (sql) => beginBasketRead(sql, shop, { again: true, now: now() }))
  expect((await loadThresholdPage(shop, new URLSearchParams())).baskets.count).toBe(0)
})
