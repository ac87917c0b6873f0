import { expect, test } from 'vitest'
import { parsePrestashopPage } from './prestashop-page.parse.ts'
import { pageSells } from './product-page.parse.ts'

const page = (button: string, item = '12-34') =>
  `<main data-item="${item}"><form>${button}</form><script type="application/ld+json">{"offers":{"availability":"https://schema.org/InStock"}}</script></main>`
const on = '<button class="btn" data-button-action="add-to-cart" type="submit">Ajouter</button>'
const off = '<button data-button-action="add-to-cart" type="submit" disabled>Ajouter</button>'

test.each([
  ['a button that works', 200, page(on), true],
  ['a button that is off, whatever the JSON-LD says', 200, page(off), false],
  ['no button', 200, page(''), false],
  ['another combination', 200, page(on, '12-35'), false],
  ['no page', 404, page(on), false],
])('%s', (_name, status, html, sells) => {
  expect(pageSells(parsePrestashopPage(status, html, '12-34'))).toBe(sells)
})
