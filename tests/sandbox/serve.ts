/** Starts the sandbox as a process: SANDBOX_PORT, APP_URL, SHOPIFY_API_KEY, SHOPIFY_API_SECRET; PRESTASHOP_URL where
 *  there is a second shop. */
import { faces } from './faces.ts'
import { seedShop, seedSmallShop } from './seed/shop.ts'
import { createSandbox } from './server.ts'

function required(name: string): string {
  const value = process.env[name]
  if (value) return value
  console.error(`${name} is missing: the sandbox plays Shopify for the app that has it`)
  process.exit(1)
}

const port = Number(process.env.SANDBOX_PORT ?? 3200)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`SANDBOX_PORT must be a port, not ${process.env.SANDBOX_PORT}`)
  process.exit(1)
}
const origin = `http://localhost:${port}`
const seed = process.env.SANDBOX_SEED ? { seed: Number(process.env.SANDBOX_SEED) } : {}
const start = () =>
  createSandbox({
    port,
    appUrl: process.env.APP_URL ?? 'http://localhost:3100',
    prestashopUrl: process.env.PRESTASHOP_URL ?? null,
    apiKey: required('SHOPIFY_API_KEY'),
    apiSecret: required('SHOPIFY_API_SECRET'),
    shops: [seedShop({ origin }), seedSmallShop({ origin })],
    faces,
    ...seed,
  })

const sandbox = await start().catch((error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: set SANDBOX_PORT to a free one` : error)
  process.exit(1)
})
console.log(`sandbox ready at ${sandbox.url}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.stop().then(() => process.exit(0)))
}
