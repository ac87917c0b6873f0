import type { ReactNode } from 'react'
import type { DataAttributes, Tone } from './page.props.ts'

/** On a phone a row has two lines: `first` cells on top, `second` below, `hidden` ones left out. */
export type Column = {
  id: string
  label: string
  align?: 'start' | 'end'
  phone?: 'first' | 'second' | 'hidden'
  labelHidden?: boolean
  /** On a phone the value stands without its label, where it says by itself what it is. */
  bareOnPhone?: boolean
}
type TableRow = { id: string; cells: Record<string, ReactNode>; attributes?: DataAttributes }
export type TableProps = {
  /** What the table holds, for screen readers. */
  caption: string
  columns: Column[]
  rows: TableRow[]
  /** Shown in place of an empty table. */
  empty?: ReactNode
}

/** Keyset pages: null where there is none. */
export type PaginationProps = {
  label: string
  previous: string | null
  next: string | null
  previousLabel: string
  nextLabel: string
  /** "1–50 of 2 000" where the count is known. */
  position?: string
}

export type DataListProps = { items: { id: string; term: string; value: ReactNode }[] }

/** A figure has unit, period, source and age. `value` null: shown as "–" with `unknown`, never as 0. */
export type StatFigureProps = {
  label: string
  value: string | null
  unknown?: string
  /** "7 derniers jours", "maintenant" */
  period: string
  trend?: { points: TrendPoint[]; title: string; description: string }
  to?: string
  tone?: Tone
} & DataAttributes
export type StatRowProps = { label: string; children: ReactNode }

type TrendPoint = { at: string; value: number | null }
export type SparklineProps = { points: TrendPoint[]; title: string; description: string }

/** sale ▼, receipt ▲, edit ◆, unknown ○ */
export type MarkKind = 'sale' | 'receipt' | 'edit' | 'unknown'
export type StepPoint = { at: string; value: number; mark?: MarkKind; label?: string }
export type StepLineProps = {
  /** In time order; the value holds from its moment on. */
  points: StepPoint[]
  from: string
  to: string
  floor?: { value: number; label: string } | null
  /** The finding, "Stock fell from 12 to 0 in 3 days". */
  title: string
  /** Range and number of points. */
  description: string
  markLabels: Record<MarkKind, string>
  tableLabel: string
  columns: { at: string; value: string; cause: string }
}

/** `to` null: everything from `from` on. */
export type HistogramBin = { from: number; to: number | null; count: number }
/** Amounts are minor units; `unit` of them make one of the currency. */
export type HistogramProps = {
  /** Of equal width, the first from 0, the last without an end. */
  bins: HistogramBin[]
  scale: { step: number; bin: number; last: number }
  unit: number
  value: number
  onChange: (value: number) => void
  /** Bars from here up to `value` are drawn as near. */
  nearFrom: number
  /** Named lines; `row` 0 or 1 where names could meet. */
  marks: { id: string; at: number; label: string; row: number }[]
  /** The finding. */
  title: string
  /** Range and number. */
  description: string
  handleLabel: string
  valueText: string
  amountText: (value: number) => string
  rangeText: (from: number, to: number) => string
  overflowText: string
  tableLabel: string
  columns: { range: string; count: string; share: string }
}

/** One bar in parts, labelled. */
export type ShareBarProps = {
  label: string
  parts: { id: string; label: string; value: number; tone: Tone }[]
}
