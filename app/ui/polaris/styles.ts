import polaris from '@shopify/polaris/build/esm/styles.css?url'
import chart from '../chart/chart.css?url'
import plain from '../plain/kit.css?url'
import kit from './kit.css?url'

/** Addresses of the skin's style sheets, in order. */
export const polarisStyles = [polaris, chart, plain, kit]
