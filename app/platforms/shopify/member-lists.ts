/** Which variants a profile or a collection holds, remembered while nothing cheap says that it changed. */
import { now } from '../../runtime/clock.ts'
import { processWide } from '../../runtime/process-wide.ts'

/** 2,000 variants cost up to 5,000 points, 50 seconds of a Standard shop's; whether they changed costs one or two. What
 *  a mark doesn't show (goods that change places within a minute) is seen after this long. */
const keptMs = 15 * 60_000
const mostLists = 200

type List = { mark: string; readAt: number; variants: string[] | null }
const lists = processWide('member-lists', () => new Map<string, List>())

/** `mark` is any text that is another one when the members may be others. */
export async function remembered(
  key: string,
  mark: string,
  read: () => Promise<string[] | null>,
): Promise<string[] | null> {
  const all = lists.get()
  const known = all.get(key)
  const at = now().getTime()
  if (known?.mark === mark && Math.abs(at - known.readAt) < keptMs) return known.variants
  const variants = await read()
  all.delete(key)
  all.set(key, { mark, readAt: at, variants })
  const [oldest] = all.keys()
  if (all.size > mostLists && oldest !== undefined) all.delete(oldest)
  return variants
}
