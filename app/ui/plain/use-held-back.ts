import { useContext } from 'react'
import { useReader } from '../../i18n/index.ts'
import { FormMethodContext } from '../form.tsx'
import { useSkinWords } from '../skin.words.ts'

/** Why this button may not be used: it would change something and the reader may only look. Null where it may. */
export function useHeldBack({ submit, submits }: { submit?: boolean; submits?: string }): string | null {
  const { canEdit } = useReader()
  const method = useContext(FormMethodContext)
  const { lookOnly } = useSkinWords()
  const changes = submits !== undefined || (submit === true && method !== 'get')
  return changes && !canEdit ? lookOnly : null
}
