import { polarisStyles } from './polaris/styles.ts'
import { puikStyles } from './puik/styles.ts'

/** Addresses of each skin's style sheets, in order. */
export const skinStyles = { shopify: polarisStyles, prestashop: puikStyles }
