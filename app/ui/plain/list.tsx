import { Link as RemixLink, useNavigation } from '@remix-run/react'
import { useId } from 'react'
import type { Column, TableProps } from '../data.props.ts'
import type { FiltersProps } from '../form.props.ts'
import { Form } from '../form.tsx'
import { Button, TextField } from '../pieces.ts'
import { useSkinned } from '../skin.ts'

const cellClass = (column: Column) =>
  `kit-cell kit-cell--${column.align ?? 'start'} kit-cell--${column.phone ?? 'second'}`

/** A real table; on a phone each row becomes two lines, with nothing beside the screen. */
export function Table({ caption, columns, rows, empty }: TableProps) {
  const busy = useNavigation().state === 'loading'
  const skinned = useSkinned()
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table className={skinned('table', 'kit-table')} aria-busy={busy}>
      <caption className="kit-hidden">{caption}</caption>
      <thead className={skinned('tableHead')}>
        <tr className={skinned('tableHeadRow')}>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={skinned('tableHeadCell', cellClass(column))}>
              {column.labelHidden ? <span className="kit-hidden">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={skinned('tableBodyRow')} {...row.attributes}>
            {columns.map((column) => (
              <td
                key={column.id}
                className={skinned('tableBodyCell', cellClass(column))}
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

export function Filters({ search, keep, views }: FiltersProps) {
  const id = useId()
  const skinned = useSkinned()
  return (
    <div className="kit-filters">
      {views ? (
        <nav className="kit-views" aria-label={views.label}>
          {views.items.map((view) => (
            <RemixLink
              key={view.id}
              to={view.to}
              className={skinned('view', 'kit-view')}
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
