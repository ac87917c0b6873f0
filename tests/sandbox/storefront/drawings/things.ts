/** Flat drawings of accessories, of the gift card and of the haberdashery; 400 × 500. */
import type { Draw, Paint } from './paint.ts'

const lines = (items: string[]) => items.join(' ')

function chaussettes(p: Paint): string {
  const sock =
    'M0 0 L74 0 L72 150 Q74 176 104 190 L150 212 Q176 228 160 254 Q146 272 116 264 L30 240 Q0 228 0 190 Z'
  const one = (x: number, y: number) =>
    `<g transform="translate(${x} ${y})">${p.cloth(sock, 40)}${p.line('M0 26 L74 26 M8 4 L8 22 M20 4 L20 22 M32 4 L32 22 M44 4 L44 22 M56 4 L56 22 M67 4 L67 22', 1.6)}${p.line('M2 196 Q30 176 70 160 M120 264 Q126 232 150 214', 2)}</g>`
  return one(88, 104) + one(178, 154)
}

function bonnet(p: Paint): string {
  const dome = 'M104 306 Q98 142 200 138 Q302 142 296 306 Z'
  const cuff = 'M94 298 Q200 272 306 298 L304 362 Q200 336 96 362 Z'
  const ribs = [116, 140, 164, 188, 212, 236, 260, 284].map(
    (x) => `M${x} ${290 - Math.abs(200 - x) * -0.05} L${x + (x - 200) * 0.02} 346`,
  )
  const upper =
    'M132 294 Q134 190 176 146 M166 288 Q168 190 190 142 M234 288 Q232 190 210 142 M268 294 Q266 190 224 146 M200 286 L200 140'
  return p.cloth(dome, 170) + p.line(upper, 1.6) + p.plain(cuff) + p.line(lines(ribs), 1.5)
}

function gants(p: Paint): string {
  const hand =
    'M34 250 L32 150 Q14 132 6 108 Q4 92 18 92 Q30 96 42 122 L44 34 Q46 22 54 22 Q63 22 64 34 L66 100 L68 14 Q70 2 79 2 Q88 2 89 14 L90 100 L94 22 Q96 12 104 12 Q112 12 112 24 L112 108 L118 50 Q120 40 127 40 Q135 42 134 54 L128 160 L122 250 Z'
  const one = (transform: string) =>
    `<g transform="${transform}">${p.plain(hand)}${p.line('M33 222 L124 222 M46 226 L46 248 M62 226 L62 248 M78 226 L78 248 M94 226 L94 248 M110 226 L110 248', 1.6)}</g>`
  return one('translate(60 118) rotate(-6 70 120)') + one('translate(342 118) scale(-1 1) rotate(-6 70 120)')
}

function echarpe(p: Paint): string {
  const under = 'M150 150 Q128 260 142 420 L204 420 Q196 260 214 160 Z'
  const over = 'M182 158 Q214 262 212 392 L276 386 Q272 250 250 142 Z'
  const loop = 'M122 128 Q200 76 280 124 Q296 152 276 172 Q200 204 128 174 Q106 152 122 128 Z'
  const fringe = (from: number, to: number, y: number) =>
    lines(Array.from({ length: 8 }, (_, n) => `M${from + ((to - from) * n) / 7} ${y} l0 20`))
  return (
    p.cloth(under, 230) +
    p.cloth(over, 230) +
    p.plain(loop) +
    p.line('M138 138 Q200 110 266 138 M140 158 Q200 182 262 158', 1.8) +
    p.line(`${fringe(145, 201, 421)} ${fringe(216, 272, 390)}`, 2)
  )
}

function foulard(p: Paint): string {
  const square = 'M200 96 L352 252 L200 408 L48 252 Z'
  const border = p.line('M200 124 L326 252 L200 380 L74 252 Z', 3)
  const motif = [-1, 0, 1].flatMap((row) =>
    [-1, 0, 1].map(
      (column) =>
        `<circle cx="${200 + column * 46 + row * 0}" cy="${252 + row * 46}" r="9" fill="${p.light}"/>`,
    ),
  )
  return (
    p.cloth(square) +
    border +
    `<g transform="rotate(45 200 252)">${motif.join('')}</g>` +
    p.line('M200 96 L200 124 M352 252 L326 252 M200 408 L200 380 M48 252 L74 252', 1.8)
  )
}

function sac(p: Paint): string {
  const handles = `<path d="M140 226 Q142 108 200 108 Q258 108 260 226" fill="none" stroke="${p.shade}" stroke-width="11" stroke-linecap="round"/>`
  const bag = 'M86 206 L314 206 L296 412 Q200 424 104 412 Z'
  return (
    handles +
    p.cloth(bag, 246) +
    p.line('M88 226 L312 226', 2) +
    p.line('M132 206 L140 240 L148 206 M252 206 L260 240 L268 206', 2.4)
  )
}

function ceinture(p: Paint): string {
  const ring = `<ellipse cx="200" cy="260" rx="132" ry="92" fill="none" stroke="${p.fill}" stroke-width="30"/><ellipse cx="200" cy="260" rx="147" ry="107" fill="none" stroke="${p.shade}" stroke-width="1.6"/><ellipse cx="200" cy="260" rx="117" ry="77" fill="none" stroke="${p.shade}" stroke-width="1.6"/>`
  const tail = `<path d="M210 352 L286 338" stroke="${p.fill}" stroke-width="30" stroke-linecap="round"/>`
  const buckle = `<rect x="158" y="326" width="56" height="52" rx="8" fill="none" stroke="#c2a264" stroke-width="8"/><path d="M186 352 L216 352" stroke="#c2a264" stroke-width="6" stroke-linecap="round"/>`
  const holes = [238, 256, 274].map(
    (x, index) => `<circle cx="${x}" cy="${348 - index * 4}" r="2.8" fill="${p.shade}"/>`,
  )
  return ring + tail + buckle + holes.join('')
}

function espadrilles(p: Paint): string {
  const shoe = (x: number, y: number) =>
    `<g transform="translate(${x} ${y})"><path d="M4 84 Q0 104 30 106 L206 106 Q232 104 230 82 Z" fill="#d8bd8a" stroke="#a58a58" stroke-width="1.6"/><path d="M16 96 L216 96" stroke="#a58a58" stroke-width="1.4" stroke-dasharray="6 3"/>${p.cloth('M6 84 Q4 30 30 14 Q44 8 54 26 Q80 58 132 40 Q206 36 228 84 Z', 18)}${p.line('M54 26 Q80 58 132 40', 3)}</g>`
  return shoe(56, 160) + shoe(120, 280)
}

function carte(p: Paint): string {
  return `<rect x="58" y="166" width="284" height="178" rx="14" fill="${p.fill}"/><path d="M58 236 L342 236" stroke="#c9a86a" stroke-width="9"/><path d="M126 166 L126 344" stroke="#c9a86a" stroke-width="9"/><path d="M126 236 Q86 198 98 186 Q114 178 126 236 Q138 178 154 186 Q166 198 126 236 Z" fill="none" stroke="#c9a86a" stroke-width="7"/><text x="322" y="318" text-anchor="end" font-family="Georgia, serif" font-size="24" font-style="italic" fill="#f4ecdc">Maison Alizée</text>`
}

function coffret(p: Paint): string {
  return `<rect x="88" y="226" width="224" height="172" rx="4" fill="#b99a6c"/><rect x="76" y="180" width="248" height="58" rx="5" fill="#c9ac80"/><rect x="184" y="180" width="32" height="218" fill="${p.fill}"/><path d="M200 180 Q138 150 148 118 Q166 96 200 180 Q234 96 252 118 Q262 150 200 180 Z" fill="none" stroke="${p.fill}" stroke-width="14" stroke-linejoin="round"/>`
}

function brosse(p: Paint): string {
  const bristles = Array.from({ length: 19 }, (_, n) => `M${112 + n * 9.6} 274 l${(n % 3) - 1} 52`)
  return (
    `<path d="M96 226 Q92 208 122 206 L284 206 Q306 208 304 228 L304 274 L96 274 Z" fill="#c79b66" stroke="#8f6b40" stroke-width="1.6"/>` +
    p.line(lines(bristles), 4.4)
  )
}

function pelote(p: Paint): string {
  const ball = `<circle cx="200" cy="262" r="118" fill="${p.fill}"/>`
  const threads =
    'M92 224 Q200 150 304 214 M84 258 Q200 190 316 250 M88 296 Q196 240 312 290 M112 336 Q200 290 292 336 M146 160 Q120 270 174 374 M196 146 Q180 270 226 378 M250 156 Q250 270 272 352'
  return `${ball}${p.line(threads, 2.6)}<path d="M300 330 Q352 372 318 404 Q270 424 232 406" fill="none" stroke="${p.fill}" stroke-width="6" stroke-linecap="round"/>`
}

function boutons(p: Paint): string {
  const one = (x: number, y: number) =>
    `<circle cx="${x}" cy="${y}" r="38" fill="${p.fill}" stroke="${p.shade}" stroke-width="2"/><circle cx="${x}" cy="${y}" r="28" fill="none" stroke="${p.shade}" stroke-width="2"/>${[
      [-7, -7],
      [7, -7],
      [-7, 7],
      [7, 7],
    ]
      .map(([dx = 0, dy = 0]) => `<circle cx="${x + dx}" cy="${y + dy}" r="4" fill="${p.shade}"/>`)
      .join('')}`
  return `<rect x="94" y="98" width="212" height="306" rx="8" fill="#fffdf8" stroke="#d9d0bf" stroke-width="1.6"/>${one(152, 170)}${one(248, 170)}${one(152, 264)}${one(248, 264)}${one(152, 352)}${one(248, 352)}`
}

function ruban(p: Paint): string {
  return `<circle cx="196" cy="250" r="112" fill="${p.fill}" stroke="${p.shade}" stroke-width="2"/><circle cx="196" cy="250" r="84" fill="none" stroke="${p.shade}" stroke-width="2"/><circle cx="196" cy="250" r="60" fill="none" stroke="${p.shade}" stroke-width="2"/><circle cx="196" cy="250" r="34" fill="#fffdf8" stroke="${p.shade}" stroke-width="2"/><path d="M284 320 Q330 350 344 412 L300 404 Q296 360 250 350 Z" fill="${p.fill}" stroke="${p.shade}" stroke-width="2"/>`
}

function ciseaux(): string {
  return `<path d="M196 250 L276 92 Q288 84 288 100 L212 268 Z" fill="#c8ccd2" stroke="#7d838c" stroke-width="1.8"/><path d="M204 250 L124 92 Q112 84 112 100 L188 268 Z" fill="#d9dce1" stroke="#7d838c" stroke-width="1.8"/><circle cx="200" cy="252" r="7" fill="#7d838c"/><ellipse cx="146" cy="352" rx="38" ry="56" transform="rotate(24 146 352)" fill="none" stroke="#8a3b3b" stroke-width="17"/><ellipse cx="254" cy="352" rx="38" ry="56" transform="rotate(-24 254 352)" fill="none" stroke="#8a3b3b" stroke-width="17"/>`
}

function aiguilles(): string {
  const one = (angle: number) =>
    `<g transform="rotate(${angle} 200 260)"><path d="M194 410 L196 110 L200 90 L204 110 L206 410 Z" fill="#d5ad74" stroke="#9c7742" stroke-width="1.6"/><circle cx="200" cy="414" r="13" fill="#8a5a35"/></g>`
  return one(-18) + one(18)
}

function coupon(p: Paint): string {
  const fold = (y: number) =>
    p.cloth(`M96 ${y} Q200 ${y - 12} 304 ${y} L304 ${y + 44} Q200 ${y + 32} 96 ${y + 44} Z`, y + 10)
  return (
    fold(318) + fold(274) + fold(230) + fold(186) + p.line('M96 186 Q84 208 96 230 M96 274 Q84 296 96 318', 2)
  )
}

export const things: Record<string, Draw> = {
  chaussettes,
  bonnet,
  gants,
  echarpe,
  foulard,
  sac,
  ceinture,
  espadrilles,
  carte,
  coffret,
  brosse,
  pelote,
  boutons,
  ruban,
  ciseaux,
  aiguilles,
  coupon,
}
