import { Sparkline } from '../chart/sparkline.tsx'
import type { DataListProps, ShareBarProps, StatFigureProps, StatRowProps } from '../data.props.ts'
import { Link, Text } from '../pieces.ts'
import { dataAttributes } from './data-attributes.ts'
import { ToneIcon } from './tone-icon.tsx'

export function StatRow({ label, children }: StatRowProps) {
  return (
    <section className="kit-stats" aria-label={label}>
      {children}
    </section>
  )
}

export function StatFigure(props: StatFigureProps) {
  const { label, value, unknown, period, trend, to, tone } = props
  return (
    <div className="kit-stat" {...dataAttributes(props)}>
      <Text as="h3">{to ? <Link to={to}>{label}</Link> : label}</Text>
      <div className="kit-stat-line">
        {tone ? <ToneIcon tone={tone} /> : null}
        <Text size="title" numeric>
          {value ?? '–'}
        </Text>
        {trend && value !== null ? <Sparkline {...trend} /> : null}
      </div>
      <Text size="small" tone="subdued">
        {value === null && unknown ? unknown : period}
      </Text>
    </div>
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
