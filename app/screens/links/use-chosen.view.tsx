import { useState } from 'react'

export type Chosen = {
  ids: string[]
  /** All that can be chosen on this page. */
  all: readonly string[]
  has: (id: string) => boolean
  choose: (id: string, on: boolean) => void
  chooseAll: (on: boolean) => void
}

/** What is ticked on this page; what is no longer listed is forgotten. */
export function useChosen(all: readonly string[]): Chosen {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const ids = all.filter((id) => ticked.has(id))
  return {
    ids,
    all,
    has: (id) => ticked.has(id),
    choose: (id, on) => setTicked(new Set(on ? [...ids, id] : ids.filter((one) => one !== id))),
    chooseAll: (on) => setTicked(new Set(on ? all : [])),
  }
}
