/** The demo's shop with a bar in its theme, in a process of the bench's own browser: pages with it and without it. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { openBrowser } from '../factories/browser.ts'
import { faces } from '../sandbox/faces.ts'
import { seedShop } from '../sandbox/seed/shop.ts'
import { createSandbox } from '../sandbox/server.ts'

export type BarBench = {
  browser: Browser
  /** The shop's address; `with` and `without` are carts of their own, with the bar and without. */
  address: (which: 'with' | 'without', path: string) => string
  product: string
  stop: () => Promise<void>
}

/** Each bench at a port of its own: pictures are served from there. */
export async function openBarBench(port: number): Promise<BarBench> {
  const shop = seedShop({ origin: `http://localhost:${port}` })
  const sandbox = await createSandbox({
    ...{ port, appUrl: 'http://localhost:1', prestashopUrl: null },
    ...{ apiKey: 'bench', apiSecret: 'bench', shops: [shop], faces },
  })
  shop.installation.installed = true
  shop.themeEmbed = true
  const offer = {
    currency: shop.currency,
    carts: {
      '0': {
        a: [
          [0, 'p'],
          [6000, 'a'],
        ],
      },
    },
  }
  const published = {
    v: 1,
    on: true,
    at: Math.floor(Date.now() / 1000),
    offers: [offer],
    countries: { [shop.buyerCountry]: 0 },
  }
  const field = { id: '1', namespace: 'promesse', key: 'bar', type: 'json', createdAt: '', updatedAt: '' }
  shop.installation.metafields.set('promesse.bar', { ...field, value: JSON.stringify(published) } as never)
  const browser = await openBrowser()
  const product = [...shop.products.values()].find(
    ({ status, variantIds, isGiftCard }) =>
      status === 'ACTIVE' &&
      !isGiftCard &&
      variantIds.some((id) => (shop.variants.get(id)?.inventoryPolicy ?? '') === 'CONTINUE'),
  )
  if (!product) throw new Error('the shop has nothing that can always be bought')
  const root = `${sandbox.url}/${shop.domain}`
  return {
    browser,
    product: `/products/${product.handle}`,
    address: (which, path) => {
      const there = which === 'with' ? 'bar=on&embed=on&blocks=theme' : 'bar=off&embed=off'
      return `${root}/~${which}${path}${path.includes('?') ? '&' : '?'}${there}`
    },
    stop: async () => {
      await browser.close()
      await sandbox.stop()
    },
  }
}

/** A page on a processor four times as slow. */
export async function slowPage(browser: Browser): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return { page, cdp }
}
