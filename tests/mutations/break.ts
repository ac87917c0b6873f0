/** Plays each guard's story with the guard in place, then without it, and compares the figure. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from '../demo/build.ts'
import type { Figures } from '../stories/acceptance.rules.ts'
import { copyBroken, copySource, type Mutation } from './mutation.ts'

export type Break = { figure: string; clean: unknown; broken: unknown; moved: boolean }

export type Stage = {
  root: string
  /** Starts web and worker from another copy of the source. */
  moveApp: (root: string) => Promise<void>
  /** The same for the stand-in PrestaShop. */
  movePrestashop: (root: string) => Promise<void>
  /** Plays one story shortened, watched anew. */
  play: (story: string) => Promise<Figures>
  say: (line: string) => void
}

/** Copy, build and play together. */
const limitSeconds = 60

export async function breakGuards(
  stage: Stage,
  guards: [string, Mutation][],
): Promise<Record<string, Break>> {
  const place = mkdtempSync(path.join(tmpdir(), 'promesse-without-'))
  // Whatever is built or edited meanwhile: all copies are of this moment.
  const source = path.join(place, 'source')
  copySource(stage.root, source)
  const clean = new Map<string, Figures>()
  for (const story of new Set(guards.map(([, mutation]) => mutation.story))) {
    stage.say(`with every guard: ${story}`)
    clean.set(story, await stage.play(story))
  }
  const breaks: Record<string, Break> = {}
  try {
    for (const [guard, mutation] of guards) {
      const before = pick(clean.get(mutation.story), mutation.figure)
      const from = performance.now()
      const broken = await playBroken(stage, source, path.join(place, guard), mutation)
      const seconds = (performance.now() - from) / 1000
      const moved = compare(before) === 'good' && compare(broken) === 'bad' && seconds <= limitSeconds
      breaks[guard] = { figure: mutation.figure, clean: before, broken, moved }
      stage.say(
        `without ${guard}: ${JSON.stringify(before)} → ${JSON.stringify(broken)}, ${seconds.toFixed(1)} s`,
      )
    }
    return breaks
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

async function playBroken(
  stage: Stage,
  source: string,
  folder: string,
  mutation: Mutation,
): Promise<unknown> {
  if (mutation.module) return playBrokenModule(stage, source, folder, mutation)
  copyBroken(source, folder, mutation)
  if (mutation.web) await build(folder)
  await stage.moveApp(folder)
  return playUntilBad(stage, mutation)
}

/** The app whole, the module broken; afterwards the module is whole again. */
async function playBrokenModule(
  stage: Stage,
  source: string,
  folder: string,
  mutation: Mutation,
): Promise<unknown> {
  copyBroken(stage.root, folder, mutation)
  await stage.moveApp(source)
  await stage.movePrestashop(folder)
  try {
    return await playUntilBad(stage, mutation)
  } finally {
    await stage.movePrestashop(stage.root)
  }
}

async function playUntilBad(stage: Stage, mutation: Mutation): Promise<unknown> {
  let figure: unknown = null
  for (let turn = 0; turn < (mutation.tries ?? 1) && compare(figure) !== 'bad'; turn += 1) {
    figure = pick(await stage.play(mutation.story), mutation.figure)
  }
  return figure
}

/** `name`: "falseAds", "bridge.events". */
function pick(figures: Figures | undefined, name: string): unknown {
  const step = (value: unknown, key: string) => (value as Record<string, unknown> | null | undefined)?.[key]
  return name.split('.').reduce(step, figures as unknown) ?? null
}

/** A figure that wasn't measured is neither: a crash proves nothing. */
export function compare(figure: unknown): 'good' | 'bad' | 'unknown' {
  if (typeof figure !== 'object' || figure === null) return 'unknown'
  const { value, cases, lost, repaired, sent, received } = figure as Record<string, unknown>
  if (typeof value === 'number' && typeof cases === 'number' && cases > 0) return value === 0 ? 'good' : 'bad'
  if (typeof lost === 'number' && typeof repaired === 'number' && lost > 0)
    return repaired === lost ? 'good' : 'bad'
  if (typeof sent === 'number' && typeof received === 'number' && sent > 0)
    return received === sent ? 'good' : 'bad'
  return 'unknown'
}
