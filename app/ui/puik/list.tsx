import { Link as RemixLink, useNavigation } from '@remix-run/react'
import { useId } from 'react'
import type { Column, PaginationProps, TableProps } from '../data.props.ts'
import type { FiltersProps } from '../form.props.ts'
import { Form } from '../form.tsx'
import { Button } from './button.tsx'
import { TextField } from './fields.tsx'

const cellClass = (column: Column, part: 'head' | 'body') =>
  `puik-table__${part}__row__item kit-cell kit-cell--${column.align ?? 'start'} kit-cell--${column.phone ?? 'second'}`

/** A real table; on a phone each row becomes two lines, with nothing beside the screen. */
export function Table({ caption, columns, rows, empty }: TableProps) {
  const busy = useNavigation().state === 'loading'
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table className="puik-table puik-table--full-width kit-table" aria-busy={busy}>
      <caption className="kit-hidden">{caption}</caption>
      <thead className="puik-table__head">
        <tr className="puik-table__head__row">
          {columns.map((column) => (
            <th key={column.id} scope="col" className={cellClass(column, 'head')}>
              {column.labelHidden ? <span className="kit-hidden">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="puik-table__body__row" {...row.attributes}>
            {columns.map((column) => (
              <td
                key={column.id}
                className={cellClass(column, 'body')}
                data-label={column.labelHidden || column.bareOnPhone ? undefined : column.label}
              >
                {row.cells[column.id]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

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

export function Filters({ search, keep, views }: FiltersProps) {
  const id = useId()
  return (
    <div className="kit-filters">
      {views ? (
        <nav className="kit-views" aria-label={views.label}>
          {views.items.map((view) => (
            <RemixLink
              key={view.id}
              to={view.to}
              className="puik-chip puik-chip--large kit-view"
              aria-current={view.id === views.selected ? 'page' : undefined}
              preventScrollReset
            >
              {view.label}
              {view.count === undefined ? null : <span className="kit-tab-count">{view.count}</span>}
            </RemixLink>
          ))}
        </nav>
      ) : null}
      {search ? (
        <Form id={id} method="get" fields={keep} label={search.label}>
          <div className="kit-search">
            {/* a new search begins with the field as the address says */}
            <TextField
              key={search.value}
              name={search.name}
              label={search.label}
              labelHidden
              placeholder={search.placeholder}
              defaultValue={search.value}
            />
            <Button submit label={search.submitLabel} />
            {search.value ? <Button plain label={search.clear.label} to={search.clear.to} /> : null}
          </div>
        </Form>
      ) : null}
    </div>
  )
}
