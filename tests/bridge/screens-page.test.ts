/** The module's page around the app's screens, in a real browser, with a frame that says what the app may say. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '../factories/browser.ts'

const module = new URL('../../prestashop-bridge/views/', import.meta.url)
const script = readFileSync(new URL('js/screens.js', module))
/** What the template draws for a connected shop. */
const template = readFileSync(new URL('templates/admin/screens.tpl', module), 'utf8')

let browser: Browser
let office: Server
let app: Server
let page: Page
let tokens = 0
let answering = true

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const drawn = (appUrl: string) =>
  (template.split('{else}')[0] ?? '')
    .replace(/\{if [^}]*\}/, '')
    .replace(/\{\$promesse_app[^}]*\}/, `${appUrl}/below`)
    .replace(/\{\$promesse_token_address[^}]*\}/, '/token')
    .replace(/\{\$[^}]*\}/g, 'words')
const heard = () => page.frames()[1]?.evaluate('heard')
const says = (message: unknown) =>
  page.frames()[1]?.evaluate(`parent.postMessage(${JSON.stringify(message)}, '*')`)

beforeAll(async () => {
  app = createServer((_request, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end('<script>heard = []; addEventListener("message", (event) => heard.push(event.data))</script>'),
  )
  const appUrl = await listen(app)
  office = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://office')
    if (pathname === '/screens.js') return response.setHeader('content-type', 'text/javascript').end(script)
    if (pathname === '/token' && !answering) return response.writeHead(403).end('{"token":null}')
    if (pathname === '/token') {
      tokens += 1
      return response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ token: `t${tokens}` }))
    }
    return response
      .setHeader('content-type', 'text/html')
      .end(`${drawn(appUrl)}<script src="/screens.js"></script>`)
  })
  browser = await openBrowser()
  await listen(office)
})
afterAll(async () => {
  await browser.close()
  office.close()
  app.close()
})

const officeUrl = () => `http://127.0.0.1:${(office.address() as AddressInfo).port}/`
const source = () => page.locator('#promesse-screens').getAttribute('src')

beforeEach(async () => {
  tokens = 0
  answering = true
  page = await browser.newPage()
  await page.goto(`${officeUrl()}#/links`)
  await expect
    .poll(() =>
      page
        .frames()[1]
        ?.evaluate('typeof heard')
        .catch(() => ''),
    )
    .toBe('object')
})
afterEach(() => page.close())

test('opens the frame where the address says, with a token', async () => {
  expect(await source()).toMatch(/\/below\/links\?host=prestashop&launch=t1$/)
})

test('gives the frame a fresh token, and none when the employee may not look', async () => {
  await says({ promesse: 'token-please', id: 7 })
  await expect.poll(heard).toEqual([{ promesse: 'launch', id: 7, token: 't2' }])
  answering = false
  await says({ promesse: 'token-please', id: 8 })
  await expect.poll(heard).toHaveLength(2)
  expect(await heard()).toContainEqual({ promesse: 'launch', id: 8, token: null })
})

test('keeps the frame’s path in its own address: reload and back lead there', async () => {
  await says({ promesse: 'path', path: '/stock/12-34' })
  await expect.poll(() => page.url()).toBe(`${officeUrl()}#/stock/12-34`)
  await page.goBack()
  await expect.poll(heard).toEqual([{ promesse: 'go', path: '/links' }])
  await page.goForward()
  await page.reload()
  await expect.poll(source).toMatch(/\/below\/stock\/12-34\?host=prestashop/)
})

test('sends a frame that was still asleep where back or forward led meanwhile', async () => {
  await says({ promesse: 'path', path: '/stock' })
  await expect.poll(() => page.url()).toBe(`${officeUrl()}#/stock`)
  await page.goBack()
  const go = { promesse: 'go', path: '/links' }
  await expect.poll(heard).toEqual([go])
  // Loaded anew at /stock, it never heard that: awake, it says where it stands.
  await says({ promesse: 'path', path: '/stock' })
  await expect.poll(heard).toEqual([go, go])
  expect(page.url()).toBe(`${officeUrl()}#/links`)
  // Told twice, it is believed.
  await says({ promesse: 'path', path: '/stock' })
  await expect.poll(() => page.url()).toBe(`${officeUrl()}#/stock`)
})

test('a path is a path of the app only', async () => {
  await says({ promesse: 'path', path: '//evil.example' })
  await says({ promesse: 'path', path: 'https://evil.example' })
  await says({ promesse: 'constructor' })
  await says({ promesse: 'open', url: 'javascript:document.title = "evil"' })
  await says({ promesse: 'toast', text: 'Enregistré' })
  await expect.poll(() => page.locator('#promesse-toast').textContent()).toBe('Enregistré')
  expect(page.url()).toBe(`${officeUrl()}#/links`)
  expect(await page.title()).not.toBe('evil')
})

test('the frame is as high as it says', async () => {
  await says({ promesse: 'height', px: 1234.4 })
  await expect.poll(() => page.locator('#promesse-screens').getAttribute('style')).toContain('1235px')
})

test('hears nobody but the frame', async () => {
  await page.evaluate(() => window.postMessage({ promesse: 'path', path: '/ads' }, '*'))
  await says({ promesse: 'height', px: 700 })
  await expect.poll(() => page.locator('#promesse-screens').getAttribute('style')).toContain('700px')
  expect(page.url()).toBe(`${officeUrl()}#/links`)
})
