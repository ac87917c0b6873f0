import { feedOf } from '../../runtime/wire.ts'

/** The column of Meta's feed that says "paused", and the word in it: what the product set's filter must name. */
export function pauseLabel(): { field: string; value: string } {
  const column = feedOf('meta').columns.find(({ holds }) => holds === 'pause')
  if (column?.holds !== 'pause') throw new Error("Meta's feed has no pause column")
  return { field: column.name, value: column.value }
}
