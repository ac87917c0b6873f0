// The merchant's screens of free shipping in a real browser: what shoppers see now, what was proved, and which threshold.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../stories/world.ts'
import { type OpenApp, openApp } from './app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await app.install()
  const isRead = async () => (await app.client.page('/shipping')).includes('data-country="FR"')
  if (!(await until(isRead, 180_000))) throw new Error('the rates were not read')
})
afterAll(() => app?.close())

const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')

describe('the bar', () => {
  it('shows first what a shopper in France reads now, in the bar itself', async () => {
    const { app: frame, open, faults } = await app.visit({ language: 'fr' })
    await open('/shipping')
    const eye = frame.locator('[data-testid="eye"]')
    await eye.locator('promesse-bar[data-say="to-go"]').waitFor()
    const text = plain(await eye.locator('[data-promesse-text]').textContent())
    expect(text).toBe(
      'Encore 24,00 € de ces articles pour la livraison gratuite avec certains modes de livraison (France)',
    )
    expect(await eye.locator('[role="progressbar"]').getAttribute('aria-valuenow')).toBe('60')
    // The demo theme's embed is what the admin says it is.
    await frame.locator('[data-testid="status"][data-bar="on"]').waitFor()
    expect(faults).toEqual([])
  })

  it('says of each country what is promised, how far it is proved, and why not', async () => {
    const { app: frame, open } = await app.visit({ language: 'fr' })
    await open('/shipping')
    const row = (country: string) => frame.locator(`[data-country="${country}"]`)
    const belgium = plain(await row('BE').textContent())
    expect(belgium).toContain('Belgique')
    expect(belgium).toContain('gratuite dès 90 €')
    expect(plain(await row('FR').textContent())).toContain('dès 60 €, avec certains modes d’expédition')
    expect(await row('DE').getAttribute('data-state')).toBe('none')
    await frame.getByRole('link', { name: /^Aucune/ }).click()
    await row('BE').waitFor({ state: 'detached' })
    expect(await row('DE').count()).toBe(1)
  })

  it('previews any cart: by keyboard, in each language, on each screen', async () => {
    const { app: frame, open, faults } = await app.visit({ language: 'en' })
    await open('/shipping')
    const preview = frame.locator('[data-testid="preview"]')
    const bar = preview.locator('promesse-bar')
    const slider = preview.locator('[data-testid="cart-amount"] input')
    await slider.focus()
    await slider.press('End')
    await preview.locator('promesse-bar[data-say="free"]').waitFor()
    await slider.press('Home')
    await bar.waitFor({ state: 'detached' })
    for (let step = 0; step < 12; step++) await slider.press('ArrowRight')
    expect(plain(await bar.locator('[data-promesse-text]').textContent())).toContain(
      '€48.00 more of these items',
    )
    await preview.getByLabel('Language').selectOption('fr')
    expect(plain(await bar.locator('[data-promesse-text]').textContent())).toContain('Encore 48,00 €')
    await preview.getByLabel('Screen').selectOption('desktop')
    await preview.getByLabel('Place').selectOption('product')
    await preview.locator('[data-device="desktop"][data-place="product"] promesse-bar').waitFor()
    await preview.getByLabel('Country').selectOption('BE')
    expect(plain(await bar.locator('[data-promesse-text]').textContent())).toContain('78,00')
    await preview.getByLabel('Country').selectOption('DE')
    await preview.locator('[data-testid="no-bar"]').waitFor()
    expect(faults).toEqual([])
  })

  it('is turned off and on again, and the storefront is sent it', async () => {
    const { app: frame, open, faults } = await app.visit({ language: 'fr' })
    await open('/shipping')
    const status = (bar: string) => frame.locator(`[data-testid="status"][data-bar="${bar}"]`)
    await frame.getByRole('button', { name: 'Éteindre la barre' }).click()
    await status('off').waitFor()
    expect(plain(await frame.locator('[data-testid="eye"]').textContent())).toContain('La barre est éteinte')
    await frame.getByRole('button', { name: 'Allumer la barre' }).click()
    await status('on').waitFor()
    expect(faults).toEqual([])
  })

  it('leads to the theme editor until the embed is on', async () => {
    const { app: frame, open } = await app.visit({ language: 'en' })
    await app.sandbox.control('theme', { embed: false })
    await open('/shipping')
    const link = frame.getByRole('link', { name: 'Open theme editor' })
    await frame.locator('[data-testid="status"][data-embed="off"]').waitFor()
    expect(await link.getAttribute('href')).toMatch(/\/admin\/themes\/current\/editor\?context=apps/)
    await app.sandbox.control('theme', { embed: true })
    await open('/shipping')
    await frame.locator('[data-testid="status"][data-embed="on"]').waitFor()
    expect(await link.count()).toBe(0)
  })
})

describe('the proof log', () => {
  it('says that nothing is proved without the right to ask, and asks for it', async () => {
    const { app: frame, open, page, faults } = await app.visit({ language: 'en' })
    await open('/shipping/proof')
    await frame.locator('[data-testid="no-proof"]').waitFor()
    page.on('dialog', (dialog) => void dialog.accept())
    await frame.getByRole('button', { name: 'Let Shopify prove them' }).click()
    await frame.locator('[data-testid="log"]').waitFor()
    expect(await frame.locator('[data-verdict="broken"]').count()).toBe(0)
    const kept = frame.locator('[data-verdict="kept"]').first()
    expect(plain(await kept.textContent())).toMatch(/[A-Z]\w+, €\d+\.\d\d/)
    expect(faults).toEqual([])
    await open('/shipping')
    await frame.locator('[data-country="FR"][data-state="proved"]').waitFor()
  })
})

describe('the threshold', () => {
  it('says in one sentence what a threshold would have done', async () => {
    const { app: frame, open } = await app.visit({ language: 'fr' })
    await open('/shipping/threshold')
    const lead = frame.locator('[data-testid="lead"]')
    expect(plain(await lead.textContent())).toMatch(/^À 60 € : \d+ % des paniers passés l’atteignaient/)
    await frame.getByLabel('Livraison standard, par colis').fill('4,90')
    await frame.getByLabel('Marge').fill('40')
    await frame.locator('ui-save-bar, [data-testid="figures"]').first().waitFor({ state: 'attached' })
    await app.client.post('/shipping/threshold', {
      ...{ intent: 'figures', standard: '4,90', 'two-day': '', margin: '40' },
    })
    await open('/shipping/threshold')
    expect(plain(await lead.textContent())).toMatch(/port [\d ]+ € en \d+ jours\.$/)
    expect(plain(await frame.locator('[data-testid="cost-standard"]').textContent())).toContain('4,90 €')
    expect(plain(await frame.locator('[data-testid="cost-two-day"]').textContent())).toContain('–')
  })

  it('moves by keyboard, by pointer and by number, all in step', async () => {
    const { app: frame, open, faults } = await app.visit({ language: 'en' })
    await open('/shipping/threshold?at=60')
    const handle = frame.getByRole('slider', { name: 'Free shipping from' })
    const field = frame.locator('[data-testid="threshold-field"] input')
    const over = async () => Number(await frame.locator('[data-testid="lead"]').getAttribute('data-over'))
    const at60 = await over()
    await handle.focus()
    await handle.press('ArrowRight')
    expect(await handle.getAttribute('aria-valuenow')).toBe('61')
    await handle.press('PageUp')
    expect(await handle.getAttribute('aria-valuenow')).toBe('66')
    expect(await handle.getAttribute('aria-valuetext')).toMatch(/^€66, reached by \d+% of past baskets$/)
    expect(await field.inputValue()).toBe('66')
    expect(await over()).toBeLessThan(at60)
    await handle.press('Home')
    expect(await field.inputValue()).toBe('1')
    await field.fill('60')
    expect(await handle.getAttribute('aria-valuenow')).toBe('60')
    expect(await over()).toBe(at60)
    await field.fill('sixty')
    await frame.getByText(/A whole amount from 1 to/).waitFor()
    expect(await over()).toBe(at60)
    const plot = await frame.locator('.chart-plot').boundingBox()
    if (!plot) throw new Error('the chart has no place')
    await handle.page().mouse.click(plot.x + plot.width / 2, plot.y + plot.height / 2)
    const now = Number(await handle.getAttribute('aria-valuenow'))
    expect(now).not.toBe(60)
    expect(await field.inputValue()).toBe(String(now))
    expect(faults).toEqual([])
  })

  it('calls an assumption one, and wins nothing while none is made', async () => {
    const { app: frame, open } = await app.visit({ language: 'fr' })
    await open('/shipping/threshold?at=40')
    const change = async () =>
      Number(await frame.locator('[data-testid="change"]').getAttribute('data-change'))
    const lift = frame.locator('[data-testid="lift"]')
    expect(await lift.getByText('Hypothèse', { exact: true }).count()).toBe(1)
    const before = await change()
    expect(before).toBeLessThan(0)
    const slider = frame.locator('[data-testid="lift-slider"] input')
    await slider.focus()
    await slider.press('End')
    expect(await change()).not.toBe(before)
    await slider.press('Home')
    expect(await change()).toBe(before)
  })

  it('has every bar as a row of a table', async () => {
    const { app: frame, open } = await app.visit({ language: 'en' })
    await open('/shipping/threshold')
    await frame.getByText('See as a table').click()
    const bars = await frame.locator('[data-testid="histogram"] rect[data-part]').count()
    expect(await frame.locator('[data-testid="histogram"] tbody tr').count()).toBe(bars)
  })

  it('looks back a whole year once that is granted', async () => {
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    await open('/shipping/threshold?at=60')
    const count = async () =>
      Number(await frame.locator('[data-testid="baskets"]').getAttribute('data-count'))
    const twoMonths = await count()
    page.on('dialog', (dialog) => void dialog.accept())
    await frame.getByRole('button', { name: 'Regarder une année' }).click()
    await expect.poll(count).toBeGreaterThan(twoMonths * 4)
    await expect
      .poll(async () => plain(await frame.locator('[data-testid="lead"]').textContent()))
      .toMatch(/par an\.$/)
  })
})

describe('reads well', () => {
  it.each([
    ['fr', 1280],
    ['fr', 360],
    ['en', 1280],
    ['en', 360],
  ] as const)('in %s at %i px', async (language, width) => {
    const { open, violations, sideways, faults } = await app.visit({ language, width })
    for (const address of ['/shipping', '/shipping/proof', '/shipping/threshold']) {
      await open(address)
      expect([address, await sideways()]).toEqual([address, 0])
      expect([address, await violations()]).toEqual([address, []])
    }
    expect(faults).toEqual([])
  })
})

it('the overview counts the countries whose promise is proved, and leads there', async () => {
  const { app: frame, open } = await app.visit({ language: 'fr' })
  await open('/')
  expect(plain(await frame.locator('[data-testid="promises"]').textContent())).toMatch(/\d+ pays sur \d+/)
  await frame.getByRole('link', { name: 'Promesses prouvées' }).click()
  await frame.locator('[data-testid="countries"]').waitFor()
})
