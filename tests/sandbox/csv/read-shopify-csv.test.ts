import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageOf } from '../availability.ts'
import { toPrice, toUnits } from './amounts.ts'
import { refusalReasons } from './csv.words.ts'
import { readShopifyCsv } from './read-shopify-csv.ts'
import { decodeCsv } from './read-table.ts'
import { shopFromCsv } from './shop-from-csv.ts'

const fixture = (name: string) => decodeCsv(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))
const variantsOf = (name: string) =>
  readShopifyCsv(fixture(name)).products.flatMap((product) => product.variants)
const now = new Date('2026-11-25T10:00:00Z')
const shopOf = (name: string) =>
  shopFromCsv({ name: 'Essai', csv: fixture(name), origin: 'http://localhost:3200', now, taken: [] }).shop

describe('exports as real shops have them', () => {
  it.each([
    ['vetements.csv', 7, 22],
    ['maison.csv', 13, 21],
    ['bijoux.csv', 15, 23],
  ])('INV-20: %s: %i products, %i variants, nothing refused', (name, products, variants) => {
    const shop = readShopifyCsv(fixture(name))
    expect(shop.refused).toEqual([])
    expect(shop.products).toHaveLength(products)
    expect(shop.products.flatMap((product) => product.variants)).toHaveLength(variants)
  })

  it('INV-20: a line that holds only a picture makes no variant, and keeps its picture', () => {
    const { products } = readShopifyCsv(fixture('bijoux.csv'))
    expect(products.reduce((sum, product) => sum + (product.images?.length ?? 0), 0)).toBe(15 + 18)
  })

  it('INV-20: without a tracker a variant sells without a number, at quantity 0 too', () => {
    const shop = shopOf('bijoux.csv')
    const sells = [...(shop?.variants.values() ?? [])].map(
      (variant) => shop && pageOf(shop, variant, 'FR', now),
    )
    expect(sells).toHaveLength(23)
    expect(sells.every((one) => one?.sells && one.units === 'unlimited')).toBe(true)
    expect(variantsOf('bijoux.csv').filter((variant) => variant.stock[0] === 0)).toHaveLength(3)
  })

  it('INV-20: an empty SKU is no SKU, and follow-up lines inherit the publication', () => {
    expect(variantsOf('vetements.csv').every((variant) => variant.sku === null)).toBe(true)
    expect(readShopifyCsv(fixture('vetements.csv')).products.every((product) => product.published)).toBe(true)
  })

  it('INV-20: prices without decimals, texts over several lines', () => {
    const [first] = readShopifyCsv(fixture('vetements.csv')).products
    expect(first?.variants.map((variant) => variant.price)).toEqual(['25.00', '26.00', '27.00', '28.00'])
    expect(first?.descriptionHtml).toContain('<li>Dit « facile »</li>')
  })

  it('a French Excel: byte order mark, semicolons, VRAI, comma prices, the new header names', () => {
    const { products, refused } = readShopifyCsv(fixture('excel-francais.csv'))
    expect(refused).toEqual([])
    expect(
      products.map(({ title, status, published, isGiftCard }) => [title, status, published, isGiftCard]),
    ).toEqual([
      ['Marinière Houat', 'ACTIVE', true, false],
      ['Carte cadeau', 'DRAFT', false, true],
      ['Manteau Boileau', 'ARCHIVED', true, false],
    ])
    const [striped, , coat] = products
    expect(striped?.variants).toMatchObject([
      { optionValues: ['Écru et marine', 'S'], price: '64.90', stock: [4], inventoryPolicy: 'DENY' },
      {
        optionValues: ['Écru et marine', 'M'],
        sku: 'MAF108-ECM-M',
        stock: [-1],
        inventoryPolicy: 'CONTINUE',
      },
    ])
    expect(coat?.variants).toMatchObject([
      { optionValues: [], price: '1289.00', compareAtPrice: '1400.00', stock: [0] },
    ])
  })

  it('a file of Windows-1252 is read all the same', () => {
    const bytes = Buffer.from('Handle,Title,Variant Price\nete,\xc9t\xe9,10\n', 'latin1')
    expect(readShopifyCsv(decodeCsv(bytes)).products[0]?.title).toBe('Été')
  })
})

describe('lines that can’t be read', () => {
  it('are named with their number and reason; the others are taken', () => {
    const { products, refused } = readShopifyCsv(fixture('casse.csv'))
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'option-twice'],
      [4, 'option-missing'],
      [5, 'price-unreadable'],
      [6, 'quantity-unreadable'],
      [7, 'price-missing'],
      [8, 'no-handle'],
      [9, 'no-title'],
      [10, 'columns-too-many'],
    ])
    expect(products.map((product) => product.variants.map((variant) => variant.optionValues?.[0]))).toEqual([
      ['S', 'XXS'],
    ])
  })

  it('count from the line where they begin, texts over several lines included', () => {
    const text = 'Handle,Title,Body (HTML),Variant Price\na,A,"un\ndeux\ntrois",10\nb,B,x,oops\n'
    expect(readShopifyCsv(text).refused).toMatchObject([{ line: 5, reason: 'price-unreadable' }])
  })

  it('an open quotation mark loses what follows it, and is said', () => {
    const text = 'Handle,Title,Variant Price\na,A,10\nb,"B,11\nc,C,12\n'
    const { products, refused } = readShopifyCsv(text)
    expect(products.map((product) => product.handle)).toEqual(['a'])
    expect(refused).toMatchObject([{ line: 3, reason: 'quotes' }])
  })

  it.each(['', 'id;nom;prix\n1;Chaise;20', '\u0000\u0001'])(
    'a file that is no export is refused whole: %j',
    (text) => {
      const { products, refused } = readShopifyCsv(text)
      expect(products).toEqual([])
      expect(refused).toMatchObject([{ reason: 'not-an-export' }])
    },
  )

  it('every reason has its words in both languages', () => {
    for (const words of Object.values(refusalReasons)) {
      expect(words.fr).toMatch(/\.$/)
      expect(words.en).toMatch(/\.$/)
    }
  })
})

describe('a product’s own HTML', () => {
  it('keeps its text and loses what would run or call elsewhere', () => {
    const body =
      '<p onclick=""x()"">Bonjour</p><script>x()</script><img src=""https://a.example/x.png""><a href=""javascript:x()"">lien</a>'
    const [product] = readShopifyCsv(`Handle,Title,Body (HTML),Variant Price\na,A,"${body}",10\n`).products
    expect(product?.descriptionHtml).toBe('<p>Bonjour</p><a href="#">lien</a>')
  })
})

describe('amounts', () => {
  it.each([
    ['25', '25.00'],
    ['25.5', '25.50'],
    ['24,90', '24.90'],
    ['1 234,50 €', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1,234', '1234.00'],
    ['0', '0.00'],
    ['-3', null],
    ['gratuit', null],
    ['', null],
  ])('price %j → %j', (text, price) => {
    expect(toPrice(text)).toBe(price)
  })

  it.each([
    ['12', 12],
    ['-3', -3],
    ['12.0', 12],
    ['1 200', 1200],
    ['2.5', null],
    ['beaucoup', null],
  ])('quantity %j → %j', (text, units) => {
    expect(toUnits(text)).toBe(units)
  })
})
