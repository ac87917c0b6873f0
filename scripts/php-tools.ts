import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensureComposer, ensurePhp } from './install-php.ts'

export const bridgeDir = path.resolve(import.meta.dirname, '../prestashop-bridge')

/** PHP with one of the module's development tools. Throws with the exact command to install what is missing. */
export function phpTool(tool: 'phpunit' | 'phpstan' | 'php-cs-fixer'): { php: string; script: string } {
  const found = ensurePhp()
  if ('missing' in found) throw new Error(`The module needs PHP to be checked. ${found.missing}`)
  const vendor = path.dirname(ensureComposer(bridgeDir))
  return { php: found.php, script: path.join(vendor, 'bin', tool) }
}

/** Whether the tool was content; what it says is shown. */
export function runPhpTool(
  tool: Parameters<typeof phpTool>[0],
  args: string[],
  env: Record<string, string> = {},
): boolean {
  const { php, script } = phpTool(tool)
  const { status } = spawnSync(php, ['-d', 'memory_limit=1G', script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}
