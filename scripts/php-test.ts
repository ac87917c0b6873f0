import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bridgeDir, runPhpTool } from './php-tools.ts'

/** The module's own tests, on this machine's PHP. Ends with PHPUnit's closing line. */
export function runPhpunit(): boolean {
  try {
    return runPhpTool('phpunit', ['-c', path.join(bridgeDir, 'phpunit.xml')])
  } catch (error) {
    console.error((error as Error).message)
    return false
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(runPhpunit() ? 0 : 1)
