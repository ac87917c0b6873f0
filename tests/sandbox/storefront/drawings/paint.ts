/** Paints of the flat drawings: a body colour, its shade and its light, a soft ground, stripes where woven. */
import type { Colour } from '../../seed/colours.ts'

export type Paint = {
  fill: string
  shade: string
  light: string
  /** Cloth with the colour's stripes woven in (from `top` down where the yoke stays plain). */
  cloth(path: string, top?: number): string
  /** The same without stripes. */
  plain(path: string): string
  line(path: string, width?: number): string
}

export type Draw = (paint: Paint) => string

type Rgb = [number, number, number]

function toRgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb
}

/** Share 0: `hex`; share 1: `other`. */
function mix(hex: string, other: string, share: number): string {
  const [a, b] = [toRgb(hex), toRgb(other)]
  const part = (index: 0 | 1 | 2) => Math.round(a[index] * (1 - share) + b[index] * share)
  return `#${([0, 1, 2] as const).map((index) => part(index).toString(16).padStart(2, '0')).join('')}`
}

function lightness(hex: string): number {
  const [r, g, b] = toRgb(hex)
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255
}

export function paintOf(colour: Colour): Paint {
  const isDark = lightness(colour.hex) < 0.25
  const shade = isDark ? mix(colour.hex, '#ffffff', 0.2) : mix(colour.hex, '#20242c', 0.24)
  const edge = mix(colour.hex, '#3a3630', 0.34)
  const attributes = `fill="${colour.hex}" stroke="${edge}" stroke-width="1.6" stroke-linejoin="round"`
  let clips = 0
  const plain = (path: string) => `<path d="${path}" ${attributes}/>`
  const cloth = (path: string, top = 150) => {
    if (!colour.stripe) return plain(path)
    clips += 1
    const rows: string[] = []
    for (let y = top; y < 460; y += 21)
      rows.push(`<rect x="0" y="${y}" width="400" height="8.5" fill="${colour.stripe}"/>`)
    return `<clipPath id="c${clips}"><path d="${path}"/></clipPath>${plain(path)}<g clip-path="url(#c${clips})">${rows.join('')}</g>`
  }
  const line = (path: string, width = 2.4) =>
    `<path d="${path}" fill="none" stroke="${shade}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
  return { fill: colour.hex, shade, light: mix(colour.hex, '#ffffff', 0.35), cloth, plain, line }
}

export function groundOf(colour: Colour): { from: string; to: string } {
  const light = lightness(colour.hex)
  const tint = light > 0.86 ? '#c9bda6' : light < 0.25 ? mix(colour.hex, '#8fa9c9', 0.55) : colour.hex
  return { from: mix(tint, '#faf7f1', 0.88), to: mix(tint, '#f1ece2', 0.78) }
}
