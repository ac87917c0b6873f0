/** Whether a bar is whole: its boxes as the browser laid them out, against each other and the page around them. */
import type { Locator } from 'playwright-core'

type Geometry = {
  /** What is wrong, in words; empty: nothing is cut, nothing overlaps. */
  faults: string[]
  /** Of text. */
  lines: number
  /** On which side the sentence begins and the track fills. */
  startsAt: 'left' | 'right'
  fillsFrom: 'left' | 'right' | null
}

export const geometryOf = (bar: Locator): Promise<Geometry> => bar.evaluate(measure)

/** Runs in the page: it may use nothing but its parameter. */
function measure(bar: HTMLElement): Geometry {
  type Box = { left: number; right: number; top: number; bottom: number }
  const faults: string[] = []
  const slack = 0.5
  const within = (inner: Box, outer: Box) =>
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  const meets = (one: Box, two: Box) =>
    Math.min(one.right, two.right) - Math.max(one.left, two.left) > slack &&
    Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > slack
  const textBoxes = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const boxes: DOMRect[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      boxes.push(...[...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0))
    }
    return boxes
  }
  /** Boxes of one line differ by a pixel or two where scripts or weights do. */
  const rowsOf = (boxes: Box[]) => {
    let [rows, end] = [0, Number.NEGATIVE_INFINITY]
    for (const one of [...boxes].sort((a, b) => a.top - b.top)) {
      if ((one.top + one.bottom) / 2 > end) [rows, end] = [rows + 1, one.bottom]
    }
    return rows
  }
  const box = bar.getBoundingClientRect()
  const sentence = bar.querySelector<HTMLElement>('[data-promesse-text]')
  const line = bar.querySelector<HTMLElement>('.promesse-bar__line')
  const track = bar.querySelector<HTMLElement>('.promesse-bar__track')
  const icon = [...bar.querySelectorAll('svg')].find((one) => one.getBoundingClientRect().width > 0)
  if (!sentence || !line || !track) return { faults: ['no bar'], lines: 0, startsAt: 'left', fillsFrom: null }
  const words = textBoxes(sentence)
  const tracked = track.getBoundingClientRect()
  if (getComputedStyle(bar).visibility !== 'visible') faults.push('unseen')
  if (box.left < -slack || box.right > innerWidth + slack) faults.push('wider than the screen')
  for (const word of words) {
    if (!within(word, box)) faults.push(`text leaves the bar: ${JSON.stringify(word)}`)
    if (meets(word, tracked)) faults.push('text on the track')
    if (icon && meets(word, icon.getBoundingClientRect())) faults.push('text on the icon')
    // Nothing of the theme lies above it.
    const top = document.elementFromPoint((word.left + word.right) / 2, (word.top + word.bottom) / 2)
    if (word.top >= 0 && word.bottom <= innerHeight && !(top && bar.contains(top)))
      faults.push(`text is covered by ${top?.outerHTML.slice(0, 80)}`)
  }
  for (const part of [bar, line])
    if (part.scrollWidth > part.clientWidth + 1) faults.push(`${part.className} is cut`)
  for (const figure of bar.querySelectorAll('b'))
    if (rowsOf(textBoxes(figure)) !== 1) faults.push('a figure is torn')
  // Its own lines don't touch each other.
  if (words.some((one) => words.some((two) => one !== two && meets(one, two)))) faults.push('lines overlap')
  // What the theme says beside it: in the same layer, and seen.
  const layer = bar.closest('dialog, .drawer__inner, .modal') ?? document.body
  const walker = document.createTreeWalker(layer ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || bar.contains(node) || !parent.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const other of range.getClientRects())
      if (other.width > 1 && other.height > 1 && meets(other, box))
        faults.push(`the theme's “${node.textContent?.trim().slice(0, 30)}” is on it`)
  }
  const first = document.createRange()
  const start = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT).nextNode()
  if (start) {
    first.setStart(start, 0)
    first.setEnd(start, 1)
  }
  const letter = first.getBoundingClientRect()
  const top = Math.min(...words.map((one) => one.top))
  const row = words.filter((one) => one.top < top + 4)
  const left = Math.min(...row.map((one) => one.left))
  const right = Math.max(...row.map((one) => one.right))
  const fill = new DOMMatrix(getComputedStyle(track, '::before').transform).e
  return {
    faults,
    lines: rowsOf(words),
    startsAt: letter.left - left < right - letter.right ? 'left' : 'right',
    fillsFrom: fill === 0 ? null : fill < 0 ? 'left' : 'right',
  }
}
