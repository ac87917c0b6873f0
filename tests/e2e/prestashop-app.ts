/** The app opened in a real browser from a back office's page. */
import type { BrowserContext, FrameLocator, Page } from 'playwright-core'
import { openBrowser } from '../factories/browser.ts'
import { type OpenApp, openApp, sidewaysOf, violationsIn } from './app.ts'
import { type BackOffice, openBackOffice } from './back-office.ts'

const frame = '#promesse-screens'

type Options = { language?: 'fr' | 'en'; width?: number; edit?: boolean; view?: boolean }

export type OfficeVisit = {
  page: Page
  app: FrameLocator
  faults: string[]
  /** All that the browser asked for, as addresses. */
  requests: string[]
  open: (path: string) => Promise<void>
  heading: () => Promise<string>
  violations: () => Promise<string[]>
  sideways: () => Promise<number>
  close: () => Promise<void>
}

export type OpenOffice = {
  app: OpenApp
  office: BackOffice
  visit: (options?: Options) => Promise<OfficeVisit>
  close: () => Promise<void>
}

export async function openInPrestaShop(): Promise<OpenOffice> {
  const app = await openApp()
  await app.install()
  const { appUrl, databaseUrl } = app.house
  const office = await openBackOffice({ appUrl, databaseUrl })
  const browser = await openBrowser()
  return {
    app,
    office,
    visit: async (options = {}) =>
      visitOf(
        await browser.newContext({ viewport: { width: options.width ?? 1280, height: 900 } }),
        office,
        options,
      ),
    async close() {
      await browser.close()
      await office.stop()
      await app.close()
    },
  }
}

async function visitOf(context: BrowserContext, office: BackOffice, options: Options): Promise<OfficeVisit> {
  const { language = 'fr', edit = true, view = true } = options
  const page = await context.newPage()
  const faults: string[] = []
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  const app = page.frameLocator(frame)
  const query = new URLSearchParams({ language, edit: edit ? '1' : '0', view: view ? '1' : '0' })
  return {
    page,
    app,
    faults,
    requests,
    async open(path) {
      await page.goto('about:blank')
      await page.goto(`${office.origin}/admin?${query}#${path}`)
      await app.locator('h1').first().waitFor()
      // The frame's script is awake once it told its path.
      await page.waitForFunction(
        `window.said.some((message) => message.promesse === 'path' && message.path === ${JSON.stringify(path)})`,
      )
    },
    heading: async () => (await app.locator('h1').first().textContent()) ?? '',
    violations: () => violationsIn(page, frame),
    sideways: () => sidewaysOf(app),
    close: () => context.close(),
  }
}
