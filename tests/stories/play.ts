/** Plays the stories one after the other and turns what was seen into the check's figures. */
import { acceptanceRules, type BridgeFigures, type Figures, noBridge, noFigures } from './acceptance.rules.ts'
import { playBridge } from './bridge.ts'
import { playBridgeGuard } from './bridge-guard.ts'
import { playForgeries } from './forgeries.ts'
import { playFreeShipping } from './free-shipping.ts'
import { playIds } from './ids.ts'
import { playKillWorker } from './kill-worker.ts'
import { playOlderBulk } from './older-bulk.ts'
import { playReconcile } from './reconcile.ts'
import { playStockToAds } from './stock-to-ads.ts'
import { playTwoShops } from './two-shops.ts'
import { budgetMs, type World } from './world.ts'

/** What a story found; the parts of `bridge` come from several. */
export type Found = Partial<Omit<Figures, 'bridge'>> & { bridge?: Partial<BridgeFigures> }

type Story = {
  name: string
  /** `round` 2: played once more because only a delay was missed. */
  play: (world: World, round: number) => Promise<Found>
  /** The Shopify shop's own feeds are judged before these: in one stock with another shop its pages change by what
   *  happens there. */
  withPrestashop?: true
}

export const stories: Story[] = [
  { name: 'ids', play: playIds },
  { name: 'stock-to-ads', play: (world, round) => playStockToAds(world, `stock-to-ads ${round}`) },
  { name: 'older-bulk', play: (world) => playOlderBulk(world) },
  { name: 'forgeries', play: playForgeries },
  { name: 'reconcile', play: (world) => playReconcile(world) },
  { name: 'kill-worker', play: (world) => playKillWorker(world) },
  { name: 'bridge', play: (world, round) => playBridge(world, `bridge ${round}`), withPrestashop: true },
  { name: 'bridge-guard', play: (world) => playBridgeGuard(world), withPrestashop: true },
  { name: 'two-shops', play: (world) => playTwoShops(world), withPrestashop: true },
  // It changes what PrestaShop charges: after everything else.
  { name: 'free-shipping', play: playFreeShipping, withPrestashop: true },
]

export type Played = { figures: Figures; missed: string[]; evidence: string[] }

/** Plays all stories, or one. A story that fails leaves its figures unmeasured. */
export async function playStories(world: World, only?: string): Promise<Played> {
  const figures: Figures = { ...noFigures, variants: world.observer.catalogue.size }
  const asked = stories.filter(({ name }) => only === undefined || only === name)
  for (const story of asked.filter((one) => !one.withPrestashop)) await playOne(world, story, figures)
  const evidence: string[] = []
  if (asked.some((one) => !one.withPrestashop)) {
    const { evidence: lines, ...counts } = await world.observer.judge()
    Object.assign(figures, counts)
    evidence.push(...lines)
  }
  const { prestashop } = world
  if (prestashop !== null) {
    // What is read no more needn't be asked for.
    await world.observer.stop()
    for (const story of asked.filter((one) => one.withPrestashop)) await playOne(world, story, figures)
  }
  const missed = acceptanceRules(world.sizes).filter((rule) => !rule.holds(figures))
  return { figures, missed: missed.map(({ what }) => what), evidence }
}

async function playOne(world: World, { name, play }: Story, figures: Figures): Promise<void> {
  const found = await playOnce(world, name, () => play(world, 1))
  take(figures, found)
  const delays = missedDelays(world, found)
  // A short play is about counts.
  if (delays.length === 0 || world.short) return
  world.say(`${name}: ${delays.join(', ')} missed, played once more; the first: ${JSON.stringify(found)}`)
  const second = keepWrong(found, await playOnce(world, name, () => play(world, 2)))
  take(figures, second)
  world.say(`${name}: the second: ${JSON.stringify(second)}`)
}

/** A second play is for a delay's sake: what was counted wrong the first time stays wrong. */
function keepWrong(first: Found, second: Found): Found {
  const kept = { ...second }
  if (first.twoShops && second.twoShops)
    kept.twoShops = { ...second.twoShops, ...wrongCounts(first.twoShops) }
  if (first.bridge && second.bridge) kept.bridge = { ...second.bridge, ...wrongCounts(first.bridge) }
  return kept
}

function wrongCounts<T extends object>(figures: T): Partial<T> {
  const isWrong = (
    figure: { value?: number; sent?: number; received?: number; made?: number; repaired?: number } | null,
  ) => (figure?.value ?? 0) > 0 || figure?.sent !== figure?.received || figure?.made !== figure?.repaired
  const wrong = Object.entries(figures).filter(([, figure]) => typeof figure === 'object' && isWrong(figure))
  return Object.fromEntries(wrong) as Partial<T>
}

function take(figures: Figures, { bridge, ...found }: Found): void {
  Object.assign(figures, found)
  if (bridge) figures.bridge = { ...(figures.bridge ?? noBridge), ...bridge }
}

async function playOnce(world: World, name: string, play: () => Promise<Found>): Promise<Found> {
  const from = performance.now()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const ms = budgetMs()
    timer = setTimeout(() => reject(new Error(`took longer than ${ms / 1000} s`)), ms)
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
function missedDelays(world: World, found: Found): string[] {
  const measured: Figures = { ...noFigures }
  take(measured, found)
  return acceptanceRules(world.sizes)
    .filter((rule) => rule.delay !== undefined && wasTimed(found, rule.delay))
    .filter((rule) => !rule.holds(measured))
    .map(({ what }) => what)
}

function wasTimed(found: Found, name: keyof Figures): boolean {
  if (name === 'bridge') return Boolean(found.bridge?.selloutToFeedMs)
  return name in found && found[name] !== null
}
