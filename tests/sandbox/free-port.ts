import { createServer } from 'node:net'

/** Below the ports that systems hand out by themselves: until it is used, nobody else is given it by chance, and two
 *  runs beside each other seldom draw the same. */
const [from, to] = [15_000, 32_000]

/** A port that is free now. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = from + Math.floor(Math.random() * (to - from))
    if (await isFree(port)) return port
  }
  throw new Error(`no port from ${from} to ${to} is free`)
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}
