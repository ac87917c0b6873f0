import type { PaginationProps } from '../data.props.ts'
import { Button } from './button.tsx'

export function Pagination(props: PaginationProps) {
  if (!props.previous && !props.next) return null
  return (
    <nav className="kit-pagination" aria-label={props.label}>
      <Button small label={props.previousLabel} to={props.previous ?? undefined} disabled={!props.previous} />
      {props.position ? <span className="puik-pagination__label">{props.position}</span> : null}
      <Button small label={props.nextLabel} to={props.next ?? undefined} disabled={!props.next} />
    </nav>
  )
}
