/** Starts the stand-in for PrestaShop as a process: PRESTASHOP_PORT, APP_URL, DATA_DIR. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPrestaShop } from './front.ts'

const port = Number(process.env.PRESTASHOP_PORT ?? 3300)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PRESTASHOP_PORT must be a port, not ${process.env.PRESTASHOP_PORT}`)
  process.exit(1)
}
const dataDir = path.resolve(process.env.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), 'stand-in-shop-')))
const shop = await createPrestaShop({
  port,
  appUrl: process.env.APP_URL ?? 'http://localhost:3100',
  dataDir,
}).catch((error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${port} is taken: set PRESTASHOP_PORT to a free one` : error.message,
  )
  process.exit(1)
})
console.log(`stand-in shop ready at ${shop.url}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void shop.stop().then(() => process.exit(0)))
}
