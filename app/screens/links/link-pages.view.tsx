import { useFormat, useWords } from '../../i18n/index.ts'
import { Pagination } from '../../ui/index.ts'
import { linksWords } from './links.words.ts'

export type Paging = {
  page: number
  pages: number
  /** The list's address without its page. */
  base: string
}

/** Pages count from 1. */
export function LinkPages({ page, pages, base }: Paging) {
  const words = useWords(linksWords).pages
  const format = useFormat()
  if (pages <= 1) return null
  const to = (one: number) => `${base}${base.includes('?') ? '&' : '?'}page=${one}`
  return (
    <Pagination
      label={words.label}
      previous={page > 1 ? (page === 2 ? base : to(page - 1)) : null}
      next={page < pages ? to(page + 1) : null}
      previousLabel={words.previous}
      nextLabel={words.next}
      position={words.position(format.number(page), format.number(pages))}
    />
  )
}
