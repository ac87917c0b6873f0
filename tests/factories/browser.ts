import { type Browser, chromium } from 'playwright-core'

/** The browser of every test and picture: the one that the scripts installed, or the machine's. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  // Only ends what hangs.
  browser.on('context', (context) => context.setDefaultTimeout(60_000))
  return browser
}
