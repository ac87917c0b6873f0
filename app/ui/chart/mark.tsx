import type { MarkKind } from '../data.props.ts'

const shapes: Record<MarkKind, string> = {
  sale: 'M-5 -4 H5 L0 5 Z',
  receipt: 'M-5 4 H5 L0 -5 Z',
  edit: 'M0 -5.5 L5.5 0 L0 5.5 L-5.5 0 Z',
  unknown: 'M-4 0 A4 4 0 1 0 4 0 A4 4 0 1 0 -4 0 Z',
}

/** Sale ▼, receipt ▲, edit ◆, unknown ○: told apart by form, not by colour. */
export function Mark({ kind, x, y }: { kind: MarkKind; x: number; y: number }) {
  return (
    <path className={`chart-mark chart-mark--${kind}`} d={shapes[kind]} transform={`translate(${x} ${y})`} />
  )
}
