/** The pieces that screens are made of. Props only; the skin around them draws. */

export { ChartKey } from './chart/chart-key.tsx'
export { Histogram } from './chart/histogram.tsx'
export { StepLine } from './chart/step-line.tsx'
export type * from './data.props.ts'
export type * from './form.props.ts'
export { Form } from './form.tsx'
export { useEmbed, useHost } from './host.ts'
export { LinkButton } from './link-button.ts'
export {
  usePlaceOnPage,
  usePulse,
  useSendIntent,
  useSentIntent,
  useSlowNavigation,
  useWatched,
} from './navigation.ts'
export type * from './page.props.ts'
export * from './pieces.ts'
export { Beside, Picture, SideBySide, SidePanel } from './side-by-side.tsx'
export { Slider } from './slider.tsx'
export { Time } from './time.tsx'
