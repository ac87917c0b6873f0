/** The screens inside a back office's page, in a real browser: the page around them keeps the frame's contract and knows
 *  nothing else of PrestaShop (back-office.ts). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OfficeVisit, type OpenOffice, openInPrestaShop } from './prestashop-app.ts'

let open: OpenOffice
beforeAll(async () => {
  open = await openInPrestaShop()
})
afterAll(() => open?.close())

const menus = {
  fr: { Stock: '/stock', Annonces: '/ads', Problèmes: '/problems', Paramètres: '/settings' },
  en: { Stock: '/stock', 'Ad guard': '/ads', Problems: '/problems', Settings: '/settings' },
} as const

const hash = (visit: OfficeVisit) => new URL(visit.page.url()).hash.slice(1)
const menuLink = (visit: OfficeVisit, name: string) =>
  visit.app.locator('.kit-menu').getByRole('link', { name, exact: true })
const title = (visit: OfficeVisit, name: string) => visit.app.getByRole('heading', { level: 1, name })

describe('opened from the back office', () => {
  it.each(['fr', 'en'] as const)('speaks the employee’s language and has a menu: %s', async (language) => {
    const visit = await open.visit({ language })
    await visit.open('/')
    for (const [entry, path] of Object.entries(menus[language])) {
      await menuLink(visit, entry).click()
      await title(visit, entry).waitFor()
      await expect.poll(() => hash(visit)).toBe(path)
    }
    expect(await visit.app.locator('html').getAttribute('lang')).toBe(language)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('loads its own skin only, and asks nothing of a third party', async () => {
    const visit = await open.visit()
    for (const path of ['/', '/stock', '/settings']) await visit.open(path)
    const hosts = new Set(
      visit.requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).host),
    )
    expect([...hosts].sort()).toEqual(
      [new URL(open.office.origin).host, new URL(open.app.house.appUrl).host].sort(),
    )
    const assets = [...new Set(visit.requests.filter((url) => url.includes('/assets/')))]
    expect(assets.length).toBeGreaterThan(5)
    for (const asset of assets.filter((url) => /\.(js|css)$/.test(url))) {
      const text = await (await fetch(asset)).text()
      expect(text, asset).not.toMatch(/Polaris-|--p-color-bg:|shopify\.com|googleapis|gstatic/)
    }
    await visit.close()
  })

  it('goes back, and is where it was after a reload of the page or of the frame alone', async () => {
    const visit = await open.visit()
    await visit.open('/')
    await menuLink(visit, 'Problèmes').click()
    await title(visit, 'Problèmes').waitFor()
    await menuLink(visit, 'Paramètres').click()
    await title(visit, 'Paramètres').waitFor()
    await visit.page.goBack()
    await title(visit, 'Problèmes').waitFor()
    await expect.poll(() => hash(visit)).toBe('/problems')
    await visit.page.goBack()
    await title(visit, 'Vue d’ensemble').waitFor()
    await expect.poll(() => hash(visit)).toBe('/')
    await visit.page.goForward()
    await title(visit, 'Problèmes').waitFor()
    await visit.page.reload()
    await title(visit, 'Problèmes').waitFor()
    const launches = open.office.launches()
    await visit.app.locator('html').evaluate((html) => html.ownerDocument.defaultView?.location.reload())
    await expect.poll(() => open.office.launches()).toBeGreaterThan(launches)
    await title(visit, 'Problèmes').waitFor()
    await visit.app.locator('html[data-awake]').waitFor({ state: 'attached' })
    await visit.page.evaluate('location.hash = "/stock"')
    await title(visit, 'Stock').waitFor()
    await visit.close()
  })

  it('leads back in where the frame was loaded anew before its screens woke', async () => {
    const visit = await open.visit()
    await visit.page.addInitScript(() => {
      if (window.parent === window || sessionStorage.getItem('reloaded')) return
      const replace = history.replaceState.bind(history)
      history.replaceState = (...args) => {
        replace(...args)
        if (sessionStorage.getItem('reloaded')) return
        sessionStorage.setItem('reloaded', 'yes')
        location.reload()
      }
    })
    const launches = open.office.launches()
    await visit.open('/stock')
    await expect.poll(() => open.office.launches()).toBe(launches + 2)
    await title(visit, 'Stock').waitFor()
    await visit.close()
  })

  it('opens in a back office that lives elsewhere than the shop, and reloads there', async () => {
    const visit = await open.visit()
    const elsewhere = open.office.origin.replace('localhost', '127.0.0.1')
    await visit.page.goto(`${elsewhere}/admin#/stock`)
    await title(visit, 'Stock').waitFor()
    const reload = async () => {
      const launches = open.office.launches()
      await visit.app.locator('html').evaluate(() => location.reload())
      await expect.poll(() => open.office.launches()).toBeGreaterThan(launches)
      await title(visit, 'Stock').waitFor()
    }
    await reload()
    // At home, too, and both at once: neither takes the other's place.
    const back = await open.visit()
    await back.open('/stock')
    await title(back, 'Stock').waitFor()
    await reload()
    await back.page.reload()
    await title(back, 'Stock').waitFor()
    await back.close()
    await visit.close()
  })

  it('never leaves a launch token in an address, and says who may frame it: that shop alone', async () => {
    const { office, app } = open
    const launch = office.launch()
    const document = await fetch(`${app.house.appUrl}/?host=prestashop&launch=${launch}`)
    expect(document.status).toBe(200)
    expect(document.headers.get('content-security-policy')).toBe(`frame-ancestors ${office.origin}`)
    expect(document.headers.get('cache-control')).toBe('no-store')
    expect(await document.text()).not.toContain(launch)
    const visit = await open.visit()
    await visit.open('/stock')
    const inFrame = await visit.app.locator('html').evaluate((html) => html.ownerDocument.location.search)
    expect(inFrame).toContain('host=prestashop')
    expect(inFrame).not.toContain('launch')
    await visit.close()
  })

  it('gives the frame its content’s height', async () => {
    const visit = await open.visit()
    await visit.open('/settings')
    await expect
      .poll(() =>
        visit.app
          .locator('html')
          .evaluate((html) => html.scrollHeight - (html.ownerDocument.defaultView?.innerHeight ?? 0)),
      )
      .toBeLessThanOrEqual(1)
    await visit.close()
  })
})

describe('the pass', () => {
  const refuseOnce = async (visit: OfficeVisit, pattern: string) => {
    let refused = 0
    await visit.page.route(pattern, async (route) => {
      const headers = await route.request().allHeaders()
      if (refused > 0 || !headers.authorization) return route.continue()
      refused += 1
      await route.continue({ headers: { ...headers, authorization: 'Bearer ps1.over.over' } })
    })
    return () => refused
  }

  it('is renewed when it was refused, and nobody notices', async () => {
    const visit = await open.visit()
    await visit.open('/')
    const refused = await refuseOnce(visit, '**/problems.data*')
    const launches = open.office.launches()
    await menuLink(visit, 'Problèmes').click()
    await title(visit, 'Problèmes').waitFor()
    expect(refused()).toBe(1)
    expect(open.office.launches()).toBe(launches + 1)
    await visit.close()
  })

  it('is renewed before it is over', async () => {
    const visit = await open.visit()
    await visit.page.clock.install()
    await visit.open('/settings')
    const launches = open.office.launches()
    await visit.page.clock.fastForward(100_000)
    await expect.poll(() => open.office.launches()).toBeGreaterThan(launches)
    await visit.close()
  })

  it('sends a form again that met a pass that was over', async () => {
    const visit = await open.visit()
    await visit.open('/settings')
    const refused = await refuseOnce(visit, '**/settings.data*')
    await visit.app.getByRole('combobox', { name: 'Langue' }).selectOption('en')
    await visit.app.locator('.kit-save-bar').getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await title(visit, 'Settings').waitFor()
    expect(refused()).toBe(1)
    await expect.poll(() => visit.page.locator('#promesse-toast').textContent()).toMatch(/\S/)
    await visit.app.getByRole('combobox', { name: 'Language' }).selectOption('auto')
    await visit.app.locator('.kit-save-bar').getByRole('button', { name: 'Save', exact: true }).click()
    await title(visit, 'Paramètres').waitFor()
    await visit.close()
  })

  it('says so when the back office no longer answers, and goes on when it does', async () => {
    const visit = await open.visit()
    await visit.open('/')
    open.office.answers(false)
    try {
      const refused = await refuseOnce(visit, '**/problems.data*')
      await menuLink(visit, 'Problèmes').click()
      await visit.app.getByText('Le back-office ne répond plus').waitFor()
      await visit.app.getByRole('button', { name: 'Recharger' }).waitFor()
      expect(refused()).toBe(1)
    } finally {
      open.office.answers(true)
    }
    await title(visit, 'Problèmes').waitFor()
    await visit.app.getByText('Le back-office ne répond plus').waitFor({ state: 'detached' })
    await visit.close()
  })
})

describe('rights', () => {
  it('lets an employee without the right to edit look, and change nothing', async () => {
    const visit = await open.visit({ edit: false })
    await visit.open('/settings')
    await visit.app.getByText('Vous pouvez voir, pas modifier').waitFor()
    await visit.app.getByRole('combobox', { name: 'Langue' }).selectOption('en')
    expect(
      await visit.app
        .locator('.kit-save-bar')
        .getByRole('button', { name: 'Enregistrer', exact: true })
        .isDisabled(),
    ).toBe(true)
    await visit.close()
  })

  it('refuses what such an employee sends all the same', async () => {
    const bearer = await passOf({ edit: false })
    const answer = await fetch(`${open.app.house.appUrl}/settings.data`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'intent=language&language=en',
    })
    expect(answer.status).toBe(403)
    const read = await fetch(`${open.app.house.appUrl}/settings.data`, {
      headers: { authorization: `Bearer ${bearer}` },
    })
    expect(read.status).toBe(200)
  })

  it('shows a readable page to one who may not view', async () => {
    const visit = await open.visit({ view: false })
    await visit.page.goto(`${open.office.origin}/admin?view=0`)
    await visit.app.getByText('Votre profil n’ouvre pas Promesse').waitFor()
    await visit.app.getByText('Your profile doesn’t open Promesse').waitFor()
    await visit.close()
  })
})

describe('the door', () => {
  it('tells somebody without a back office where to come from', async () => {
    const visit = await open.visit()
    const { appUrl } = open.app.house
    await visit.page.goto(`${appUrl}/stock?host=prestashop&connection=${open.office.connection}`)
    await visit.page.getByText('Promesse s’ouvre depuis votre back-office').waitFor()
    await visit.page.getByText('Promesse opens from your back office').waitFor()
    await visit.close()
  })

  it('takes a launch token once', async () => {
    const launch = open.office.launch()
    expect((await session(launch)).status).toBe(200)
    expect((await session(launch)).status).toBe(401)
    const document = await fetch(`${open.app.house.appUrl}/?host=prestashop&launch=${launch}`)
    expect(document.status).toBe(401)
    expect(document.headers.get('content-security-policy')).toContain(`frame-ancestors ${open.office.origin}`)
    expect(await document.text()).not.toContain('Maison')
  })

  it.each([
    ['over', () => open.office.launch({}, { exp: Math.floor(Date.now() / 1000) - 1 })],
    ['too far ahead', () => open.office.launch({}, { exp: Math.floor(Date.now() / 1000) + 3600 })],
    [
      'of nobody we know',
      () => open.office.launch({}, { connection: '99999999-9999-4999-8999-999999999999' }),
    ],
    ['changed', () => withClaim(open.office.launch({ edit: false }), { rights: { view: true, edit: true } })],
    ['unsigned', () => `${open.office.launch().split('.')[0]}.`],
    ['nothing', () => 'x'],
  ])('refuses a token that is %s', async (_, launch) => {
    expect((await session(launch())).status).toBe(401)
    const document = await fetch(`${open.app.house.appUrl}/?host=prestashop&launch=${launch()}`)
    expect(document.status).toBe(401)
    expect(await document.text()).not.toContain('Maison')
  })

  it.each([
    ['', 400],
    ['{"launch":3}', 400],
    [`{"launch":"${'x'.repeat(9000)}"}`, 413],
  ])('refuses an unreadable body', async (body, status) => {
    const answer = await fetch(`${open.app.house.appUrl}/prestashop/session`, { method: 'POST', body })
    expect(answer.status).toBe(status)
  })

  it('lets nobody in with a pass that isn’t ours', async () => {
    const bearer = await passOf({ edit: false })
    const [, payload = '', signature = ''] = bearer.split('.')
    for (const forged of [`ps1.${payload}.${'A'.repeat(43)}`, `ps1.e30.${signature}`, 'ps1.'])
      expect(
        (await fetch(`${open.app.house.appUrl}/pulse`, { headers: { authorization: `Bearer ${forged}` } }))
          .status,
      ).toBe(401)
  })
})

const session = (launch: string) =>
  fetch(`${open.app.house.appUrl}/prestashop/session`, { method: 'POST', body: JSON.stringify({ launch }) })

async function passOf(employee: { edit: boolean }): Promise<string> {
  const answer = await session(open.office.launch(employee))
  return ((await answer.json()) as { bearer: string }).bearer
}

function withClaim(launch: string, claim: object): string {
  const [payload = '', signature = ''] = launch.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
  return `${Buffer.from(JSON.stringify({ ...claims, ...claim })).toString('base64url')}.${signature}`
}
