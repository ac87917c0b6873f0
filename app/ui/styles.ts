import { polarisStyles } from './polaris/styles.ts'

/** Addresses of the skin's style sheets, in order. */
export const skinStyles = polarisStyles
