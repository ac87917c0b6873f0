import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import type { HistogramProps } from '../data.props.ts'
import { amountAt, frame, placeOf } from './histogram.rules.ts'

/** Moves by pointer over the whole plot, and by keyboard: arrows one step, Page one bar, Home and End the ends. */
export function Handle(props: HistogramProps) {
  const plot = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLDivElement>(null)
  const { bins, value, scale, onChange } = props
  const set = (wanted: number) =>
    onChange(Math.min(scale.last, Math.max(scale.step, Math.round(wanted / scale.step) * scale.step)))
  const follow = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect()
    if (box && box.width > 0) set(amountAt((event.clientX - box.left) / box.width, bins))
  }
  return (
    <div
      ref={plot}
      className="chart-plot"
      style={{ left: frame.left, right: frame.right, top: frame.top - 24, bottom: 0 }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        handle.current?.focus({ preventScroll: true })
        follow(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event)
      }}
    >
      <div
        ref={handle}
        className="chart-handle"
        style={{ left: `${placeOf(value, bins) * 100}%` }}
        role="slider"
        tabIndex={0}
        aria-orientation="horizontal"
        aria-label={props.handleLabel}
        aria-valuemin={scale.step / props.unit}
        aria-valuemax={scale.last / props.unit}
        aria-valuenow={value / props.unit}
        aria-valuetext={props.valueText}
        data-testid="handle"
        onKeyDown={(event) => {
          const wanted = byKey(event, value, scale)
          if (wanted === null) return
          event.preventDefault()
          set(wanted)
        }}
      >
        <span className="chart-handle-flag" aria-hidden="true">
          {props.amountText(value)}
        </span>
        <span className="chart-handle-grip" style={{ bottom: frame.bottom - 12 }} aria-hidden="true" />
      </div>
    </div>
  )
}

function byKey(event: KeyboardEvent, value: number, scale: HistogramProps['scale']): number | null {
  const { step, bin, last } = scale
  const moves: Record<string, number> = {
    ArrowLeft: value - step,
    ArrowDown: value - step,
    ArrowRight: value + step,
    ArrowUp: value + step,
    PageDown: value - bin,
    PageUp: value + bin,
    Home: step,
    End: last,
  }
  return moves[event.key] ?? null
}
