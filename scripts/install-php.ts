import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { aptCommand, canInstall, installWithApt } from './install-with-apt.ts'

export type Php = { php: string; mariadbd: string }

const packages = [
  ...['php-cli', 'php-mysql', 'php-gd', 'php-curl', 'php-mbstring', 'php-intl', 'php-xml', 'php-zip'],
  ...['php-bcmath', 'composer', 'unzip', 'mariadb-server'],
]
const extensions = ['curl', 'dom', 'gd', 'intl', 'mbstring', 'mysqli', 'openssl', 'pdo_mysql', 'zip']
const servers = [
  '/usr/sbin/mariadbd',
  '/usr/local/sbin/mariadbd',
  '/usr/bin/mariadbd',
  '/opt/homebrew/bin/mariadbd',
]
const cache = path.resolve(import.meta.dirname, '../.cache/php')

let known: Php | null = null

/** PHP with its extensions, Composer and MariaDB: what the module and the stand-in shop run on. Installed from
 *  Debian when something is missing and we are root; otherwise what to do is said exactly. */
export function ensurePhp(): Php | { missing: string } {
  if (known) return known
  let state = lookForPhp()
  if ('missing' in state && canInstall()) {
    installWithApt(packages)
    state = lookForPhp()
  }
  if ('missing' in state) return { missing: `${state.missing}\n${advice()}` }
  known = state
  return state
}

/** Installs what a composer.json names, once: .cache/php/<name>/vendor. Answers the path of its autoload file. */
export function ensureComposer(folder: string, name = path.basename(path.resolve(folder))): string {
  const source = fs.readFileSync(path.join(folder, 'composer.json'))
  const stamp = createHash('sha256').update(source).digest('hex')
  const target = path.join(cache, name)
  const autoload = path.join(target, 'vendor/autoload.php')
  const stampFile = path.join(target, 'stamp')
  if (fs.existsSync(autoload) && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp)
    return autoload
  // Installed beside and moved there whole: two runs at the same time don't see each other's halves.
  fs.mkdirSync(cache, { recursive: true })
  const fresh = fs.mkdtempSync(path.join(cache, `${name}-`))
  fs.writeFileSync(path.join(fresh, 'composer.json'), source)
  const { status } = spawnSync(
    'composer',
    ['install', '--no-interaction', '--no-progress', '--prefer-dist', '-q'],
    {
      cwd: fresh,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' },
    },
  )
  if (status !== 0 || !fs.existsSync(path.join(fresh, 'vendor/autoload.php'))) {
    fs.rmSync(fresh, { recursive: true, force: true })
    throw new Error(`composer install failed for ${folder}: see above.`)
  }
  fs.writeFileSync(path.join(fresh, 'stamp'), stamp)
  fs.rmSync(target, { recursive: true, force: true })
  try {
    fs.renameSync(fresh, target)
  } catch (error) {
    // Another run was first, with the same packages.
    fs.rmSync(fresh, { recursive: true, force: true })
    if (!fs.existsSync(autoload)) throw error
  }
  return autoload
}

/** Whether a Docker engine answers here: compose.yaml is then the way without installing anything. */
export function hasDockerEngine(): boolean {
  return spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 }).status === 0
}

function lookForPhp(): Php | { missing: string } {
  const php = process.env.PHP_PATH || 'php'
  const asked = spawnSync(php, ['-r', 'echo json_encode([PHP_VERSION, get_loaded_extensions()]);'])
  if (asked.status !== 0) return { missing: 'No PHP was found.' }
  const [version, loaded] = JSON.parse(asked.stdout.toString('utf8')) as [string, string[]]
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 7 || (major === 7 && minor < 4)) return { missing: `PHP ${version} is too old: 7.4 at least.` }
  const absent = extensions.filter((one) => !loaded.some((have) => have.toLowerCase() === one))
  if (absent.length > 0) return { missing: `PHP ${version} lacks ${absent.join(', ')}.` }
  if (spawnSync('composer', ['--version'], { stdio: 'ignore' }).status !== 0)
    return { missing: 'No Composer was found.' }
  const mariadbd = process.env.MARIADBD_PATH || servers.find((place) => fs.existsSync(place))
  return mariadbd ? { php, mariadbd } : { missing: 'No MariaDB server (mariadbd) was found.' }
}

function advice(): string {
  const docker = hasDockerEngine()
    ? '\nor run it in containers:\n  docker compose run --rm --service-ports shop'
    : ''
  return `Install it with:\n  ${aptCommand(packages)}\nor set PHP_PATH and MARIADBD_PATH.${docker}`
}
