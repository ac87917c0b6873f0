// `npm test`: everything that a change must pass, browser tests included.
import { ensureChromium } from './install-chromium.ts'
import { runVitest } from './vitest-run.ts'

let chromium: string
try {
  chromium = ensureChromium()
} catch (error) {
  console.error((error as Error).message)
  console.log('0 passed, 1 failed')
  process.exit(1)
}
runVitest(process.argv.slice(2), { CHROMIUM_PATH: chromium })
