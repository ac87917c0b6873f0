/** What is committed is what the source makes, and small. */
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BarCart, sayAbout } from '../../app/features/free-shipping/progress.rules.ts'
import { barTexts } from '../../app/storefront/bar.words.ts'
import { leaveOut, staleFiles } from '../../scripts/bundle-bar.ts'
import { anyPublished, cents, mostly } from './any-offer.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url))
const shopify = 'extensions/promesse-bar/assets/bar.js'

describe('the bundle', () => {
  it('is up to date: else run node scripts/bundle-bar.ts', async () => {
    expect(await staleFiles()).toEqual([])
  })

  it('is at most 3 KB, and the same for both shops', () => {
    expect(gzipSync(read(shopify), { level: 9 }).length).toBeLessThanOrEqual(3072)
    expect(read('prestashop-bridge/views/js/bar.js').equals(read(shopify))).toBe(true)
  })

  it('decides as the server does, but for what only merchants are told', async () => {
    const source = read('app/features/free-shipping/progress.rules.ts').toString()
    const script = stripTypeScriptTypes(leaveOut(source))
    expect(script).not.toMatch(/toAll|nothing-to-ship/)
    const inPage = (await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`
    )) as { sayAbout: typeof sayAbout }
    const cart: fc.Arbitrary<BarCart> = fc.record({
      ...{
        currency: mostly('EUR', 'CHF'),
        goods: cents,
        other: mostly(0, 900),
        discount: mostly(0, 300, 6000),
      },
      ...{ codes: mostly<string[]>([], ['PORT']), quantity: fc.integer({ min: 0, max: 5 }) },
      ...{ grams: mostly<number | null>(400, null, 2000), ships: mostly(true, false) },
      ...{ variants: mostly<string[]>(['100'], ['100', '101'], []), subscription: mostly(false, true) },
      signedIn: mostly(false, true),
    })
    fc.assert(
      fc.property(anyPublished, cart, (published, cart) => {
        const { toAll: _toAll, why: _why, ...told } = sayAbout(published, 'FR', cart) as Told
        const { why: _none, ...here } = inPage.sayAbout(published, 'FR', cart) as Told
        expect(here).toEqual(told)
      }),
      { numRuns: 2000 },
    )
  })

  it('patches nothing, keeps nothing, and asks nobody but the shop', () => {
    const script = read(shopify).toString()
    expect(script).not.toMatch(/(window|self|globalThis)\.fetch\s*=|XMLHttpRequest|innerHTML|eval\(/)
    expect(script).not.toMatch(/cookie|localStorage|sessionStorage|indexedDB|https?:/)
  })
})

type Told = Record<string, unknown>

describe('the extension', () => {
  it('holds nothing but what Shopify takes, and a schema that names no asset: the page waits for none', () => {
    const root = new URL('../../extensions/promesse-bar/', import.meta.url)
    const taken = ['assets', 'blocks', 'locales', 'shopify.extension.toml', 'snippets']
    expect(readdirSync(root).sort()).toEqual(taken)
    for (const block of readdirSync(new URL('blocks/', root)))
      expect(read(`extensions/promesse-bar/blocks/${block}`).toString()).not.toMatch(
        /"(javascript|stylesheet)":/,
      )
    expect(read('extensions/promesse-bar/shopify.extension.toml').toString()).toMatch(
      /^uid = "[0-9a-f-]{36}"$/m,
    )
  })
})

describe("the extension's texts", () => {
  const forms = ['all', 'some', 'only', 'only_some']
  it.each([
    ['fr', 'fr.json'],
    ['en', 'en.default.json'],
  ] as const)('are those of the screens: %s', (language, file) => {
    const { bar } = JSON.parse(read(`extensions/promesse-bar/locales/${file}`).toString()) as {
      bar: Record<string, Record<string, string>>
    }
    for (const [say, texts] of Object.entries(barTexts[language]))
      expect(bar[say.replace('-', '_')]).toEqual(
        Object.fromEntries(texts.map((text, at) => [forms[at], text])),
      )
  })
})
