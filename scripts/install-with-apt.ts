import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Whether this machine's packages are ours to install. */
export const canInstall = (): boolean => process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')

/** What a person who isn't root types. */
export const aptCommand = (packages: readonly string[]): string =>
  `sudo apt-get install --no-install-recommends ${packages.join(' ')}`

/** Debian's packages, as root; whether they are there now. No server is started by it. */
export function installWithApt(packages: readonly string[]): boolean {
  // An archive folder of our own: other runs of apt on the machine empty the shared one at their end, and an
  // installation that is under way breaks half-way.
  const archives = fs.mkdtempSync(path.join(os.tmpdir(), 'promesse-apt-'))
  fs.mkdirSync(path.join(archives, 'partial'))
  const wakeServices = letServicesSleep()
  const options = ['-y', '-q', '-o', 'DPkg::Lock::Timeout=300', '-o', `Dir::Cache::Archives=${archives}`]
  const apt = (...args: string[]) =>
    spawnSync('apt-get', [...options, ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  const install = () => apt('install', '--no-install-recommends', ...packages)
  try {
    apt('update')
    if (install()) return true
    apt('-f', 'install')
    return install()
  } finally {
    wakeServices()
    fs.rmSync(archives, { recursive: true, force: true })
  }
}

/** Debian starts a server when it installs it, unless this file refuses; what was there before is kept. */
function letServicesSleep(): () => void {
  const policy = '/usr/sbin/policy-rc.d'
  if (fs.existsSync(policy)) return () => {}
  fs.writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  return () => fs.rmSync(policy, { force: true })
}
