import { expect, test } from 'vitest'
import { parsePrestashopPage } from './prestashop-page.parse.ts'
import { pageSells } from './product-page.parse.ts'

const page = (button: string, combination = 34) =>
  `<article data-product-id="12" data-combination="${combination}"><form>${button}</form><script type="application/ld+json">{"offers":{"availability":"https://schema.org/InStock"}}</script></article>`
const on = '<button class="add-to-cart" data-testid="buy">Ajouter</button>'
const off = '<button class="add-to-cart" data-testid="buy" disabled>Ajouter</button>'

test.each([
  ['a button that works', 200, page(on), true],
  ['a button that is off, whatever the JSON-LD says', 200, page(off), false],
  ['no button', 200, page(''), false],
  ['another combination', 200, page(on, 35), false],
  ['no page', 404, page(on), false],
])('%s', (_name, status, html, sells) => {
  expect(pageSells(parsePrestashopPage(status, html, '12-34'))).toBe(sells)
})
