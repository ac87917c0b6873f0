// `npm run bridge:zip`: the installable PrestaShop module, the same bytes from the same source.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeZip, type ZipEntry } from './zip-file.ts'

const source = path.resolve(import.meta.dirname, '../prestashop-bridge')
const target = path.resolve(import.meta.dirname, '../build/promesse.zip')
/** What only developers need. Files whose name begins with a dot stay here too, but for the root .htaccess. */
const left = new Set([
  'tests',
  'vendor',
  'composer.json',
  'composer.lock',
  'phpstan.neon',
  'phpunit.xml',
  'phpunit-shop.xml',
])

/** Writes the package and answers where it lies. Throws with one sentence when it wouldn't be installable. */
export function makeBridgeZip(file = target): { file: string; bytes: number; version: string } {
  const version = readVersion()
  const entries = filesBelow(source)
  checkIndexes(entries)
  const zip = writeZip(entries.map(({ name, bytes }) => ({ name: `promesse/${name}`, bytes })))
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, zip)
  return { file, bytes: zip.length, version }
}

/** The shop reads the version in the class, its lists in config.xml: they must agree. */
function readVersion(): string {
  const inClass = found('promesse.php', /\$this->version = '([^']+)';/)
  const inConfig = found('config.xml', /<version><!\[CDATA\[([^\]]+)\]\]><\/version>/)
  if (inClass !== inConfig)
    throw new Error(
      `promesse.php says version ${inClass}, config.xml says ${inConfig}: they must be the same.`,
    )
  return inClass
}

function found(file: string, pattern: RegExp): string {
  const version = pattern.exec(fs.readFileSync(path.join(source, file), 'utf8'))?.[1]
  if (!version) throw new Error(`prestashop-bridge/${file} names no version.`)
  return version
}

function filesBelow(root: string, below = ''): ZipEntry[] {
  return fs.readdirSync(path.join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below ? `${below}/${entry.name}` : entry.name
    if (left.has(name) || (entry.name.startsWith('.') && name !== '.htaccess')) return []
    if (entry.isDirectory()) return filesBelow(root, name)
    return [{ name, bytes: fs.readFileSync(path.join(root, name)) }]
  })
}

/** A folder without an index.php may be listed by the shop's web server. */
function checkIndexes(entries: ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name))
  for (const name of names) {
    for (let folder = path.posix.dirname(name); ; folder = path.posix.dirname(folder)) {
      const index = folder === '.' ? 'index.php' : `${folder}/index.php`
      if (!names.has(index)) throw new Error(`prestashop-bridge/${folder} has no index.php.`)
      if (folder === '.') break
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { file, bytes, version } = makeBridgeZip()
  console.log(`Promesse ${version} for PrestaShop: ${path.relative('.', file)} (${bytes} bytes)`)
}
