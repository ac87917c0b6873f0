/** Puts the lines of a grouped bulk result together again: a variant, then its levels, plan groups and plans. */
import type { VariantFacts } from '../../language/facts.ts'
import { GiveUp, RetryLater } from '../../language/outcome.ts'
import type { CatalogueQuery, LevelFactsFragment } from './generated/admin.generated.d.ts'
import { kindOfGid } from './gid.ts'
import { toVariantFacts } from './to-language.ts'

type RootLine = CatalogueQuery['productVariants']['edges'][number]['node']
type Line = { id: string; __parentId?: string }
export type BulkVariant = { facts: VariantFacts; objects: number }

export class CatalogueLines {
  readonly #currency: string
  #root: RootLine | null = null
  #levels: LevelFactsFragment[] = []
  #plans: { category?: string | null }[] = []
  #groups = new Set<string>()
  #objects = 0

  constructor(currency: string) {
    this.#currency = currency
  }

  /** Answers the variant that this line shows to be complete. */
  take(text: string): BulkVariant | null {
    const line = readLine(text)
    if (line.__parentId === undefined) {
      const finished = this.end()
      this.#root = line as RootLine
      this.#objects = 1
      return finished
    }
    this.#objects += 1
    this.#takeChild(line, line.__parentId)
    return null
  }

  end(): BulkVariant | null {
    if (this.#root === null) return null
    const plans = [{ sellingPlans: this.#plans }]
    const facts = toVariantFacts(this.#root, this.#levels, plans, this.#currency)
    const finished = { facts, objects: this.#objects }
    this.#root = null
    this.#levels = []
    this.#plans = []
    this.#groups = new Set()
    return finished
  }

  #takeChild(line: Line, parentId: string): void {
    const kind = kindOfGid(line.id)
    const isOfRoot = parentId === this.#root?.id || parentId === this.#root?.inventoryItem.id
    if (kind === 'InventoryLevel' && isOfRoot) this.#levels.push(line as LevelFactsFragment)
    else if (kind === 'SellingPlanGroup' && isOfRoot) this.#groups.add(line.id)
    else if (kind === 'SellingPlan' && this.#groups.has(parentId))
      this.#plans.push(line as { category?: string | null })
    else throw new GiveUp('answer-unreadable', `a line of kind ${kind} that isn't grouped with its parent`)
  }
}

function readLine(text: string): Line {
  try {
    return JSON.parse(text) as Line
  } catch {
    throw new RetryLater('the result is cut in the middle of a line', 2_000)
  }
}
