import type { StepLineProps } from '../data.props.ts'

/** When did stock move, why? Drawn by the kit in a moment; the props are settled. */
export function StepLine(props: StepLineProps) {
  return (
    <svg role="img" aria-label={props.title}>
      <desc>{props.description}</desc>
    </svg>
  )
}
