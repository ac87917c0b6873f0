/** Starts the stand-in for PrestaShop as a process: PRESTASHOP_PORT, APP_URL, DATA_DIR; in a container also
 *  PRESTASHOP_HOST (where it listens) and WIRE_URL (where it reaches the app). */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensurePhp, hasDockerEngine } from '../../../scripts/install-php.ts'
import { createPrestaShop } from './front.ts'
import { serveInDocker } from './in-docker.ts'

const port = Number(process.env.PRESTASHOP_PORT ?? 3300)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PRESTASHOP_PORT must be a port, not ${process.env.PRESTASHOP_PORT}`)
  process.exit(1)
}
const appUrl = process.env.APP_URL ?? 'http://localhost:3100'
const found = ensurePhp()
if ('missing' in found) {
  if (hasDockerEngine()) process.exit(await serveInDocker(port, appUrl))
  console.error(found.missing)
  process.exit(1)
}
const dataDir = path.resolve(process.env.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), 'stand-in-shop-')))
const { PRESTASHOP_HOST: host, WIRE_URL: wireUrl } = process.env
const options = { port, appUrl, dataDir, ...(host ? { host } : {}), ...(wireUrl ? { wireUrl } : {}) }
const shop = await createPrestaShop(options).catch((error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE'
  console.error(taken ? `Port ${port} is taken: set PRESTASHOP_PORT to a free one` : error.message)
  process.exit(1)
})
console.log(`stand-in shop ready at ${shop.url}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void shop.stop().then(() => process.exit(0)))
}
