/** A visitor gets the whole page, whatever buffers the shop puts around it, and doesn't wait for what comes after it.
 *  PHP's own server has no finishing function: as on hosts without FPM, the length of the page must tell its end. */
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ensurePhp } from '../../scripts/install-php.ts'
import { freePort } from '../sandbox/free-port.ts'

const source = path.resolve(import.meta.dirname, '../../prestashop-bridge/classes/PromesseResponse.php')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'promesse-pages-'))
const page = 'Merci pour votre commande. '.repeat(60)

/** Prints the page inside the named buffers; then, once the visitor has it, waits for a sign before it ends. */
const router = `<?php
define('_PS_VERSION_', '8.2.1');
class Context { public $cookie = null; public static function getContext() { return new self(); } }
require ${JSON.stringify(source)};
$name = trim(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH), '/');
$longer = function ($html) { return $html . '<!-- rewritten on its way out -->'; };
if ($name === 'rewritten') ob_start($longer);
if ($name === 'rewritten-inside') { ob_start(); ob_start($longer); }
if ($name === 'plain') { ob_start(); ob_start(); }
echo ${JSON.stringify(page)};
register_shutdown_function(function () use ($name) {
  $alone = PromesseResponse::finish();
  file_put_contents(__DIR__ . "/$name.alone", $alone ? 'yes' : 'no');
  for ($i = 0; $alone && $i < 6000 && !file_exists(__DIR__ . "/$name.go"); $i++) usleep(10000);
  file_put_contents(__DIR__ . "/$name.done", '');
});
`
const exists = (name: string) => fs.existsSync(path.join(folder, name))
const written = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8')

let server: ChildProcess
let address = ''

beforeAll(async () => {
  const found = ensurePhp()
  if ('missing' in found) throw new Error(found.missing)
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  fs.writeFileSync(path.join(folder, 'router.php'), router)
  const options = ['-d', 'output_buffering=0', '-S', `127.0.0.1:${port}`, path.join(folder, 'router.php')]
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }
  server = spawn(found.php, options, { env, detached: true })
  await vi.waitFor(() => fetch(`${address}/bare`), { timeout: 60_000 })
})
afterAll(() => {
  // Its workers are children of its own: the whole group ends.
  if (server.pid) process.kill(-server.pid, 'SIGKILL')
  fs.rmSync(folder, { recursive: true, force: true })
})

describe('an answer without a finishing function', () => {
  test('ends for the visitor before the slow work does, inside plain buffers', async () => {
    expect(await (await fetch(`${address}/plain`)).text()).toBe(page)
    expect(exists('plain.done')).toBe(false)
    fs.writeFileSync(path.join(folder, 'plain.go'), '')
    await expect.poll(() => exists('plain.done')).toBe(true)
    expect(written('plain.alone')).toBe('yes')
  })

  test.each(['rewritten', 'rewritten-inside'])(
    'is whole where somebody makes it longer: %s',
    async (name) => {
      expect(await (await fetch(`${address}/${name}`)).text()).toBe(
        `${page}<!-- rewritten on its way out -->`,
      )
      await expect.poll(() => exists(`${name}.done`)).toBe(true)
      expect(written(`${name}.alone`)).toBe('no')
    },
  )
})
