/** The check: the whole house in a temporary folder, every story, the figures. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureChromium } from '../../scripts/install-chromium.ts'
import { mutations } from '../mutations/all.ts'
import { type Break, breakGuards } from '../mutations/break.ts'
import { createObserver } from '../observer/observer.ts'
import { type Sizes, wholeCheck } from '../stories/acceptance.rules.ts'
import { type Played, playStories } from '../stories/play.ts'
import { type House, openHouse } from './house.ts'
import { type OpenPrestashop, openPrestashop } from './prestashop.ts'
import type { ProductExport } from './product-export.ts'
import { type OpenShop, openShop } from './shop.ts'

type Shops = OpenShop & { prestashop: OpenPrestashop | null }

export type CheckInput = { root: string; csv?: ProductExport | undefined; say: (line: string) => void }

/** A shortened play asks the same of fewer. */
export const shortCheck: Sizes = {
  ...{ variants: 2000, pairs: 16, sellOuts: 12, restocks: 4, forgeries: 10 },
  ...{ sales: 30, edits: 4, events: 16, bridgeForgeries: 20, carts: 30, freeCarts: 8 },
}

/** Plays the whole check, or a short one. */
export async function runCheck(input: CheckInput, sizes: Sizes = wholeCheck): Promise<Played> {
  return withHouse(input, async (house, shop) => {
    const short = sizes !== wholeCheck
    const how = { sizes, short, say: input.say, onlyChanged: false }
    return watched(house, shop, how, (world) => playStories(world))
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
    const { moveApp } = house
    const movePrestashop = async (root: string) => house.prestashop?.move(root)
    const stage = { root: input.root, moveApp, movePrestashop, play, say: input.say }
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
  shop: Shops,
  { sizes, short, say, onlyChanged, taken = new Set() }: WatchInput,
  play: (world: Parameters<typeof playStories>[0]) => Promise<T>,
): Promise<T> {
  const { sandbox, app, list, feeds } = shop
  const how = { pollMs: house.pollMs, onlyChanged, everyMs: 150 }
  const observer = await createObserver({ ...how, sandbox, feeds, items: list })
  const second = shop.prestashop
  const prestashop = second && {
    shop: second.shop,
    app: second.app,
    observer: await createObserver({
      ...how,
      sandbox: second.shop,
      feeds: second.feeds,
      items: second.list,
    }),
  }
  try {
    const { apiSecret, pollMs, worker } = house
    const shops = { sandbox, app, observer, list, prestashop }
    return await play({ ...shops, apiSecret, pollMs, worker, sizes, short, say, taken })
  } finally {
    await Promise.all([observer.stop(), prestashop?.observer.stop()])
  }
}

async function withHouse<T>(
  input: CheckInput & { pollSeconds?: number },
  work: (house: House, shop: Shops) => Promise<T>,
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
  haveBrowser(input.say)
  const house = await openHouse({ ...input, dataDir, prestashop: true, onCrash })
  try {
    const first = await openShop(house, input.say, input.csv, 20)
    const shop = { ...first, prestashop: await openPrestashop(house, first.app, input.say) }
    return await work(house, shop)
  } finally {
    await house.stop()
    process.removeListener('exit', forget)
    if (crashes.length === 0) forget()
    else input.say(`what the processes wrote: ${dataDir}/logs`)
  }
}

/** Shoppers' pages are looked at in a real browser; without one those figures aren't measured. */
function haveBrowser(say: (line: string) => void): void {
  try {
    process.env.CHROMIUM_PATH ??= ensureChromium()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
  }
}
