import chart from '../chart/chart.css?url'
import plain from '../plain/kit.css?url'
import kit from './kit.css?url'
import theme from './theme.css?url'

/** Addresses of the skin's style sheets, in order. */
export const puikStyles = [theme, chart, plain, kit]
