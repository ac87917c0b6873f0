// `npm run check`: format and lint, import rules, dead code, types, words, the bar's bundle, Shopify's
// own build and theme check. Runs all of them, then says which failed.
import { spawnSync } from 'node:child_process'

const steps: [name: string, command: string, ...args: string[]][] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['import rules', 'depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'prisma', 'scripts', 'tests'],
  ['dead code', 'knip'],
  ['types', 'tsc', '-p', '.'],
  ['words', 'node', 'scripts/words-check.ts'],
  ['bundle of the bar', 'node', 'scripts/bundle-bar.ts', '--check'],
  ['shopify app build', 'node', 'scripts/extension-check.ts', 'build'],
  ['shopify theme check', 'node', 'scripts/extension-check.ts', 'theme'],
  ['PHP: types', 'node', 'scripts/php-check.ts', 'types'],
  ['PHP: format', 'node', 'scripts/php-check.ts', 'format'],
]

const failed: string[] = []
for (const [name, command, ...args] of steps) {
  const started = performance.now()
  console.log(`\n── ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  console.log(
    `── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((performance.now() - started) / 100) / 10} s)`,
  )
  if (status !== 0) failed.push(name)
}
console.log(failed.length ? `\ncheck failed: ${failed.join(', ')}` : '\ncheck passed')
process.exit(failed.length ? 1 : 0)
