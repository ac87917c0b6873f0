import { Text } from '@shopify/polaris'
import { Sparkline } from '../chart/sparkline.tsx'
import type { StatFigureProps } from '../data.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { ToneIcon } from '../plain/tone-icon.tsx'
import { Link } from './small.tsx'

export function StatFigure(props: StatFigureProps) {
  const { label, value, unknown, period, trend, to, tone } = props
  return (
    <div className="kit-stat" {...dataAttributes(props)}>
      <Text as="h3" variant="bodyMd">
        {to ? <Link to={to}>{label}</Link> : label}
      </Text>
      <div className="kit-stat-line">
        {tone ? <ToneIcon tone={tone} /> : null}
        <Text as="p" variant="headingLg" numeric>
          {value ?? '–'}
        </Text>
        {trend && value !== null ? <Sparkline {...trend} /> : null}
      </div>
      <Text as="p" variant="bodySm" tone="subdued">
        {value === null && unknown ? unknown : period}
      </Text>
    </div>
  )
}
