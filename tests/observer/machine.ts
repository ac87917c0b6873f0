/** The machine's own state beside the figures: without it a slow run can't be told from a slow machine. */
import { spawn } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Milliseconds by which a sleeping process woke too late. */
export type Stalls = { p50: number; p95: number; p99: number; max: number }

export type Machine = { cores: number; load: number; stalls: Stalls | null }

/** Starts the control probe; `stop` ends it and says what it saw. */
export function watchMachine(): { stop: () => Promise<Machine> } {
  const probe = spawn(process.execPath, [fileURLToPath(new URL('./stall-probe.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  let output = ''
  probe.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const ended = new Promise<void>((resolve) => {
    probe.on('close', () => resolve())
    probe.on('error', () => resolve())
  })
  return {
    async stop() {
      const load = loadavg()[0] ?? 0
      probe.stdin.end()
      await ended
      return { cores: cpus().length, load, stalls: output === '' ? null : (JSON.parse(output) as Stalls) }
    },
  }
}

export function describeMachine({ cores, load, stalls }: Machine): string {
  const seen = stalls
    ? `stalls of a sleeping process p50 ${stalls.p50} · p95 ${stalls.p95} · p99 ${stalls.p99} · max ${stalls.max} ms`
    : 'stalls not measured'
  return `machine: ${cores} cores, load ${load.toFixed(2)}, ${seen}`
}
