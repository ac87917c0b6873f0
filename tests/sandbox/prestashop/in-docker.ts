/** The same shop in a container, where a Docker engine runs and PHP isn't installed (compose.yaml). */
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')

/** Ends when the container does. */
export function serveInDocker(port: number, appUrl: string): Promise<number> {
  const desktop = process.platform !== 'linux'
  const wire = new URL(appUrl)
  wire.hostname = 'host.docker.internal'
  const service = desktop ? 'shop-desktop' : 'shop'
  const child = spawn(
    'docker',
    ['compose', 'run', '--rm', ...(desktop ? ['--service-ports'] : []), service],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PRESTASHOP_PORT: String(port), APP_URL: appUrl, WIRE_URL: wire.origin },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 0))
  })
}
