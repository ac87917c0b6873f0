import { useId, useRef } from 'react'
import { useFormat } from '../../i18n/index.ts'
import type { HistogramBin, HistogramProps } from '../data.props.ts'
import { Disclosure } from '../pieces.ts'
import { Hatch } from './chart-key.tsx'
import { type Bar, frame, type HistogramGeometry, placeOf, toBars } from './histogram.rules.ts'
import { Handle } from './histogram-handle.tsx'
import { useWidth } from './use-width.ts'

/** Where are they? Bars from zero, one for all that is larger, a handle to ask "and from here on?", a table beside. */
export function Histogram(props: HistogramProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, frame.width)
  const geometry = toBars(props.bins, width)
  return (
    <figure className="chart-histogram" data-testid="histogram">
      <div ref={box} className="chart-slide" style={{ height: frame.height }}>
        <svg
          className="chart"
          role="img"
          viewBox={`0 0 ${width} ${frame.height}`}
          width={width}
          height={frame.height}
          aria-labelledby={`${id}t ${id}d`}
        >
          <title id={`${id}t`}>{props.title}</title>
          <desc id={`${id}d`}>{props.description}</desc>
          <Hatch id={`${id}n`} />
          <Axes
            geometry={geometry}
            width={width}
            amountText={props.amountText}
            overflow={props.overflowText}
          />
          {geometry.bars.map((bar) => (
            <BarShape key={bar.from} bar={bar} hatch={`${id}n`} {...props} />
          ))}
          {props.marks.map((mark) => (
            <MarkLine key={mark.id} bins={props.bins} width={width} {...mark} />
          ))}
        </svg>
        <Handle {...props} />
      </div>
      <Disclosure summary={props.tableLabel}>
        <BinTable {...props} />
      </Disclosure>
    </figure>
  )
}

type BarProps = Pick<HistogramProps, 'value' | 'nearFrom'> & { bar: Bar; hatch: string }

/** A bar that the handle cuts is drawn in its two parts' look by where its greater part lies: the table has the counts. */
function BarShape({ bar, hatch, value, nearFrom }: BarProps) {
  const middle = bar.to === null ? bar.from : (bar.from + bar.to) / 2
  const part = middle >= value ? 'over' : middle >= nearFrom ? 'near' : 'under'
  const box = { x: bar.x, y: bar.y, width: bar.width, height: bar.height }
  return (
    <rect
      {...box}
      className={`chart-bar chart-bar--${part}`}
      fill={part === 'near' ? `url(#${hatch})` : undefined}
      data-part={part}
    />
  )
}

type AxesProps = {
  geometry: HistogramGeometry
  width: number
  amountText: (value: number) => string
  overflow: string
}

function Axes({ geometry, width, amountText, overflow }: AxesProps) {
  const format = useFormat()
  const right = width - frame.right
  return (
    <g>
      {geometry.yTicks.map(({ y, value }) => (
        <g key={value}>
          <line className="chart-grid" x1={frame.left} x2={right} y1={y} y2={y} />
          <text x={frame.left - 8} y={y + 4} textAnchor="end">
            {format.number(value)}
          </text>
        </g>
      ))}
      <line className="chart-zero" x1={frame.left} x2={right} y1={geometry.zero} y2={geometry.zero} />
      {geometry.xTicks.map(({ x, value }) => (
        <text key={value} x={x} y={frame.height - 8} textAnchor="middle">
          {amountText(value)}
        </text>
      ))}
      <text x={Math.min(geometry.overflow, right)} y={frame.height - 8} textAnchor="end">
        {overflow}
      </text>
    </g>
  )
}

type MarkLineProps = HistogramProps['marks'][number] & { bins: HistogramBin[]; width: number }

function MarkLine({ at, label, row, bins, width }: MarkLineProps) {
  const plot = width - frame.left - frame.right
  const x = frame.left + placeOf(at, bins) * plot
  const isLate = x > width / 2
  const y = 11 + row * 14
  return (
    <g>
      <line className="chart-floor" x1={x} x2={x} y1={y + 4} y2={frame.height - frame.bottom} />
      <text
        className="chart-floor-label"
        x={isLate ? x - 4 : x + 4}
        y={y}
        textAnchor={isLate ? 'end' : 'start'}
      >
        {label}
      </text>
    </g>
  )
}

function BinTable({ bins, columns, rangeText, overflowText, title }: HistogramProps) {
  const format = useFormat()
  const total = bins.reduce((sum, { count }) => sum + count, 0)
  return (
    <table className="chart-table">
      <caption className="kit-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.range}</th>
          <th scope="col">{columns.count}</th>
          <th scope="col">{columns.share}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, count }) => (
          <tr key={from}>
            <td>{to === null ? overflowText : rangeText(from, to)}</td>
            <td>{format.number(count)}</td>
            <td>{total === 0 ? '–' : format.percent(count / total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
