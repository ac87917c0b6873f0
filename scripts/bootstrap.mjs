// Runs on the machine's own Node (20 or newer): brings what a command needs, then starts it on the pinned Node 24.
// `node scripts/bootstrap.mjs <script.ts> [arguments]`
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')
const inRoot = (...parts) => path.join(root, ...parts)
const bin = inRoot('node_modules', '.bin')
const pinned = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const env = {
  ...process.env,
  PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
  // The client is generated without Prisma's schema engine, which would be downloaded: nothing here uses it.
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? '/bin/false',
  PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
}
/** Commands that open screens: they need the built app. */
const needBuild = ['tests/demo/demo.ts', 'tests/bench/bench.ts', 'scripts/test.ts', 'scripts/test-long.ts']

function fail(message) {
  console.error(message)
  process.exit(1)
}

function run(title, command, args, extra = {}) {
  console.error(`· ${title}`)
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...env, ...extra },
    // The commands' last line is read by machines: what the preparation prints goes to the error stream.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail(`${title}: failed${error ? ` (${error.message})` : ''}`)
}

function time(file) {
  return fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0
}

/** When the youngest file under these places was changed. */
function youngest(...places) {
  const visit = (place) => {
    if (!fs.existsSync(place)) return 0
    const stat = fs.statSync(place)
    if (!stat.isDirectory()) return stat.mtimeMs
    if (['node_modules', 'generated'].includes(path.basename(place))) return 0
    return Math.max(0, ...fs.readdirSync(place).map((name) => visit(path.join(place, name))))
  }
  return Math.max(...places.map((place) => visit(inRoot(place))))
}

function checkVersions() {
  const node = Number(process.versions.node.split('.')[0])
  if (node < 20) fail(`Node 20 or newer is needed; this is ${process.versions.node}.`)
  const npm = spawnSync('npm', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' })
  if (npm.status !== 0) fail('npm is needed (it comes with Node) and was not found.')
  if (Number(npm.stdout.split('.')[0]) < 10) fail(`npm 10 or newer is needed; this is ${npm.stdout.trim()}.`)
}

function install() {
  const lock = inRoot('package-lock.json')
  const marker = inRoot('node_modules', '.promesse-lock')
  const hash = createHash('sha256').update(fs.readFileSync(lock)).digest('hex')
  const known = fs.existsSync(marker) ? fs.readFileSync(marker, 'utf8') : ''
  const byHand = time(inRoot('node_modules', '.package-lock.json'))
  if (!fs.existsSync(pinned) || (known !== hash && byHand < time(lock))) {
    checkVersions()
    run('installing packages (about a minute)', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  }
  if (known !== hash) fs.writeFileSync(marker, hash)
  if (!fs.existsSync(pinned))
    fail('The pinned Node is missing after the installation: its install script was kept from running.')
}

function generate(script) {
  if (script === 'scripts/generate.ts') return
  const client = time(inRoot('app', 'runtime', 'generated', 'client.ts'))
  const schemaFile = inRoot('.cache', 'shopify', 'admin_2026-10.json.gz')
  if (client > 0 && client >= youngest('prisma/schema') && fs.existsSync(schemaFile)) return
  run('generating the database client and fetching the Admin schema', pinned, ['scripts/generate.ts'])
}

function build(script) {
  if (!needBuild.includes(script)) return
  const built = time(inRoot('build', 'server', 'index.js'))
  if (built > 0 && built >= youngest('app', 'extensions', 'public', 'vite.config.ts', 'package-lock.json'))
    return
  run(
    'building the app',
    pinned,
    [inRoot('node_modules', '@remix-run', 'dev', 'dist', 'cli.js'), 'vite:build'],
    {
      NODE_ENV: 'production',
    },
  )
}

const [script, ...args] = process.argv.slice(2)
if (script === undefined) fail('Which script? node scripts/bootstrap.mjs <script.ts> [arguments]')
install()
generate(script)
build(script)

const child = spawn(pinned, [script, ...args], { cwd: root, env, stdio: 'inherit' })
// Ctrl-C reaches the child by itself; what is sent to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  })
}
child.on('error', (error) => fail(`Could not start ${script}: ${error.message}`))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 1
  if (signal) {
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  }
})
