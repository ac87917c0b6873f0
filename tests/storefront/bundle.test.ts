/** What is committed is what the source makes, and small. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { barTexts } from '../../app/storefront/bar.words.ts'
import { staleFiles } from '../../scripts/bundle-bar.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url))
const shopify = 'extensions/promesse-bar/assets/bar.js'

describe('the bundle', () => {
  it('is up to date: else run node scripts/bundle-bar.ts', async () => {
    expect(await staleFiles()).toEqual([])
  }, 60_000)

  it('is at most 3 KB, and the same for both shops', () => {
    expect(gzipSync(read(shopify), { level: 9 }).length).toBeLessThanOrEqual(3072)
    expect(read('prestashop-bridge/views/js/bar.js').equals(read(shopify))).toBe(true)
  })

  it('patches nothing, keeps nothing, and asks nobody but the shop', () => {
    const script = read(shopify).toString()
    expect(script).not.toMatch(/(window|self|globalThis)\.fetch\s*=|XMLHttpRequest|innerHTML|eval\(/)
    expect(script).not.toMatch(/cookie|localStorage|sessionStorage|indexedDB|https?:/)
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
