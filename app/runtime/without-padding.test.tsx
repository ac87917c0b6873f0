import { text } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withoutPadding } from './without-padding.ts'

const rows = Array.from({ length: 400 }, (_, row) => `${'é'.repeat(row % 7)}x — Goémon · “écru” ’ ${row}`)
const list = (
  <ul>
    {rows.map((row) => (
      <li key={row}>{row}</li>
    ))}
  </ul>
)

test('a long document keeps every character', async () => {
  const html = await text(renderToPipeableStream(list).pipe(withoutPadding()))
  expect(html).not.toMatch(/[\0\ufffd]/)
  for (const row of rows) expect(html).toContain(row)
})
