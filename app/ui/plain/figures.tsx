import type { DataListProps, ShareBarProps, StatRowProps } from '../data.props.ts'

export function StatRow({ label, children }: StatRowProps) {
  return (
    <section className="kit-stats" aria-label={label}>
      {children}
    </section>
  )
}

export function DataList({ items }: DataListProps) {
  return (
    <dl className="kit-datalist">
      {items.map((item) => (
        <div key={item.id} className="kit-datalist-row">
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Labels carry the figures: the bar only shows the shares. */
export function ShareBar({ label, parts }: ShareBarProps) {
  const total = parts.reduce((sum, part) => sum + part.value, 0)
  return (
    <div className="kit-share">
      <div className="kit-share-bar" role="img" aria-label={label}>
        {parts.map((part) => (
          <span
            key={part.id}
            className={`kit-share-part kit-share-part--${part.tone}`}
            style={{ flexGrow: total === 0 ? 0 : part.value / total }}
          />
        ))}
      </div>
      <ul className="kit-share-legend">
        {parts.map((part) => (
          <li key={part.id}>
            <span className={`kit-share-key kit-share-part--${part.tone}`} aria-hidden="true" />
            {part.label}
          </li>
        ))}
      </ul>
    </div>
  )
}
