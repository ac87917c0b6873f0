/** The pieces that screens are made of. Props only; the skin around them draws. */

export { StepLine } from './chart/step-line.tsx'
export type * from './data.props.ts'
export type * from './form.props.ts'
export { Form } from './form.tsx'
export { useHost } from './host.ts'
export { LinkButton } from './link-button.ts'
export { usePlaceOnPage, usePulse, useSentIntent, useSlowNavigation, useWatched } from './navigation.ts'
export type * from './page.props.ts'
export * from './pieces.ts'
export { Beside, Picture, SideBySide, SidePanel } from './side-by-side.tsx'
export { Time } from './time.tsx'
