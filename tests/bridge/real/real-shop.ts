/** A real PrestaShop, given by its root folder in PS_ROOT, that the module is tried on. */
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { makeBridgeZip } from '../../../scripts/bridge-zip.ts'

export type Json = Record<string, unknown>
const script = path.join(import.meta.dirname, 'shop.php')

export class RealShop {
  readonly root: string
  url = ''
  version = ''
  private server: ChildProcess | null = null

  constructor(root: string) {
    this.root = root
  }

  /** Puts the package itself there, and sees to it that the shop answers at its own address. */
  async start(): Promise<void> {
    const { url, version } = await this.do('facts')
    this.url = String(url).replace(/\/$/, '')
    this.version = String(version)
    const { file } = makeBridgeZip()
    const modules = path.join(this.root, 'modules')
    fs.rmSync(path.join(modules, 'promesse'), { recursive: true, force: true })
    await run('unzip', ['-q', '-o', file, '-d', modules])
    if (!(await this.answers())) await this.serve()
  }

  stop(): void {
    // Its workers are children of its own: the whole group ends.
    if (this.server?.pid && this.server.exitCode === null) process.kill(-this.server.pid)
    fs.rmSync(path.join(this.root, 'modules/promesse'), { recursive: true, force: true })
  }

  /** Does one thing inside the shop, in a process of its own, whose end flushes what it left. */
  async do<T = Json>(what: string, more: Json = {}): Promise<T> {
    const out = await run('php', ['-d', 'memory_limit=512M', script], JSON.stringify({ do: what, ...more }), {
      PS_ROOT: this.root,
    })
    const last = out.trim().split('\n').at(-1) ?? ''
    try {
      return JSON.parse(last) as T
    } catch {
      throw new Error(`${what}: ${out.slice(-2000)}`)
    }
  }

  /** Holds a lock on the outbox in another process; resolves once it is held. */
  hold(ms: number): Promise<void> {
    const child = spawn('php', [script], { env: { ...process.env, PS_ROOT: this.root } })
    child.stdin.end(JSON.stringify({ do: 'hold-outbox', ms }))
    return new Promise((resolve, reject) => {
      child.stdout.on('data', (part) => String(part).includes('held') && resolve())
      child.on('exit', () => reject(new Error('the lock was not taken')))
    })
  }

  private async answers(): Promise<boolean> {
    try {
      await (await fetch(this.url, { redirect: 'manual' })).text()
      return true
    } catch {
      return false
    }
  }

  private async serve(): Promise<void> {
    const { host } = new URL(this.url)
    this.server = spawn('php', ['-d', 'memory_limit=512M', '-S', host], {
      cwd: this.root,
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    })
    for (const end = Date.now() + 20_000; Date.now() < end; ) {
      if (await this.answers()) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`The shop does not answer at ${this.url}.`)
  }
}

function run(command: string, args: string[], input = '', env: Record<string, string> = {}): Promise<string> {
  const child = spawn(command, args, { env: { ...process.env, ...env } })
  child.stdin.end(input)
  let out = ''
  child.stdout.on('data', (part) => {
    out += part
  })
  child.stderr.on('data', (part) => {
    out += part
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve(out))
  })
}
