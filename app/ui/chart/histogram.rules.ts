/** Geometry of the histogram: pure, so that no bar, one, 400 baskets, a spike and all zero are tried by table. */
import { scaleLinear } from 'd3-scale'
import type { HistogramBin } from '../data.props.ts'

/** `width`: until the place it has is measured. `top` leaves room for the median's name and the handle's flag. */
export const frame = { width: 640, height: 252, left: 44, right: 14, top: 56, bottom: 34 } as const

export type Bar = HistogramBin & { x: number; width: number; y: number; height: number }
export type HistogramGeometry = {
  bars: Bar[]
  zero: number
  yTicks: { y: number; value: number }[]
  xTicks: { x: number; value: number }[]
  /** Middle of the bar of all that is larger. */
  overflow: number
}

/** The last bar, of all that is larger, stands apart by half a bar. */
const apart = 0.5
const narrow = 480

/** Share of the plot's width at which an amount lies, 0 to 1. */
export function placeOf(value: number, bins: readonly HistogramBin[]): number {
  const last = bins.at(-1)?.from ?? 0
  const bin = bins[0]?.to ?? 1
  return last === 0 ? 0 : value / (last + bin * (1 + apart))
}

/** The amount at a share of the plot's width. */
export function amountAt(share: number, bins: readonly HistogramBin[]): number {
  const last = bins.at(-1)?.from ?? 0
  const bin = bins[0]?.to ?? 1
  return share * (last + bin * (1 + apart))
}

export function toBars(bins: readonly HistogramBin[], width: number): HistogramGeometry {
  const plot = width - frame.left - frame.right
  const x = (value: number) => frame.left + placeOf(value, bins) * plot
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const y = scaleLinear([0, most], [frame.height - frame.bottom, frame.top]).nice(4)
  const bin = bins[0]?.to ?? 1
  const last = bins.at(-1)?.from ?? 0
  const bars = bins.map((each) => {
    const from = each.to === null ? each.from + bin * apart : each.from
    const left = x(from)
    return {
      ...each,
      x: left + 0.5,
      width: Math.max(1, x(from + bin) - left - 1),
      y: y(each.count),
      height: y(0) - y(each.count),
    }
  })
  const ticks = scaleLinear([0, last], [0, 1]).ticks(width < narrow ? 2 : 5)
  return {
    bars,
    zero: y(0),
    yTicks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ y: y(value), value })),
    xTicks: ticks.filter((value) => value <= last * 0.86).map((value) => ({ x: x(value), value })),
    overflow: x(last + bin * (apart + 0.5)),
  }
}
