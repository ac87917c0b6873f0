/** Geometry of the step line: pure, so that 0, 1, 2 and 400 points, a spike and all zero are tried by table. */
import { scaleLinear, scaleUtc } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { StepPoint } from '../data.props.ts'

/** `width`: until the place it has is measured. */
export const frame = { width: 640, height: 200, left: 44, right: 12, top: 12, bottom: 26 } as const

export type Geometry = {
  path: string
  zero: number
  floor: number | null
  marks: { x: number; y: number; point: StepPoint }[]
  yTicks: { y: number; value: number }[]
  xTicks: { x: number; at: Date }[]
}

/** The value of each moment holds until the next one, and the last one until `to`; never smoothed. */
export function toGeometry(
  points: StepPoint[],
  {
    from,
    to,
    floor,
    width = frame.width,
  }: { from: string; to: string; floor: number | null; width?: number },
): Geometry {
  const values = points.map((point) => point.value)
  const low = Math.min(0, ...values, floor ?? 0)
  const high = Math.max(low + 1, ...values, floor ?? 0)
  const x = scaleUtc([new Date(from), new Date(to)], [frame.left, width - frame.right]).clamp(true)
  const y = scaleLinear([low, high], [frame.height - frame.bottom, frame.top]).nice(4)
  const held = points.map((point) => ({ at: new Date(point.at), value: point.value }))
  const last = held.at(-1)
  if (last) held.push({ at: new Date(to), value: last.value })
  const draw = line<{ at: Date; value: number }>()
    .x((point) => x(point.at))
    .y((point) => y(point.value))
    .curve(curveStepAfter)
  return {
    path: draw(held) ?? '',
    zero: y(0),
    floor: floor === null ? null : y(floor),
    marks: points
      .filter((point) => point.mark !== undefined)
      .map((point) => ({ x: x(new Date(point.at)), y: y(point.value), point })),
    yTicks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ y: y(value), value })),
    xTicks: spread(from, to, 4).map((at) => ({ x: x(at), at })),
  }
}

/** `count` moments from edge to edge. */
function spread(from: string, to: string, count: number): Date[] {
  const start = Date.parse(from)
  const span = Date.parse(to) - start
  return Array.from({ length: count }, (_, index) => new Date(start + (span * index) / (count - 1)))
}
