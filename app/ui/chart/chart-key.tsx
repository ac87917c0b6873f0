import { useId } from 'react'

/** How a histogram's bars of this part look, beside what is said of them. */
export function ChartKey({ part }: { part: 'under' | 'near' | 'over' }) {
  const id = useId()
  return (
    <svg className="chart-key" viewBox="0 0 14 14" aria-hidden="true">
      <Hatch id={id} />
      <rect
        x="1"
        y="1"
        width="12"
        height="12"
        className={`chart-bar--${part}`}
        fill={part === 'near' ? `url(#${id})` : undefined}
      />
    </svg>
  )
}

/** Told apart without colour: outlined under, hatched near, filled over. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className="chart-hatch-back" />
        <rect width="2.5" height="5" className="chart-hatch-line" />
      </pattern>
    </defs>
  )
}
