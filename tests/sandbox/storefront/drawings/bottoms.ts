/** Flat drawings of skirts, trousers and dungarees; 400 × 500. */
import type { Draw, Paint } from './paint.ts'

const legs = 'M134 88 L266 88 L276 180 L290 444 L222 444 L200 212 L178 444 L110 444 L124 180 Z'

function jean(p: Paint): string {
  const stitch = `<path d="M136 112 L264 112 M142 118 Q146 148 170 150 M258 118 Q254 148 230 150 M112 432 L177 432 M223 432 L289 432 M206 116 L206 176 Q204 190 196 194" fill="none" stroke="#d3a766" stroke-width="1.5" stroke-dasharray="4 2.4"/>`
  return (
    p.plain(legs) +
    p.line('M134 106 L266 106 M200 106 L200 212', 2.2) +
    stitch +
    `<circle cx="200" cy="98" r="4" fill="#c9a15e"/>`
  )
}

function pantalon(p: Paint): string {
  return (
    p.cloth(legs) +
    p.line('M133 104 L267 104 M200 104 L200 212', 2.2) +
    p.line('M142 104 L130 146 M258 104 L270 146', 2.4) +
    p.line('M156 120 L146 440 M244 120 L254 440', 1.3) +
    p.line('M168 104 L166 128 M232 104 L234 128', 1.6)
  )
}

function short(p: Paint): string {
  const path = 'M128 150 L272 150 L300 342 L216 352 L200 262 L184 352 L100 342 Z'
  return (
    p.cloth(path, 200) +
    p.line('M126 170 L274 170 M200 170 L200 262', 2.2) +
    p.line('M136 170 L122 216 M264 170 L278 216 M102 330 L186 340 M298 330 L214 340', 2) +
    p.line('M194 172 L188 200 M206 172 L212 198', 2)
  )
}

function jupe(p: Paint): string {
  const path = 'M142 116 L258 116 L318 424 Q200 448 82 424 Z'
  return (
    p.cloth(path) +
    p.line('M139 136 L261 136', 2.2) +
    p.line('M176 138 Q160 290 140 436 M224 138 Q240 290 260 436 M200 138 L200 440', 1.5)
  )
}

function salopette(p: Paint): string {
  const straps = `<path d="M162 172 L146 84 M238 172 L254 84" stroke="${p.fill}" stroke-width="15" stroke-linecap="round"/>`
  const bib = 'M156 164 L244 164 L256 244 L144 244 Z'
  const path = 'M128 240 L272 240 L288 440 L220 440 L200 322 L180 440 L112 440 Z'
  const pocket = p.line('M176 188 L224 188 L222 226 L200 236 L178 226 Z', 2)
  const buttons = `<circle cx="163" cy="172" r="6" fill="#c9a15e"/><circle cx="237" cy="172" r="6" fill="#c9a15e"/>`
  return (
    straps +
    p.plain(bib) +
    p.plain(path) +
    pocket +
    p.line('M128 256 L272 256 M200 256 L200 322 M114 424 L181 424 M219 424 L287 424', 2) +
    buttons
  )
}

export const bottoms: Record<string, Draw> = { jean, pantalon, short, jupe, salopette }
