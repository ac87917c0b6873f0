// `node scripts/extension-check.ts build|theme`: Shopify's own CLI builds the app, or checks the extension's Liquid. Both
// work without an account and without a network; they run in a copy, because the CLI leaves files behind.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const extension = 'extensions/promesse-bar'

const checks: Record<string, string[]> = {
  build: ['app', 'build', '--skip-dependencies-installation'],
  theme: [
    ...['theme', 'check', '--path', extension, '--config', 'theme-check:theme-app-extension'],
    ...['--fail-level', 'error'],
  ],
}

const args = checks[process.argv[2] ?? '']
if (!args) {
  console.error(`what is checked is one of: ${Object.keys(checks).join(', ')}`)
  process.exit(2)
}
mkdirSync(join(root, '.cache'), { recursive: true })
const copy = mkdtempSync(join(root, '.cache/extension-'))
try {
  cpSync(join(root, 'shopify.app.toml'), join(copy, 'shopify.app.toml'))
  cpSync(join(root, 'extensions'), join(copy, 'extensions'), { recursive: true })
  writeFileSync(join(copy, 'package.json'), JSON.stringify({ name: 'promesse', private: true }))
  const { status } = spawnSync('shopify', args, {
    cwd: copy,
    // Nobody is asked anything, and nothing is reported.
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CI: '1', SHOPIFY_CLI_NO_ANALYTICS: '1', FORCE_COLOR: '0' },
    timeout: 120_000,
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}
