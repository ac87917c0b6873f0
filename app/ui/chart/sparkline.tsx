import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { useId } from 'react'
import type { SparklineProps } from '../data.props.ts'

const width = 64
const height = 20

/** Going up? 64 × 20, from zero; a gap stays a gap. The figure beside it is its table. */
export function Sparkline({ points, title, description }: SparklineProps) {
  const id = useId()
  const max = Math.max(1, ...points.map((point) => point.value ?? 0))
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [2, width - 2])
  const y = scaleLinear([0, max], [height - 2, 2])
  const path = line<{ value: number | null }>()
    .defined((point) => point.value !== null)
    .x((_, index) => x(index))
    .y((point) => y(point.value ?? 0))(points)
  const last = points.at(-1)
  return (
    <svg
      className="chart chart-sparkline"
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      <path className="chart-line" d={path ?? ''} fill="none" />
      {last && last.value !== null ? (
        <circle className="chart-dot" cx={x(points.length - 1)} cy={y(last.value)} r={2} />
      ) : null}
    </svg>
  )
}
