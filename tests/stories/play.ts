/** Plays all stories one after the other and turns what was seen into the check's figures. */
import { acceptanceRules, type Figures, noFigures } from './acceptance.rules.ts'
import { playForgeries } from './forgeries.ts'
import { playIds } from './ids.ts'
import { playKillWorker } from './kill-worker.ts'
import { playOlderBulk } from './older-bulk.ts'
import { playReconcile } from './reconcile.ts'
import { playStockToAds } from './stock-to-ads.ts'
import { budgetMs, type World } from './world.ts'

type Story = {
  name: string
  /** `round` 2: played once more because only a delay was missed. */
  play: (world: World, round: number) => Promise<Partial<Figures>>
}

export const stories: Story[] = [
  { name: 'ids', play: playIds },
  { name: 'stock-to-ads', play: (world, round) => playStockToAds(world, `stock-to-ads ${round}`) },
  { name: 'older-bulk', play: (world) => playOlderBulk(world) },
  { name: 'forgeries', play: playForgeries },
  { name: 'reconcile', play: (world) => playReconcile(world) },
  { name: 'kill-worker', play: (world) => playKillWorker(world) },
]

export type Played = { figures: Figures; missed: string[]; evidence: string[] }

/** Plays all stories, or one. A story that fails leaves its figures unmeasured. */
export async function playStories(world: World, only?: string): Promise<Played> {
  const figures: Figures = { ...noFigures, variants: world.observer.catalogue.size }
  for (const { name, play } of stories.filter((story) => only === undefined || story.name === only)) {
    const found = await playOnce(world, name, () => play(world, 1))
    Object.assign(figures, found)
    const delays = missedDelays(world, found)
    // A short play is about counts.
    if (delays.length === 0 || world.short) continue
    world.say(`${name}: ${delays.join(', ')} missed, played once more; the first: ${JSON.stringify(found)}`)
    const second = await playOnce(world, name, () => play(world, 2))
    Object.assign(figures, second)
    world.say(`${name}: the second: ${JSON.stringify(second)}`)
  }
  const { evidence, ...counts } = await world.observer.judge()
  Object.assign(figures, counts)
  const missed = acceptanceRules(world.sizes).filter((rule) => !rule.holds(figures))
  return { figures, missed: missed.map(({ what }) => what), evidence }
}

async function playOnce(
  world: World,
  name: string,
  play: () => Promise<Partial<Figures>>,
): Promise<Partial<Figures>> {
  const from = performance.now()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${budgetMs / 1000} s`)), budgetMs)
  })
  try {
    const found = await Promise.race([play(), late])
    world.say(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s`)
    return found
  } catch (error) {
    world.say(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return {}
  } finally {
    clearTimeout(timer)
  }
}

/** Delays that this story measured and that are too long; a count that is wrong isn't played again. */
function missedDelays(world: World, found: Partial<Figures>): string[] {
  return acceptanceRules(world.sizes)
    .filter((rule) => rule.delay !== undefined && rule.delay in found && found[rule.delay] !== null)
    .filter((rule) => !rule.holds({ ...noFigures, ...found }))
    .map(({ what }) => what)
}
