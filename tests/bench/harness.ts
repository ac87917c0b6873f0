/** Paired rounds: subject and floor run one after the other, in alternating order, so that a slow minute of
 *  the machine slows both; the ratio is the median over the rounds. */
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { median } from '../observer/delays.rules.ts'

export type Bench = {
  /** `import-10k`; the name before the size is what others ask for. */
  name: string
  /** What is compared with what, for people. */
  what: string
  target: { atMost: number } | { atLeast: number }
  rounds: number
  /** Once, before everything else: so that no size stands in another's way. */
  prepare?: () => Promise<void>
  /** Each returns seconds for the same work (or, with `atLeast`, a rate). */
  subject: () => Promise<number>
  floor: () => Promise<number>
  /** Both once, unmeasured. */
  warmUp?: boolean
  /** The process whose memory counts; this one where nothing is said. */
  pid?: () => number
}

export type BenchResult = {
  ratio: number
  target: number
  ok: boolean
  /** Half the distance between the quartiles of the rounds' ratios, as a share of the ratio. */
  spread: number
  /** Highest resident memory while the subject ran over what it was before the first run, in MB. */
  memoryOverIdleMb: number
}

export async function runBench(bench: Bench, say: (line: string) => void): Promise<BenchResult> {
  const ratios: number[] = []
  let memory = 0
  await bench.prepare?.()
  collect()
  const memoryNow = () => residentOf(bench.pid?.())
  const idle = memoryNow()
  if (bench.warmUp !== false) {
    await bench.floor()
    await bench.subject()
  }
  for (let round = 0; round < bench.rounds; round += 1) {
    const subjectFirst = round % 2 === 0
    const floorBefore = subjectFirst ? null : await afterCollection(bench.floor)
    const { value: subject, overIdleMb } = await withMemory(bench.subject, idle, memoryNow)
    const floor = floorBefore ?? (await afterCollection(bench.floor))
    memory = Math.max(memory, overIdleMb)
    ratios.push(subject / floor)
    say(
      `  ${bench.name} round ${round + 1}: ${show(subject)} against ${show(floor)} = ${show(subject / floor)}`,
    )
  }
  return { ...toResult(bench.target, ratios), memoryOverIdleMb: memory }
}

export function toResult(
  target: Bench['target'],
  ratios: number[],
): Pick<BenchResult, 'ratio' | 'target' | 'ok' | 'spread'> {
  const ratio = median(ratios)
  const ok = 'atMost' in target ? ratio <= target.atMost : ratio >= target.atLeast
  return {
    ratio: round3(ratio),
    target: 'atMost' in target ? target.atMost : target.atLeast,
    ok,
    spread: round3(spreadOf(ratios) / ratio),
  }
}

function spreadOf(values: number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const half = Math.floor(sorted.length / 2)
  if (half === 0) return 0
  return (median(sorted.slice(-half)) - median(sorted.slice(0, half))) / 2
}

setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc') as () => void

/** Both begin alike: with nothing left to collect. */
function afterCollection(work: () => Promise<number>): Promise<number> {
  collect()
  return work()
}

/** Resident memory is sampled while it runs; idle is what it was before the first run. */
async function withMemory(
  work: () => Promise<number>,
  idle: number,
  memoryNow: () => number,
): Promise<{ value: number; overIdleMb: number }> {
  collect()
  let highest = memoryNow()
  const timer = setInterval(() => {
    highest = Math.max(highest, memoryNow())
  }, 20)
  try {
    const value = await work()
    highest = Math.max(highest, memoryNow())
    return { value, overIdleMb: Math.round(Math.max(0, highest - idle) / 1e5) / 10 }
  } finally {
    clearInterval(timer)
  }
}

/** Bytes; another process is read from /proc where there is one, else it counts as nothing. */
function residentOf(pid: number | undefined): number {
  if (pid === undefined) return process.memoryUsage.rss()
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** Seconds that `work` took. */
export async function seconds(work: () => Promise<unknown> | unknown): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

const round3 = (value: number) => Math.round(value * 1000) / 1000
const show = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
