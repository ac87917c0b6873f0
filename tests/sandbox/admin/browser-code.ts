/** Puts functions written here into a page: their own text, called with data. A function that goes to the
 *  browser may use nothing but its parameters and what the browser has. */
import { scriptJson } from '../storefront/markup.ts'

type AnyFunction = (...data: never[]) => unknown

/** `run(f, x)` → `(f's text)(x)`. */
export function run<F extends AnyFunction>(code: F, ...data: Parameters<F>): string {
  return `(${code.toString()})(${data.map((one) => scriptJson(one).markup).join(', ')});`
}
