import { useId, useRef } from 'react'
import { useFormat } from '../../i18n/index.ts'
import type { MarkKind, StepLineProps } from '../data.props.ts'
import { Disclosure } from '../pieces.ts'
import { Mark } from './mark.tsx'
import { frame, type Geometry, toGeometry } from './step-line.rules.ts'
import { useWidth } from './use-width.ts'

const crowded = 60

/** When did stock move, why? A step line from zero, the floor dashed, a mark for each cause, a table beside. */
export function StepLine(props: StepLineProps) {
  const id = useId()
  const box = useRef<SVGSVGElement>(null)
  const width = useWidth(box, frame.width)
  const { from, to } = props
  const geometry = toGeometry(props.points, { from, to, floor: props.floor?.value ?? null, width })
  const used = [...new Set(geometry.marks.map(({ point }) => point.mark))].filter(
    (kind) => kind !== undefined,
  )
  return (
    <figure style={{ margin: 0 }}>
      <svg
        ref={box}
        className="chart chart-box"
        role="img"
        viewBox={`0 0 ${width} ${frame.height}`}
        aria-labelledby={`${id}t ${id}d`}
      >
        <title id={`${id}t`}>{props.title}</title>
        <desc id={`${id}d`}>{props.description}</desc>
        <Axes geometry={geometry} from={from} to={to} width={width} />
        {geometry.floor === null || !props.floor ? null : (
          <FloorLine y={geometry.floor} label={props.floor.label} width={width} />
        )}
        <path className="chart-line" d={geometry.path} fill="none" />
        {geometry.marks.length > crowded
          ? null
          : geometry.marks.map(({ x, y, point }) => (
              <Mark key={`${point.at} ${x}`} kind={point.mark ?? 'unknown'} x={x} y={y} />
            ))}
      </svg>
      <Legend kinds={used} labels={props.markLabels} />
      <Disclosure summary={props.tableLabel}>
        <StepTable {...props} />
      </Disclosure>
    </figure>
  )
}

type AxesProps = { geometry: Geometry; from: string; to: string; width: number }

function Axes({ geometry, from, to, width }: AxesProps) {
  const format = useFormat()
  const short = Date.parse(to) - Date.parse(from) < 36 * 3_600_000
  const anchors = ['start', 'middle', 'middle', 'end'] as const
  return (
    <g>
      {geometry.yTicks.map(({ y, value }) => (
        <g key={value}>
          <line className="chart-grid" x1={frame.left} x2={width - frame.right} y1={y} y2={y} />
          <text x={frame.left - 8} y={y + 4} textAnchor="end">
            {format.number(value)}
          </text>
        </g>
      ))}
      <line
        className="chart-zero"
        x1={frame.left}
        x2={width - frame.right}
        y1={geometry.zero}
        y2={geometry.zero}
      />
      {geometry.xTicks.map(({ x, at }, index) => (
        <text key={at.getTime()} x={x} y={frame.height - 8} textAnchor={anchors[index]}>
          {short ? format.time(at) : format.day(at)}
        </text>
      ))}
    </g>
  )
}

function FloorLine({ y, label, width }: { y: number; label: string; width: number }) {
  return (
    <g>
      <line className="chart-floor" x1={frame.left} x2={width - frame.right} y1={y} y2={y} />
      <text className="chart-floor-label" x={width - frame.right} y={y - 5} textAnchor="end">
        {label}
      </text>
    </g>
  )
}

function Legend({ kinds, labels }: { kinds: MarkKind[]; labels: Record<MarkKind, string> }) {
  if (kinds.length === 0) return null
  return (
    <ul className="chart-legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <Mark kind={kind} x={0} y={0} />
          </svg>
          {labels[kind]}
        </li>
      ))}
    </ul>
  )
}

function StepTable({ points, columns, markLabels, title }: StepLineProps) {
  const format = useFormat()
  return (
    <table className="chart-table">
      <caption className="kit-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.value}</th>
          <th scope="col">{columns.cause}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two movements may share a moment
          <tr key={`${point.at} ${index}`}>
            <td>{format.exact(new Date(point.at))}</td>
            <td>{format.number(point.value)}</td>
            <td>{point.label ?? (point.mark ? markLabels[point.mark] : '–')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
