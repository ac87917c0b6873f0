type Waiting = { key: string; start: () => void }

/** At most `places` pieces of work at a time, and at most `each` of one key; the others wait, in order. */
export function makeTurns({ places, each }: { places: number; each: number }) {
  const waiting: Waiting[] = []
  const taken = new Map<string, number>()
  let all = 0

  const isFree = ({ key }: Waiting) => all < places && (taken.get(key) ?? 0) < each
  const startNext = () => {
    const index = waiting.findIndex(isFree)
    const [next] = index < 0 ? [] : waiting.splice(index, 1)
    if (!next) return
    all += 1
    taken.set(next.key, (taken.get(next.key) ?? 0) + 1)
    next.start()
  }
  const end = (key: string) => {
    all -= 1
    const left = (taken.get(key) ?? 1) - 1
    if (left === 0) taken.delete(key)
    else taken.set(key, left)
    startNext()
  }
  return async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      waiting.push({ key, start: resolve })
      startNext()
    })
    try {
      return await work()
    } finally {
      end(key)
    }
  }
}
