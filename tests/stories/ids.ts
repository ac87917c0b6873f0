/** The channels' own lists: every id that has a variant is found, every stale one is shown, none is invented. */
import type { Figures } from './acceptance.rules.ts'
import { readIdsScreen } from './ids-screen.parse.ts'
import type { World } from './world.ts'

export async function playIds(world: World): Promise<{ ids: Figures['ids'] }> {
  const { app, list } = world
  const stale = list.filter(({ variantId }) => variantId === null)
  let [listed, matched, staleFound] = [0, 0, 0]
  for (const channel of ['google', 'meta']) {
    const screen = await readIdsScreen(app, channel)
    const planted = new Set(stale.filter((item) => item.channel === channel).map(({ itemId }) => itemId))
    listed += screen.listed
    matched += screen.matched
    staleFound += screen.unmatched.filter((itemId) => planted.has(itemId)).length
  }
  const wrong = await countWrong(world)
  return { ids: { listed, matched, stalePlanted: stale.length, staleFound, wrong } }
}

/** Rows of our feeds whose id the list doesn't hold, or holds for another variant: asked at a quiet moment, such a
 *  row says what the other variant's page does. Where both pages do the same, the stories' sell-outs tell. */
async function countWrong({ observer, list, say }: World): Promise<{ value: number; cases: number }> {
  const variants = new Set(list.flatMap(({ variantId }) => variantId ?? []))
  const contradicted = new Set(await observer.wrongNow(variants))
  let [value, cases] = [0, 0]
  for (const watch of observer.watches) {
    const known = new Map(
      list.filter(({ channel }) => channel === watch.channel).map((item) => [item.itemId, item]),
    )
    for (const itemId of watch.rows().keys()) {
      cases += 1
      const variantId = known.get(itemId)?.variantId
      if (variantId && !contradicted.has(variantId)) continue
      value += 1
      if (value <= 5)
        say(
          `${watch.channel}: a row for ${itemId} that ${variantId ? 'speaks of another variant' : 'the list does not hold'}`,
        )
    }
  }
  return { value, cases }
}
