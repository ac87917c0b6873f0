import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** Starts tests/runtime/worker-process.ts on the test's database and waits until it takes jobs. */
export async function startWorkerProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'worker-process.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return child
}

/** Asks again and again, about every 50 ms, until the answer isn't undefined. */
export async function until<T>(ask: () => Promise<T | undefined>, forMs = 60_000): Promise<T> {
  const deadline = Date.now() + forMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > deadline) throw new Error(`still not so after ${forMs} ms: ${ask}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
