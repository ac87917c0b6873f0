/** The package as it is installed, read and tested by other versions of PHP than this machine's. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBridgeZip } from '../../scripts/bridge-zip.ts'
import { ensureComposer } from '../../scripts/install-php.ts'

const here = import.meta.dirname
const root = path.resolve(here, '../..')
/** Big, and of use to this test only: not among the app's own packages. */
const cache = path.join(root, '.cache/php-wasm')
const packages = ['@php-wasm/node@3.0.42', '@php-wasm/universal@3.0.42']
const tested = { '7.2': 'phpunit-8.5', '7.4': 'phpunit-9.6', '8.1': 'phpunit-9.6', '8.3': 'phpunit-9.6' }
const readOnly = ['8.4', '8.5']

let folder = ''
const phpunit: Record<string, string> = {}

function php(version: string, mounts: Record<string, string>, args: string[]) {
  const all = {
    [folder]: '/package',
    [path.join(root, 'prestashop-bridge/tests')]: '/tests',
    [path.join(root, 'tests/vectors')]: '/vectors',
    ...mounts,
  }
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(here, 'wasm/run-php.ts'),
      cache,
      version,
      JSON.stringify(all),
      ...args,
    ],
    { encoding: 'utf8', timeout: 240_000 },
  )
  return { status, out: stdout }
}

beforeAll(() => {
  if (
    !packages.every((name) => fs.existsSync(path.join(cache, 'node_modules', name.replace(/@[\d.]+$/, ''))))
  ) {
    fs.mkdirSync(cache, { recursive: true })
    fs.writeFileSync(path.join(cache, 'package.json'), '{"private":true,"type":"module"}')
    const { status } = spawnSync('npm', ['install', '--save-exact', '--no-audit', '--no-fund', ...packages], {
      cwd: cache,
      stdio: ['ignore', 2, 2],
    })
    expect(status, 'npm install of the PHP versions').toBe(0)
  }
  for (const name of new Set(Object.values(tested)))
    phpunit[name] = path.dirname(path.dirname(ensureComposer(path.join(here, 'wasm', name), name)))
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'promesse-package-'))
  const { file } = makeBridgeZip(path.join(folder, 'promesse.zip'))
  expect(spawnSync('unzip', ['-q', file, '-d', folder]).status).toBe(0)
}, 600_000)

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

test.each([...Object.keys(tested), ...readOnly])(
  'PHP %s reads every file',
  (version) => {
    const { status, out } = php(version, {}, ['/tests/lint.php', '/package/promesse'])
    expect(out).toContain('0 failed')
    expect(out).toContain(`${version}.`)
    expect(status, out).toBe(0)
  },
  300_000,
)

test('a file that PHP 7.2 can not read is found', () => {
  const file = path.join(folder, 'newer.php')
  fs.writeFileSync(file, '<?php $double = fn ($x) => $x * 2;')
  const { status, out } = php('7.2', {}, ['/tests/lint.php', '/package'])
  fs.rmSync(file)
  expect(status, out).toBe(1)
  expect(out).toContain('newer.php:1')
}, 300_000)

test.each(Object.entries(tested))(
  'on PHP %s the tests pass',
  (version, name) => {
    const { status, out } = php(version, { [phpunit[name] ?? '']: '/tools' }, [
      ...['/tools/vendor/phpunit/phpunit/phpunit', '--no-configuration', '--do-not-cache-result'],
      ...['--colors=never', '--bootstrap', '/tests/bootstrap.php', '/tests/unit'],
    ])
    expect(out).toMatch(/OK \(\d+ tests, \d+ assertions\)/)
    expect(status, out).toBe(0)
  },
  300_000,
)
