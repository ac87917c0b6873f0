import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const packages = ['chromium', 'fontconfig', 'fonts-dejavu-core']
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser that the tests drive; installed from Debian when it is missing and we are root. Throws with the
 *  exact command otherwise. */
export function ensureChromium(): string {
  const found = process.env.CHROMIUM_PATH || places.find((place) => fs.existsSync(place))
  if (found) return found
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `The browser tests need Chromium. Install it with:\n  sudo apt-get install --no-install-recommends ${packages.join(' ')}\nor set CHROMIUM_PATH to a Chromium.`,
    )
  }
  installWithApt()
  const installed = places.find((place) => fs.existsSync(place))
  if (!installed) throw new Error('apt-get installed no Chromium.')
  return installed
}

function installWithApt(): void {
  // An archive folder of our own: other runs of apt on the machine empty the shared one at their end, and an
  // installation that is under way breaks half-way.
  const archives = fs.mkdtempSync(path.join(os.tmpdir(), 'promesse-apt-'))
  fs.mkdirSync(path.join(archives, 'partial'))
  const options = ['-y', '-q', '-o', 'DPkg::Lock::Timeout=300', '-o', `Dir::Cache::Archives=${archives}`]
  const apt = (...args: string[]) =>
    spawnSync('apt-get', [...options, ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  try {
    apt('update')
    if (apt('install', '--no-install-recommends', ...packages)) return
    apt('-f', 'install')
    if (!apt('install', '--no-install-recommends', ...packages))
      throw new Error(`apt-get install ${packages.join(' ')} failed: see above.`)
  } finally {
    fs.rmSync(archives, { recursive: true, force: true })
  }
}
