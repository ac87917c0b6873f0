import type { PaginationProps } from '../data.props.ts'
import { Button } from './button.tsx'

export function Pagination(props: PaginationProps) {
  if (!props.previous && !props.next) return null
  return (
    <nav className="kit-pagination" aria-label={props.label}>
      <Button label={props.previousLabel} to={props.previous ?? undefined} disabled={!props.previous} />
      {props.position ? <span>{props.position}</span> : null}
      <Button label={props.nextLabel} to={props.next ?? undefined} disabled={!props.next} />
    </nav>
  )
}
