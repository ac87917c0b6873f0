// `npm test`: everything that a change must pass, PHP and browser tests included. With arguments: only the vitest
// files that they name.
import { ensureChromium } from './install-chromium.ts'
import { ensurePhp } from './install-php.ts'
import { runPhpunit } from './php-test.ts'
import { endWith, runVitest } from './vitest-run.ts'

const only = process.argv.slice(2)
const { passed, failed } = runVitest(only, { CHROMIUM_PATH: prepare() })
const php = only.length > 0 || (await runPhpunit())
console.log(only.length > 0 ? '' : `\nPHPUnit: ${php ? 'passed' : 'FAILED'}`)
endWith({ passed, failed: php ? failed : [...failed, 'PHPUnit, see above'] })

/** Installs what is missing where it can; answers the browser. */
function prepare(): string {
  try {
    const php = ensurePhp()
    if ('missing' in php) throw new Error(php.missing)
    return ensureChromium()
  } catch (error) {
    console.error((error as Error).message)
    return endWith({ passed: 0, failed: ['what the tests need is missing'] })
  }
}
