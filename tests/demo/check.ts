/** The check: the whole house in a temporary folder, every story, the figures. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mutations } from '../mutations/all.ts'
import { type Break, breakGuards } from '../mutations/break.ts'
import { createObserver } from '../observer/observer.ts'
import { type Sizes, wholeCheck } from '../stories/acceptance.rules.ts'
import { type Played, playStories } from '../stories/play.ts'
import { type House, openHouse } from './house.ts'
import type { ProductExport } from './product-export.ts'
import { type OpenShop, openShop } from './shop.ts'

export type CheckInput = { root: string; csv?: ProductExport | undefined; say: (line: string) => void }

/** A shortened play asks the same of fewer. */
export const shortCheck: Sizes = { variants: 2000, pairs: 20, sellOuts: 12, restocks: 4, forgeries: 10 }

/** Plays the whole check, or a short one. */
export async function runCheck(input: CheckInput, sizes: Sizes = wholeCheck): Promise<Played> {
  return withHouse(input, async (house, shop) => {
    const short = sizes !== wholeCheck
    return watched(house, shop, { sizes, short, say: input.say, onlyChanged: false }, (world) =>
      playStories(world),
    )
  })
}

export async function runBreaks(input: CheckInput, guards: string[]): Promise<Record<string, Break>> {
  return withHouse({ ...input, pollSeconds: 60 }, async (house, shop) => {
    const taken = new Set<string>()
    const play = (story: string) =>
      watched(
        house,
        shop,
        { sizes: shortCheck, short: true, say: input.say, onlyChanged: true, taken },
        async (world) => {
          const { figures, evidence } = await playStories(world, story)
          for (const line of evidence.slice(0, 2)) input.say(`  ${line}`)
          return figures
        },
      )
    const stage = { root: input.root, moveApp: house.moveApp, play, say: input.say }
    const named = guards.flatMap((guard) =>
      mutations[guard] ? [[guard, mutations[guard]] as [string, (typeof mutations)[string]]] : [],
    )
    return breakGuards(stage, named)
  })
}

type WatchInput = {
  sizes: Sizes
  short: boolean
  say: (line: string) => void
  onlyChanged: boolean
  taken?: Set<string>
}

async function watched<T>(
  house: House,
  shop: OpenShop,
  { sizes, short, say, onlyChanged, taken = new Set() }: WatchInput,
  play: (world: Parameters<typeof playStories>[0]) => Promise<T>,
): Promise<T> {
  const { sandbox, app, list, feeds } = shop
  const observer = await createObserver({
    sandbox,
    feeds,
    items: list,
    pollMs: house.pollMs,
    onlyChanged,
    everyMs: 150,
  })
  try {
    const { apiSecret, pollMs, worker } = house
    return await play({ sandbox, app, observer, list, apiSecret, pollMs, worker, sizes, short, say, taken })
  } finally {
    await observer.stop()
  }
}

async function withHouse<T>(
  input: CheckInput & { pollSeconds?: number },
  work: (house: House, shop: OpenShop) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'promesse-check-'))
  // PostgreSQL runs as a user of its own where we are root.
  chmodSync(dataDir, 0o755)
  // When Ctrl-C ends it, too.
  const forget = () => rmSync(dataDir, { recursive: true, force: true })
  process.once('exit', forget)
  const crashes: string[] = []
  const onCrash = (why: string) => {
    crashes.push(why)
    input.say(why)
  }
  const house = await openHouse({ ...input, dataDir, onCrash })
  try {
    const shop = await openShop(house, input.say, input.csv, 20)
    return await work(house, shop)
  } finally {
    await house.stop()
    process.removeListener('exit', forget)
    if (crashes.length === 0) forget()
    else input.say(`what the processes wrote: ${dataDir}/logs`)
  }
}
