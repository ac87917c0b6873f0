/** The stand-in for PrestaShop against recorded product pages: button, words, JSON-LD, status, cart, lists. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Machine, runPhp, startMachine } from './machine.ts'
import { seedSql } from './seed.ts'

type Recorded = {
  id: string
  httpStatus: number
  location?: string
  addToCartButton: 'enabled' | 'disabled' | null
  availabilityText: string | null
  availabilityIconClass?: string | null
  jsonLd: { product: boolean; offer: boolean; availability: string | null; price: string | null }
  metaTags: Record<string, string>
  minimalText: string | null
  presentedProduct?: Record<string, unknown>
  addAttempt: {
    qty: number
    success: true | null
    quantityInCart: number
    hasError: true | null
    errors: string | string[]
  }
  listedInCategory: boolean
  foundBySearch: boolean
}
type Place = { product: number; combination: number; qty: number; url: string }

const file = new URL('../../vectors/prestashop/page-availability.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Recorded[] }
/** Of the page's product object, what speaks of availability. */
const presentedKeys = [
  'quantity',
  'allow_oosp',
  'quantity_wanted',
  'minimal_quantity',
  'show_availability',
  'visibility',
]

const address = 'http://localhost:1'
const dataDir = mkdtempSync(path.join(tmpdir(), 'recorded-pages-'))
let machine: Machine
let places: Record<string, Place>
let listed: string
let found: string

beforeAll(async () => {
  machine = await startMachine({ dataDir, address, appUrl: address, sql: seedSql('small', address) })
  places = JSON.parse(runPhp(machine.php, machine.env, 'play-pages.php', []))
  listed = await everyPage('/2-home?')
  found =
    (await everyPage('/search?s=Tasse&')) +
    (await everyPage('/search?s=Pull&')) +
    (await everyPage('/search?s=Lot&'))
})

afterAll(async () => {
  await machine?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function everyPage(start: string): Promise<string> {
  let all = ''
  for (let page = 1; page < 20; page++) {
    const html = await (await fetch(`${machine.url}${start}page=${page}`)).text()
    if (!html.includes('data-product-id')) return all
    all += html
  }
  return all
}

test.each(cases)('the stand-in shows as recorded: $id', async (one) => {
  const place = places[one.id]
  if (!place) throw new Error(`${one.id} was not set up`)
  const answer = await fetch(`${machine.url}${place.url}`, { redirect: 'manual' })
  const page = readPage(await answer.text(), answer.status === 200)
  expect({ status: answer.status, ...page, ...listsOf(place) }).toEqual({
    status: one.httpStatus,
    button: one.addToCartButton,
    text: one.availabilityText,
    icon: one.availabilityIconClass ?? null,
    jsonLd: one.jsonLd,
    metaTags: one.metaTags,
    minimalText: one.minimalText,
    presented: one.presentedProduct ? pick(one.presentedProduct) : null,
    listed: one.listedInCategory,
    found: one.foundBySearch,
  })
  if (one.location)
    expect(new URL(answer.headers.get('location') ?? '', machine.url).pathname).toBe(one.location)
})

test.each(cases)('the stand-in’s cart answers as recorded: $id', async (one) => {
  const place = places[one.id]
  if (!place) throw new Error(`${one.id} was not set up`)
  const body = new URLSearchParams({
    ajax: '1',
    id_product: String(place.product),
    qty: String(one.addAttempt.qty),
  })
  if (place.combination) body.set('id_product_attribute', String(place.combination))
  const answer = (await (await fetch(`${machine.url}/cart`, { method: 'POST', body })).json()) as Record<
    string,
    unknown
  >
  expect({
    success: answer.success ?? null,
    hasError: answer.hasError ?? null,
    quantityInCart: answer.quantity,
    errors: answer.errors,
  }).toEqual({
    success: one.addAttempt.success,
    hasError: one.addAttempt.hasError,
    quantityInCart: one.addAttempt.quantityInCart,
    errors: one.addAttempt.errors,
  })
})

test('every recorded situation is played', () => {
  console.info(
    `recorded product pages: ${cases.filter(({ id }) => places[id]).length} of ${cases.length} played`,
  )
  expect(Object.keys(places).sort()).toEqual(cases.map(({ id }) => id).sort())
})

function listsOf({ product }: Place) {
  const mark = `data-product-id="${product}"`
  return { listed: listed.includes(mark), found: found.includes(mark) }
}

function readPage(html: string, isPage: boolean) {
  const read = (pattern: RegExp) => plainText(pattern.exec(html)?.[1])
  const data = JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null',
  ) as {
    offers?: { availability: string; price: string }
  } | null
  const button = /<button class="add-to-cart"[^>]*>/.exec(html)?.[0]
  const presented = read(/data-presented="([^"]*)"/)
  const metas = [...html.matchAll(/<meta property="([^"]+)" content="([^"]*)">/g)].map(([, name, value]) => [
    name,
    value,
  ])
  return {
    button: button === undefined ? null : button.includes(' disabled') ? 'disabled' : 'enabled',
    text: read(/<p id="product-availability"[^>]*>([^<]*)</),
    icon: read(/<p id="product-availability" class="([^"]*)"/),
    jsonLd: {
      product: data !== null,
      offer: data?.offers !== undefined,
      availability: data?.offers?.availability ?? null,
      price: data?.offers?.price ?? null,
    },
    metaTags: isPage ? Object.fromEntries(metas) : {},
    minimalText: read(/<p class="minimal">([^<]*)</),
    presented: presented === null ? null : pick(JSON.parse(presented) as Record<string, unknown>),
  }
}

function pick(presented: Record<string, unknown>) {
  return Object.fromEntries(presentedKeys.map((key) => [key, presented[key]]))
}

function plainText(text: string | undefined): string | null {
  if (text === undefined) return null
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#039;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
