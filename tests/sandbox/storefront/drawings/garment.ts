/** One picture of the shop: a flat drawing by kind and colour, on a soft ground; SVG text. */
import { colourOf, colours } from '../../seed/colours.ts'
import { bottoms } from './bottoms.ts'
import { type Draw, groundOf, paintOf } from './paint.ts'
import { things } from './things.ts'
import { tops } from './tops.ts'

const drawings: Record<string, Draw> = { ...tops, ...bottoms, ...things }

/** Null where no such drawing or colour exists. */
export function garmentSvg(drawing: string, slug: string): string | null {
  const draw = drawings[drawing]
  if (!draw || !colours.some((colour) => colour.slug === slug)) return null
  const colour = colourOf(slug)
  const ground = groundOf(colour)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 500" width="800" height="1000"><defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${ground.from}"/><stop offset="1" stop-color="${ground.to}"/></linearGradient></defs><rect width="400" height="500" fill="url(#g)"/><ellipse cx="200" cy="458" rx="118" ry="10" fill="#000" opacity=".06"/>${draw(paintOf(colour))}</svg>`
}
