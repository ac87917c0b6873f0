/** Two small shops in memory that keep the promises which a platform makes: compare and set, and the same answer to
 *  the same key. Only here may a platform be played: histories of thousands of steps need their faults to the point. */
import type { VariantFacts } from '../../app/language/facts.ts'
import type {
  InventoryItemId,
  LocationId,
  ProductId,
  ShopId,
  ShopRef,
  VariantId,
} from '../../app/language/ids.ts'
import { GiveUp, RetryLater } from '../../app/language/outcome.ts'
import type { Platform, StockAnswer, StockChange, VariantRead } from '../../app/platforms/platform.port.ts'
import { levelFacts, variantFacts } from '../factories/variant-facts.ts'

export type Fault =
  | 'lost-answer'
  | 'lost-request'
  | 'died-before'
  | 'died-after'
  | 'refused'
  | 'away'
  | 'moved-meanwhile'
  | 'none'
type Item = { variantId: VariantId; levels: Map<LocationId, number>; sku: string }
type Bulk = { at: number; result: VariantFacts[] }

/** Which played shop answers for which shop of the database: what `wire.ts` is for the real ones. */
export const played = new Map<ShopId, PlayedShop>()
export function playedPlatform({ shopId }: ShopRef): Platform {
  const shop = played.get(shopId)
  if (!shop) throw new Error('a shop that nobody plays')
  return shop.platform()
}

export class DeadProcess extends Error {}

export class PlayedShop {
  readonly items = new Map<VariantId, Item>()
  /** What happened here that wasn't ours, by variant, at the pool's locations. */
  readonly happened = new Map<VariantId, number>()
  /** Our writes that were applied, by variant: each must have been asked for once. */
  applied = 0
  calls = 0
  faults: Fault[] = []
  readonly poolLocations: LocationId[]
  private readonly answers = new Map<string, { asked: string; answers: StockAnswer[] }>()
  private readonly bulks = new Map<string, Bulk>()
  /** Units that orders hold, at every level. */
  committed = 0
  readonly uncounted = new Set<VariantId>()
  bulkIsReady = true
  isAway = false
  private meanwhile: ((variantId: VariantId) => void) | null = null

  constructor(poolLocations: LocationId[]) {
    this.poolLocations = poolLocations
  }

  add(variantId: VariantId, sku: string, levels: [LocationId, number][]): void {
    this.items.set(variantId, { variantId, sku, levels: new Map(levels) })
    this.happened.set(variantId, 0)
  }

  units(variantId: VariantId): number {
    const levels = this.items.get(variantId)?.levels ?? new Map<LocationId, number>()
    return this.poolLocations.reduce((sum, id) => sum + (levels.get(id) ?? 0), 0)
  }

  move(variantId: VariantId, locationId: LocationId, change: number): void {
    const levels = this.items.get(variantId)?.levels
    if (!levels) return
    levels.set(locationId, (levels.get(locationId) ?? 0) + change)
    if (this.poolLocations.includes(locationId))
      this.happened.set(variantId, (this.happened.get(variantId) ?? 0) + change)
  }

  /** While our next call is under way. */
  next(work: (variantId: VariantId) => void): void {
    this.meanwhile = work
  }

  platform(): Platform {
    const not = () => Promise.reject(new Error('not played'))
    const platform: Partial<Platform> = {
      readShop: not,
      readScopes: () => Promise.resolve([]),
      missingScopes: () => [],
      readLocations: () => Promise.resolve([]),
      readProduct: not,
      readVariants: (ids) => this.read(ids.variantIds ?? []),
      findSuspects: () => this.suspects(),
      changeStock: (changes, key) => this.change(changes, key),
      startCatalogueRead: () => this.startBulk(),
      catalogueReadStatus: (operationId) => this.bulkStatus(operationId),
      openCatalogueRead: (url) => this.openBulk(url),
      toMessages: (_topic, body) => [
        { kind: 'stock-touched', inventoryItemIds: [], variantIds: JSON.parse(body), productIds: [] },
      ],
    }
    return platform as Platform
  }

  private async read(variantIds: VariantId[]): Promise<VariantRead> {
    if (this.isAway) throw new RetryLater('away', 1_000)
    const readAt = new Date()
    const variants = variantIds.flatMap((id) => this.facts(id))
    const fault = this.faults.shift() ?? 'none'
    if (fault === 'away') throw new RetryLater('away', 1_000)
    if (fault === 'died-before') throw new DeadProcess('before it was saved')
    if (fault === 'moved-meanwhile') for (const id of variantIds) this.meanwhile?.(id)
    return {
      variants,
      missingVariantIds: variantIds.filter((id) => !this.items.has(id)),
      missingItemIds: [],
      readAt,
    }
  }

  private async change(changes: readonly StockChange[], key: string): Promise<StockAnswer[]> {
    if (this.isAway) throw new RetryLater('away', 1_000)
    this.calls += 1
    const fault = this.faults.shift() ?? 'none'
    if (fault === 'away' || fault === 'lost-request') throw new RetryLater('no answer', 1_000)
    if (fault === 'died-before') throw new DeadProcess('before it was sent')
    if (fault === 'moved-meanwhile') for (const { variantId } of changes) this.meanwhile?.(variantId)
    const asked = JSON.stringify(changes)
    const known = this.answers.get(key)
    if (known && known.asked !== asked) throw new GiveUp('key-reused', 'the key was used for something else')
    const answers = known?.answers ?? changes.map((each) => this.apply(each, fault))
    this.answers.set(key, { asked, answers })
    if (fault === 'lost-answer') throw new RetryLater('no answer', 1_000)
    if (fault === 'died-after') throw new DeadProcess('after it was written')
    return answers
  }

  private apply({ variantId, locationId, change, from }: StockChange, fault: Fault): StockAnswer {
    const levels = this.items.get(variantId)?.levels
    if (!levels) return { code: 'missing' }
    if (fault === 'refused') return { code: 'refused', reason: 'locked' }
    const before = levels.get(locationId) ?? 0
    // A null would be somebody who doesn't compare.
    if (from !== null && before !== from) return { code: 'stale' }
    const after = 'delta' in change ? before + change.delta : change.set
    levels.set(locationId, after)
    this.applied += 1
    return { code: 'done', before, after }
  }

  private async *suspects(): AsyncGenerator<VariantId[]> {
    if (this.isAway) throw new RetryLater('away', 1_000)
    yield [...this.items.keys()]
  }

  private startBulk(): Promise<{ operationId: string }> {
    const operationId = `bulk-${this.bulks.size + 1}`
    const result = [...this.items.keys()].flatMap((id) => this.facts(id))
    this.bulks.set(operationId, { at: Date.now(), result })
    return Promise.resolve({ operationId })
  }

  private async bulkStatus(operationId: string) {
    const count = this.bulks.get(operationId)?.result.length ?? 0
    if (!this.bulkIsReady) return { state: 'working' as const, objects: 0, variants: 0 }
    return { state: 'ready' as const, objects: count, variants: count, url: operationId }
  }

  private async *openBulk(url: string) {
    const variants = this.bulks.get(url)?.result ?? []
    yield { variants, objects: variants.length }
  }

  private facts(variantId: VariantId): VariantFacts[] {
    const item = this.items.get(variantId)
    if (!item) return []
    const levels = [...item.levels].map(([locationId, available]) =>
      levelFacts(available, { locationId, committed: this.committed }),
    )
    const units = levels.reduce((sum, { available }) => sum + available, 0)
    return [
      variantFacts({
        variantId,
        inventoryItemId: `item-${variantId}` as InventoryItemId,
        sku: item.sku,
        barcode: null,
        tracked: !this.uncounted.has(variantId),
        levels,
        availableForSale: units > 0,
        sellableOnlineQuantity: units,
        product: { productId: `product-${variantId}` as ProductId },
      }),
    ]
  }
}
