/** Plays each guard's story with the guard in place, then without it, and compares the figure. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from '../demo/build.ts'
import type { Figures } from '../stories/acceptance.rules.ts'
import { copyBroken, type Mutation } from './mutation.ts'

export type Break = { figure: string; clean: unknown; broken: unknown; moved: boolean }

export type Stage = {
  root: string
  /** Starts web and worker from another copy of the source. */
  moveApp: (root: string) => Promise<void>
  /** Plays one story shortened, watched anew. */
  play: (story: string) => Promise<Figures>
  say: (line: string) => void
}

const limitMs = 60_000

export async function breakGuards(
  stage: Stage,
  guards: [string, Mutation][],
): Promise<Record<string, Break>> {
  const clean = new Map<string, Figures>()
  for (const story of new Set(guards.map(([, mutation]) => mutation.story))) {
    stage.say(`clean: ${story}`)
    clean.set(story, await stage.play(story))
  }
  const breaks: Record<string, Break> = {}
  for (const [guard, mutation] of guards) {
    const before = pick(clean.get(mutation.story), mutation.figure)
    const from = performance.now()
    const broken = await playBroken(stage, guard, mutation)
    const seconds = (performance.now() - from) / 1000
    const moved = isGood(before) && isBad(broken) && seconds <= limitMs / 1000
    breaks[guard] = { figure: mutation.figure, clean: before, broken, moved }
    stage.say(
      `without ${guard}: ${JSON.stringify(before)} → ${JSON.stringify(broken)}, ${seconds.toFixed(1)} s`,
    )
  }
  await stage.moveApp(stage.root)
  return breaks
}

async function playBroken(stage: Stage, guard: string, mutation: Mutation): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), `promesse-without-${guard}-`))
  try {
    copyBroken(stage.root, folder, mutation)
    if (mutation.web) await build(folder)
    await stage.moveApp(folder)
    return pick(await stage.play(mutation.story), mutation.figure)
  } finally {
    await stage.moveApp(stage.root)
    rmSync(folder, { recursive: true, force: true })
  }
}

function pick(figures: Figures | undefined, name: string): unknown {
  return figures?.[name as keyof Figures] ?? null
}

/** A figure that wasn't measured is neither: a crash proves nothing. */
function isGood(figure: unknown): boolean {
  return compare(figure) === 'good'
}

function isBad(figure: unknown): boolean {
  return compare(figure) === 'bad'
}

export function compare(figure: unknown): 'good' | 'bad' | 'unknown' {
  if (typeof figure !== 'object' || figure === null) return 'unknown'
  const { value, cases, lost, repaired } = figure as Record<string, unknown>
  if (typeof value === 'number' && typeof cases === 'number' && cases > 0) return value === 0 ? 'good' : 'bad'
  if (typeof lost === 'number' && typeof repaired === 'number' && lost > 0)
    return repaired === lost ? 'good' : 'bad'
  return 'unknown'
}
