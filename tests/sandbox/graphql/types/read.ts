/** Arguments that are global ids. */
import { parseGid } from '../../store/ids.ts'
import { badInput } from '../context.ts'

/** The digits of a global id of this type. Error: another type, or no id at all. */
export function idArgument(value: unknown, type: string): string {
  const parsed = typeof value === 'string' ? parseGid(value) : null
  if (!parsed || (parsed.type !== '' && parsed.type !== type)) {
    throw badInput(`Invalid global id '${String(value)}'`, 'INVALID_ID')
  }
  return parsed.id
}
