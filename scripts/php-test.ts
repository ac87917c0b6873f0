// The module's own tests, on this machine's PHP: what needs no shop, then what needs one, on the stand-in shop of the
// tests and a MariaDB of its own.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { coreDir, startMachine } from '../tests/sandbox/prestashop/machine.ts'
import { seedSql } from '../tests/sandbox/prestashop/seed.ts'
import { bridgeDir, phpTool } from './php-tools.ts'

const suites = ['phpunit.xml', 'phpunit-shop.xml']

/** Whether all of them pass. Ends with PHPUnit's closing line. */
export async function runPhpunit(): Promise<boolean> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'promesse-phpunit-'))
  // Nobody answers there: these tests call the module's code themselves.
  const address = 'http://localhost:1'
  try {
    const tool = phpTool('phpunit')
    const shop = await startMachine({ dataDir, address, appUrl: address, sql: seedSql('small', address) })
    try {
      const passed: boolean[] = []
      for (const suite of suites)
        passed.push(await runSuite(tool, suite, { ...shop.env, STANDIN_CORE: coreDir }))
      return passed.every(Boolean)
    } finally {
      await shop.stop()
    }
  } catch (error) {
    console.error((error as Error).message)
    return false
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

function runSuite(tool: ReturnType<typeof phpTool>, suite: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const options = ['-d', 'memory_limit=512M', tool.script, '-c', path.join(bridgeDir, suite)]
  const child = spawn(tool.php, options, { stdio: 'inherit', env })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (status) => resolve(status === 0))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await runPhpunit()) ? 0 : 1)
