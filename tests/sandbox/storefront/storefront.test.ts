import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faces } from '../faces.ts'
import { appConfig } from '../fixture.ts'
import { type AwkwardKey, findAwkward } from '../seed/awkward.ts'
import { seedShop } from '../seed/shop.ts'
import { createSandbox, type RunningSandbox } from '../server.ts'
import { addProduct } from '../store/build.ts'

const shop = seedShop()
let sandbox: RunningSandbox

beforeAll(async () => {
  const app = appConfig('http://localhost:9/webhooks')
  sandbox = await createSandbox({
    port: 0,
    appUrl: 'http://localhost:9',
    apiKey: 'k',
    apiSecret: 's',
    shops: [shop],
    faces,
    app,
  })
})
afterAll(() => sandbox.stop())

type Group = { '@type': string; hasVariant?: Offered[]; offers?: Offered['offers'] }
type Offered = { offers: { availability: string; url: string; price: string }; sku?: string }

async function open(path: string) {
  const answer = await fetch(`${sandbox.url}/${shop.domain}${path}`)
  const text = await answer.text()
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1]
  return {
    status: answer.status,
    text,
    data: data === undefined ? null : (JSON.parse(data) as Group),
    variant: /data-variant-id="(\d*)"/.exec(text)?.[1],
    sells: /data-sells="(\w+)"/.exec(text)?.[1],
  }
}

function pageFor(key: AwkwardKey) {
  const { product, variant } = findAwkward(shop, key)
  return open(`/products/${product.handle}?variant=${variant.id}`)
}

describe('a product page', () => {
  it.each([
    ['last-m', 200, 'true'],
    ['untracked', 200, 'true'],
    ['continue-negative', 200, 'true'],
    ['unlisted', 200, 'true'],
    ['bundle', 200, 'true'],
    ['preorder', 200, 'true'],
    ['negative', 200, 'false'],
    ['stock-elsewhere', 200, 'false'],
    ['minimum-above-stock', 200, 'false'],
    ['draft', 404, undefined],
    ['archived', 404, undefined],
    ['unpublished-product', 404, undefined],
    ['scheduled', 404, undefined],
  ] as const)('%s: answers %i, its button sells: %s', async (key, status, sells) => {
    const page = await pageFor(key)
    expect([page.status, page.sells]).toEqual([status, sells])
    if (status === 200) expect(page.variant).toBe(findAwkward(shop, key).variant.id)
  })

  it('says Épuisé on a button that can’t be pressed', async () => {
    expect((await pageFor('negative')).text).toMatch(/<button disabled[^>]*>Épuisé<\/button>/)
  })

  it('writes prices as French is written, with a space that doesn’t break', async () => {
    expect((await pageFor('untracked')).text).toContain('12,90\u00a0€')
  })

  it('has one Product for one variant, a ProductGroup for several', async () => {
    const single = (await pageFor('single-variant')).data
    expect(single).toMatchObject({
      '@type': 'Product',
      offers: { availability: 'http://schema.org/InStock', price: '24.90' },
    })
    const group = (await pageFor('last-m')).data
    expect(group?.['@type']).toBe('ProductGroup')
    expect(group?.hasVariant?.map((one) => one.sku)).toEqual(
      ['XS', 'S', 'M', 'L', 'XL'].map((size) => `MAF900-ECM-${size}`),
    )
  })

  it('leaves a variant that isn’t published out of its data and out of reach', async () => {
    const { product, variant } = findAwkward(shop, 'unpublished-variant')
    const page = await open(`/products/${product.handle}?variant=${variant.id}`)
    const urls = page.data?.hasVariant?.map((one) => one.offers.url) ?? []
    expect(urls).toHaveLength(5)
    expect(urls.some((url) => url.endsWith(variant.id))).toBe(false)
    expect(page.variant).not.toBe(variant.id)
    expect(page.text).not.toContain(`?variant=${variant.id}"`)
  })

  it('says of the data what Dawn says where quantity and minimum disagree', async () => {
    const page = await pageFor('minimum-above-stock')
    expect(page.data?.offers?.availability).toBe('http://schema.org/InStock')
    expect(page.sells).toBe('false')
  })

  it('escapes what a merchant typed', async () => {
    addProduct(shop, {
      title: '<img src=x onerror=alert(1)> & Cie',
      variants: [{ price: '10.00', tracked: false }],
    })
    const page = await open('/products/img-src-x-onerror-alert-1-cie')
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('<img src=x')
    expect(page.text).toContain('&lt;img src=x')
  })

  it('for a country nobody ships to sells nothing', async () => {
    const { product } = findAwkward(shop, 'single-variant')
    expect((await open(`/products/${product.handle}?country=JP`)).sells).toBe('false')
  })
})

describe('the shop', () => {
  it('lists what can be found, and no more', async () => {
    const found = async (word: string) => (await open(`/search?q=${encodeURIComponent(word)}`)).text
    expect(await found('crebillon epais')).toContain('Marinière Crébillon en coton épais')
    expect(await found('MAF900')).toContain('Marinière Crébillon en coton épais')
    expect(await found('vernissage')).not.toContain('/products/sac-vernissage')
    expect(await found('cambronne')).not.toContain('/products/manteau-cambronne')
    expect(await found('kayak')).toContain('Aucun article')
  })

  it('pages through everything', async () => {
    const last = await open('/products?page=999')
    expect(last.status).toBe(200)
    expect(last.text).toMatch(/Page (\d+) sur \1/)
  })

  it('draws every picture that it names', async () => {
    const urls = new Set(
      [...shop.products.values()].flatMap((product) =>
        product.images.map((image) => new URL(image.url).pathname),
      ),
    )
    expect(urls.size).toBeGreaterThan(100)
    for (const path of urls) {
      const answer = await fetch(sandbox.url + path)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'image/svg+xml'])
      await answer.arrayBuffer()
    }
  })

  it('buying the last one makes an order, and the page says so', async () => {
    const { product, variant } = findAwkward(shop, 'last-m')
    const body = new URLSearchParams({ id: variant.id, quantity: '1' })
    const thanks = await fetch(`${sandbox.url}/${shop.domain}/cart/buy`, { method: 'POST', body })
    expect(thanks.url).toContain('/thanks?order=')
    expect(shop.orders.size).toBe(1)
    const page = await open(`/products/${product.handle}?variant=${variant.id}`)
    expect(page.sells).toBe('false')
    expect(page.data?.hasVariant?.[2]?.offers.availability).toBe('http://schema.org/OutOfStock')
    const late = await fetch(`${sandbox.url}/${shop.domain}/cart/buy`, { method: 'POST', body })
    expect(late.url).toContain(`/products/${product.handle}`)
    expect(shop.orders.size).toBe(1)
  })
})
