/** Flat drawings of what is worn on top; 400 × 500. */
import type { Draw, Paint } from './paint.ts'

const dots = (points: [number, number][], fill: string, radius = 4) =>
  points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`).join('')

const column = (x: number, from: number, to: number, count: number): [number, number][] =>
  Array.from({ length: count }, (_, index) => [x, from + ((to - from) * index) / (count - 1)])

function tshirt(p: Paint): string {
  const body =
    'M150 112 Q200 150 250 112 L300 130 L344 212 L300 234 L288 208 L290 402 Q200 414 110 402 L112 208 L100 234 L56 212 L100 130 Z'
  return (
    p.cloth(body) +
    p.line('M150 112 Q200 150 250 112', 6) +
    p.line('M112 208 L118 176 M288 208 L282 176') +
    p.line('M111 390 Q200 402 289 390', 1.6)
  )
}

function mariniere(p: Paint): string {
  const left = 'M106 127 L48 292 L88 308 L124 214 Z'
  const right = 'M294 127 L352 292 L312 308 L276 214 Z'
  const body = 'M140 112 Q200 130 260 112 L296 127 L286 220 L288 408 Q200 416 112 408 L114 220 L104 127 Z'
  const seams = p.line('M106 127 Q120 170 115 226 M294 127 Q280 170 285 226', 1.8)
  return (
    p.cloth(left, 168) +
    p.cloth(right, 168) +
    p.cloth(body, 168) +
    seams +
    p.line('M140 112 Q200 130 260 112', 5)
  )
}

function knit(p: Paint, extra: string): string {
  const left = 'M108 124 Q84 132 78 162 L46 376 L86 384 L120 236 Z'
  const right = 'M292 124 Q316 132 322 162 L354 376 L314 384 L280 236 Z'
  const body = 'M154 108 Q200 134 246 108 L294 124 L284 236 L286 408 Q200 414 114 408 L116 236 L106 124 Z'
  const ribs = column(0, 118, 282, 24).map(([, x]) => `M${x} 392 L${x} 410`)
  const cuffs = 'M49 358 L89 366 M351 358 L311 366'
  return (
    p.cloth(left) +
    p.cloth(right) +
    p.cloth(body) +
    p.line(`M115 390 Q200 396 285 390 ${cuffs}`, 2) +
    p.line(ribs.join(' '), 1.1) +
    p.line('M106 124 Q122 170 116 236 M294 124 Q278 170 284 236', 1.8) +
    extra
  )
}

function pull(p: Paint): string {
  const collar = 'M152 110 Q200 140 248 110 L244 96 Q200 122 156 96 Z'
  return knit(
    p,
    p.plain(collar) +
      p.line(
        'M166 106 L168 116 M184 113 L185 124 M200 115 L200 126 M216 113 L215 124 M234 106 L232 116',
        1.1,
      ),
  )
}

function cardigan(p: Paint): string {
  const opening = p.line('M154 108 L200 236 L246 108 M200 236 L200 411', 5)
  return knit(p, opening + dots(column(209, 252, 388, 5), p.light, 4.5))
}

function chemise(p: Paint): string {
  const left = 'M110 122 Q90 132 84 160 L54 372 L92 380 L122 236 Z'
  const right = 'M290 122 Q310 132 316 160 L346 372 L308 380 L278 236 Z'
  const body =
    'M160 106 L240 106 L292 122 L282 236 L288 392 Q262 424 200 410 Q138 424 112 392 L118 236 L108 122 Z'
  const collar = 'M160 104 L176 92 L224 92 L240 104 L228 138 L200 116 L172 138 Z'
  const details =
    p.line('M200 118 L200 411 M209 122 L209 411', 1.6) +
    p.line('M57 352 L95 360 M343 352 L305 360 M238 176 L272 176 L270 216 L254 224 L239 216 Z', 1.8)
  return (
    p.cloth(left) +
    p.cloth(right) +
    p.cloth(body) +
    details +
    p.plain(collar) +
    dots(column(204.5, 150, 384, 6), p.light, 3.4)
  )
}

function veste(p: Paint): string {
  const left = 'M108 118 Q84 128 78 158 L50 374 L92 382 L122 240 Z'
  const right = 'M292 118 Q316 128 322 158 L350 374 L308 382 L278 240 Z'
  const body = 'M158 104 L242 104 L294 118 L284 240 L286 404 L114 404 L116 240 L106 118 Z'
  const collar = 'M158 104 L178 92 L222 92 L242 104 L234 148 L200 122 L166 148 Z'
  const pockets = p.line(
    'M132 308 L186 308 L186 372 L132 372 Z M214 308 L268 308 L268 372 L214 372 Z M222 190 L266 190 L266 238 L222 238 Z',
    2,
  )
  return (
    p.cloth(left) +
    p.cloth(right) +
    p.cloth(body) +
    p.line('M200 124 L200 404', 2.4) +
    pockets +
    p.plain(collar) +
    dots(column(208, 168, 376, 5), p.light, 4.6)
  )
}

function coat(p: Paint, hem: number, buttons: string, belt: string): string {
  const left = 'M112 108 Q86 118 80 150 L52 350 L94 358 L124 226 Z'
  const right = 'M288 108 Q314 118 320 150 L348 350 L306 358 L276 226 Z'
  const flare = hem > 420 ? 26 : 10
  const body = `M158 94 L242 94 L290 108 L278 226 L ${276 + flare} ${hem} L ${124 - flare} ${hem} L122 226 L110 108 Z`
  const lapels = 'M160 92 L178 82 L222 82 L240 92 L262 140 L236 150 L204 232 L196 232 L164 150 L138 140 Z'
  const inside = `<path d="M178 84 L222 84 L200 206 Z" fill="${p.shade}"/>`
  const pockets = p.line(`M134 ${hem - 130} L174 ${hem - 138} M266 ${hem - 130} L226 ${hem - 138}`, 3)
  return (
    p.plain(left) +
    p.plain(right) +
    p.plain(body) +
    p.plain(lapels) +
    inside +
    p.line('M178 84 L200 232 L222 84 M164 150 L178 140 M236 150 L222 140', 2) +
    p.line(`M202 232 L202 ${hem}`, 2.2) +
    pockets +
    belt +
    buttons
  )
}

function manteau(p: Paint): string {
  const belt = p.line('M124 268 Q200 282 276 268 M122 284 Q200 298 278 284', 2)
  return coat(p, 452, dots(column(214, 250, 346, 3), p.shade, 5.5), belt)
}

function caban(p: Paint): string {
  return coat(p, 402, dots([...column(182, 250, 340, 3), ...column(222, 250, 340, 3)], p.shade, 6), '')
}

function cire(p: Paint): string {
  const hood = 'M142 116 Q140 46 200 42 Q260 46 258 116 Q230 142 200 142 Q170 142 142 116 Z'
  const face = `<path d="M166 112 Q164 68 200 66 Q236 68 234 112 Q218 130 200 130 Q182 130 166 112 Z" fill="${p.shade}"/>`
  const left = 'M112 126 Q88 134 82 164 L54 362 L96 370 L124 240 Z'
  const right = 'M288 126 Q312 134 318 164 L346 362 L304 370 L276 240 Z'
  const body = 'M148 114 L252 114 L290 126 L280 240 L296 420 L104 420 L120 240 L110 126 Z'
  const flaps = p.line('M126 318 L178 312 L178 334 L127 340 Z M274 318 L222 312 L222 334 L273 340 Z', 2.2)
  return (
    p.plain(left) +
    p.plain(right) +
    p.plain(body) +
    p.line('M194 140 L194 420 M206 140 L206 420', 1.8) +
    flaps +
    p.plain(hood) +
    face +
    dots(column(200, 168, 396, 6), p.light, 4.4) +
    p.line('M184 138 L182 172 M216 138 L218 172', 2)
  )
}

function robe(p: Paint): string {
  const body =
    'M160 96 L176 90 Q200 122 224 90 L240 96 L266 152 Q252 176 246 216 Q286 330 306 440 Q200 462 94 440 Q114 330 154 216 Q148 176 134 152 Z'
  return (
    p.cloth(body) +
    p.line('M154 216 Q200 228 246 216 M155 226 Q200 238 245 226', 2) +
    p.line('M176 90 Q200 122 224 90', 3.4) +
    p.line('M180 240 Q166 340 150 440 M220 240 Q234 340 250 440 M200 240 L200 448', 1.4)
  )
}

function robePull(p: Paint): string {
  const left = 'M118 120 Q94 128 88 158 L62 350 L100 358 L130 228 Z'
  const right = 'M282 120 Q306 128 312 158 L338 350 L300 358 L270 228 Z'
  const body = 'M158 106 Q200 126 242 106 L284 120 L270 236 L284 446 Q200 454 116 446 L130 236 L116 120 Z'
  const collar = 'M160 108 Q200 130 240 108 L236 84 Q200 100 164 84 Z'
  return (
    p.cloth(left) +
    p.cloth(right) +
    p.cloth(body) +
    p.line('M117 428 Q200 436 283 428 M65 334 L103 342 M335 334 L297 342', 2) +
    p.plain(collar) +
    p.line('M116 120 Q134 170 130 236 M284 120 Q266 170 270 236', 1.8)
  )
}

function body(p: Paint): string {
  const whole =
    'M150 128 Q200 162 250 128 L300 146 L332 208 L292 230 L280 210 L282 330 L228 404 Q200 412 172 404 L118 330 L120 210 L108 230 L68 208 L100 146 Z'
  return (
    p.cloth(whole, 172) +
    p.line('M150 128 Q200 162 250 128', 5) +
    p.line('M118 330 Q152 372 172 404 M282 330 Q248 372 228 404', 4) +
    dots(
      [
        [184, 400],
        [200, 403],
        [216, 400],
      ],
      p.light,
      4,
    )
  )
}

export const tops: Record<string, Draw> = {
  tshirt,
  mariniere,
  pull,
  cardigan,
  chemise,
  veste,
  manteau,
  caban,
  cire,
  robe,
  'robe-pull': robePull,
  body,
}
