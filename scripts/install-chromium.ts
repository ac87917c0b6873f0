import fs from 'node:fs'
import { aptCommand, canInstall, installWithApt } from './install-with-apt.ts'

const packages = ['chromium', 'fontconfig', 'fonts-dejavu-core']
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser that the tests drive; installed from Debian when it is missing and we are root. Throws with the
 *  exact command otherwise. */
export function ensureChromium(): string {
  const found = process.env.CHROMIUM_PATH || places.find((place) => fs.existsSync(place))
  if (found) return found
  if (!canInstall()) {
    throw new Error(
      `The browser tests need Chromium. Install it with:\n  ${aptCommand(packages)}\nor set CHROMIUM_PATH to a Chromium.`,
    )
  }
  if (!installWithApt(packages)) throw new Error(`apt-get install ${packages.join(' ')} failed: see above.`)
  const installed = places.find((place) => fs.existsSync(place))
  if (!installed) throw new Error('apt-get installed no Chromium.')
  return installed
}
