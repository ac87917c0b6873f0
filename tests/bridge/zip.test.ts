/** The package: the same bytes from the same source, and only what a shop needs. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBridgeZip } from '../../scripts/bridge-zip.ts'
import { writeZip } from '../../scripts/zip-file.ts'

let folder = ''
let first: Buffer
let names: string[] = []

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'promesse-zip-'))
  first = fs.readFileSync(makeBridgeZip(path.join(folder, 'first.zip')).file)
  names = readNames(first)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('the package of the module', () => {
  test('two runs, the same bytes, whatever the clock and the modes of the files say', () => {
    const source = path.resolve(import.meta.dirname, '../../prestashop-bridge/promesse.php')
    const { atime, mtime, mode } = fs.statSync(source)
    try {
      fs.utimesSync(source, new Date(2001, 1, 1), new Date(2001, 1, 1))
      fs.chmodSync(source, 0o755)
      expect(fs.readFileSync(makeBridgeZip(path.join(folder, 'second.zip')).file).equals(first)).toBe(true)
    } finally {
      fs.utimesSync(source, atime, mtime)
      fs.chmodSync(source, mode)
    }
  })

  test('one top folder, named as the module', () => {
    expect(names.length).toBeGreaterThan(40)
    for (const name of names) expect(name).toMatch(/^promesse\//)
    for (const name of [
      'promesse.php',
      'config.xml',
      'logo.png',
      'LICENSE',
      '.htaccess',
      'upgrade/upgrade-1.0.0.php',
    ])
      expect(names).toContain(`promesse/${name}`)
  })

  // A name in .gitignore once took a folder out of every clone, and with it the keys of hosts without a configuration.
  test('every file that a class names beside it is there', () => {
    const root = path.resolve(import.meta.dirname, '../../prestashop-bridge')
    const named = fs
      .readdirSync(path.join(root, 'classes'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.php'))
      .flatMap((name) => [
        ...fs
          .readFileSync(path.join(root, 'classes', name), 'utf8')
          .matchAll(/dirname\(__DIR__\) \. '\/([\w/.-]+\.\w+)'/g),
      ])
      .map(([, file]) => `promesse/${file}`)
    expect(named.length).toBeGreaterThan(0)
    expect(names).toEqual(expect.arrayContaining(named))
  })

  test('an index.php in every folder', () => {
    const folders = new Set(names.map((name) => path.posix.dirname(name)))
    for (const one of folders) expect(names).toContain(`${one}/index.php`)
  })

  test('no tests, no tools, no hidden files but .htaccess', () => {
    for (const name of names) {
      expect(name).not.toMatch(/(^|\/)(tests?|vendor|node_modules)\//)
      expect(name).not.toMatch(/composer|phpunit|phpstan|php-cs-fixer/)
      if (name !== 'promesse/.htaccess') expect(name).not.toMatch(/\/\./)
    }
  })

  test('every PHP file has the guard, HTML is in templates only, nothing comes from elsewhere', () => {
    expect(spawnSync('unzip', ['-q', path.join(folder, 'first.zip'), '-d', folder]).status).toBe(0)
    for (const name of names) {
      const text = fs.readFileSync(path.join(folder, name), 'latin1')
      if (name.endsWith('.php') && !/index\.php$|translations\//.test(name)) {
        expect(text, name).toContain("if (!defined('_PS_VERSION_')) {\n    exit;\n}")
        expect(text, name).not.toMatch(/<(div|span|p|form|input|iframe|button)\b/)
        expect(text, name).not.toMatch(/\b(un)?serialize\(|\beval\(|base64_decode\([^)]*\)\s*\(/)
      }
      if (/\.(tpl|js|css)$/.test(name))
        expect(text, name).not.toMatch(/(src|href|url)\s*[=(]\s*["']?(https?:)?\/\//)
      if (name.endsWith('.tpl'))
        for (const [, printed = ''] of text.matchAll(/\{(\$[^}]+)\}/g))
          expect(printed, name).toMatch(/\|(escape:'html':'UTF-8'|intval)$/)
    }
  })
})

test('a zip that other programs read', () => {
  const file = path.join(folder, 'other.zip')
  fs.writeFileSync(
    file,
    writeZip([
      { name: 'b/é.txt', bytes: Buffer.from('été') },
      { name: 'a.txt', bytes: Buffer.alloc(0) },
    ]),
  )
  expect(spawnSync('unzip', ['-tq', file]).status).toBe(0)
  expect(spawnSync('unzip', ['-p', file, 'b/*']).stdout.toString('utf8')).toBe('été')
})

/** The names in the directory at the end of a zip. */
function readNames(zip: Buffer): string[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'))
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const length = zip.readUInt16LE(at + 28)
    const name = zip.subarray(at + 46, at + 46 + length).toString('utf8')
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    return name
  })
}
