// A step of `npm run check`: the module's PHP, as PHP 7.2 would understand it (types), or its layout (format).
import path from 'node:path'
import { bridgeDir, runPhpTool } from './php-tools.ts'

const steps: Record<string, () => boolean> = {
  types: () =>
    runPhpTool('phpstan', [
      'analyse',
      '-c',
      path.join(bridgeDir, 'phpstan.neon'),
      '--no-progress',
      '--no-ansi',
    ]),
  format: () =>
    runPhpTool('php-cs-fixer', [
      ...['check', '--diff', '--show-progress=none', '--allow-unsupported-php-version=yes'],
      ...['--config', path.join(bridgeDir, 'tests/php-cs-fixer.php')],
    ]),
}

const step = steps[process.argv[2] ?? '']
if (!step) {
  console.error('Which step? node scripts/php-check.ts types|format')
  process.exit(1)
}
try {
  process.exit(step() ? 0 : 1)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
