import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CatalogueVariant } from '../observer/sandbox.client.ts'
import { type OpenApp, openApp } from './app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app?.close())

const lead = '[data-testid="lead"]'

/** The overview from the first minute to a stop that the channel has read, in the order in which it happens. */
describe('the overview', () => {
  it('shows how far the first read is, and goes on by itself when it ends', async () => {
    await app.sandbox.control('bulk', { hold: true })
    await app.sandbox.control('install', {})
    const { app: frame, open, faults } = await app.visit({ language: 'en' })
    await open('/')
    await frame.locator(`${lead}[data-lead="reading"]`).waitFor()
    expect(await frame.locator('[data-testid="import"]').count()).toBe(1)
    expect(await frame.locator('[data-testid="stopped"]').textContent()).toContain('–')
    expect(await frame.locator('[data-testid="found"]').count()).toBe(0)
    await app.sandbox.control('bulk/release', {})
    await frame.locator(`${lead}[data-lead="no-list"]`).waitFor()
    await frame.locator('[data-testid="import"]').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })

  it('counts what the shop holds as the shop itself does', async () => {
    const catalogue = await app.sandbox.catalogue()
    const { app: frame, open } = await app.visit({ language: 'en' })
    await open('/')
    const found = await frame.locator('[data-testid="found"]').textContent()
    const count = (test: (variant: CatalogueVariant) => boolean) =>
      catalogue.filter(test).length.toLocaleString('en-GB')
    const row = (term: string) => new RegExp(`${term}\\s*([\\d,]+)`).exec(found ?? '')?.[1]
    expect(row('Variants')).toBe(count(() => true))
    expect(row('Products')).toBe(
      new Set(catalogue.map(({ productId }) => productId)).size.toLocaleString('en-GB'),
    )
    expect(row('Stock not tracked')).toBe(count(({ tracked }) => !tracked))
    expect(row('Without SKU')).toBe(count(({ sku }) => !sku))
    expect(row('Sell on at zero stock')).toBe(
      count(({ tracked, inventoryPolicy }) => tracked && inventoryPolicy === 'CONTINUE'),
    )
    expect(row('Below zero at a location')).toBe(
      count(
        ({ tracked, levels }) => tracked && levels.some((level) => level.isActive && level.available < 0),
      ),
    )
  })

  it('leads through three steps, each ended by a fact', async () => {
    const { app: frame, open } = await app.visit({ language: 'fr' })
    await open('/')
    const current = frame.locator('[data-testid="guide"] [aria-current="step"]')
    expect(await current.textContent()).toContain('Donnez-nous les identifiants du canal')
    const address = await app.connect('google')
    await open('/')
    expect(await current.textContent()).toContain('Le canal lit notre flux')
    expect(await frame.locator(lead).getAttribute('data-lead')).toBe('never-fetched')
    expect(await frame.locator(lead).textContent()).toContain('Google ne l’a jamais lu')
    await fetch(address).then((response) => response.text())
    // That it was read is noted once it was read.
    await expect
      .poll(async () => {
        await open('/')
        return frame.locator('[data-testid="guide"]').count()
      })
      .toBe(0)
    await fetch(address).then((response) => response.text())
    await open('/?guide=1')
    expect(await frame.locator('[data-testid="guide"]').textContent()).toMatch(/Google l’a lu.: à.l’instant/)
  })

  it('says that a sold-out size waits for the channel, and calls it stopped only once it was read', async () => {
    const address = await feedAddress()
    const { app: frame, open } = await app.visit({ language: 'fr' })
    await untilLead(
      frame,
      open,
      async () => void (await fetch(address).then((answer) => answer.text())),
      'current',
    )
    const stoppedBefore = await figure(frame, 'stopped')
    await sellOut(address)
    await untilLead(frame, open, async () => {}, 'waiting')
    expect(await frame.locator(lead).textContent()).toMatch(/Google n’a pas encore lu 1 changement/)
    expect(await figure(frame, 'stopped')).toBe(stoppedBefore)
    expect(await figure(frame, 'waiting')).toBe(1)
    await untilLead(
      frame,
      open,
      async () => void (await fetch(address).then((answer) => answer.text())),
      'current',
    )
    expect(await figure(frame, 'stopped')).toBe(stoppedBefore + 1)
  })

  it('shows a sale to whoever has the screen open, without a click', async () => {
    const address = await feedAddress()
    const { app: frame, open } = await app.visit({ language: 'fr' })
    await open('/')
    await frame.locator(`${lead}[data-lead="current"]`).waitFor()
    await sellOut(address)
    await frame.locator(`${lead}[data-lead="waiting"]`).waitFor()
    await fetch(address).then((answer) => answer.text())
    await frame.locator(`${lead}[data-lead="current"]`).waitFor()
  })

  it('checks the whole catalogue on request', async () => {
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    await open('/')
    await frame.getByRole('button', { name: 'Vérifier tout le catalogue' }).first().click()
    await page.locator('[data-toast]').filter({ hasText: 'Vérification lancée' }).waitFor()
    await frame.locator('[data-testid="import"]').waitFor({ state: 'detached', timeout: 60_000 })
    await expect.poll(() => frame.locator(lead).getAttribute('data-lead')).not.toBe('reading')
  })

  it.each([
    ['fr', 1280],
    ['fr', 360],
    ['en', 1280],
    ['en', 360],
  ] as const)('reads well in %s at %i px', async (language, width) => {
    const { app: frame, open, violations, sideways, faults } = await app.visit({ language, width })
    await open('/')
    await frame.locator('[data-testid="todo"]').waitFor()
    expect(await frame.locator('html').getAttribute('lang')).toBe(language)
    expect(await frame.locator('main').count()).toBe(1)
    expect(await sideways()).toBe(0)
    expect(await violations()).toEqual([])
    expect(faults).toEqual([])
  })
})

type Frame = Awaited<ReturnType<OpenApp['visit']>>['app']

async function figure(frame: Frame, name: string): Promise<number> {
  const text = await frame.locator(`[data-testid="${name}"] .kit-stat-line`).textContent()
  return Number((text ?? '').replace(/\D/g, ''))
}

/** Loads the page again until its sentence is of this kind. */
async function untilLead(
  frame: Frame,
  open: (address: string) => Promise<void>,
  before: () => Promise<void>,
  kind: string,
): Promise<void> {
  await expect
    .poll(
      async () => {
        await before()
        await open('/')
        return frame.locator(lead).getAttribute('data-lead')
      },
      { interval: 500 },
    )
    .toBe(kind)
}

let known = ''
async function feedAddress(): Promise<string> {
  if (known) return known
  const html = await app.client.page('/ads/feeds')
  const input = /<input[^>]*data-feed-url="google"[^>]*>/.exec(html)?.[0] ?? ''
  known = /value="([^"]+)"/.exec(input)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return known
}

/** Sells the last units of a listed variant that nothing else is special about. */
async function sellOut(address: string): Promise<void> {
  const listed = await fetch(address).then((response) => response.text())
  const variant = (await app.sandbox.catalogue()).find(
    ({ sells, units, tracked, inventoryPolicy, levels, price, variantId, requiresComponents, preorder }) =>
      sells &&
      tracked &&
      inventoryPolicy === 'DENY' &&
      !requiresComponents &&
      !preorder &&
      typeof units === 'number' &&
      units > 0 &&
      units < 10 &&
      Number(price) > 0 &&
      levels.every(({ available }) => available >= 0) &&
      listed.includes(variantId),
  )
  if (!variant) throw new Error('no such variant in the shop')
  await app.sandbox.control('sell', { variantId: variant.variantId, quantity: variant.units })
}
