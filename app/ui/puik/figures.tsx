import { Sparkline } from '../chart/sparkline.tsx'
import type { StatFigureProps } from '../data.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { ToneIcon } from '../plain/tone-icon.tsx'
import { Link } from './small.tsx'

export function StatFigure(props: StatFigureProps) {
  const { label, value, unknown, period, trend, to, tone } = props
  return (
    <div className="kit-stat" {...dataAttributes(props)}>
      <h3 className="puik-body-default">{to ? <Link to={to}>{label}</Link> : label}</h3>
      <div className="kit-stat-line">
        {tone ? <ToneIcon tone={tone} /> : null}
        <p className="puik-h2 kit-text--numeric">{value ?? '–'}</p>
        {trend && value !== null ? <Sparkline {...trend} /> : null}
      </div>
      <p className="puik-body-small kit-text--subdued">{value === null && unknown ? unknown : period}</p>
    </div>
  )
}
