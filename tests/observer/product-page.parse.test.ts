import { expect, test } from 'vitest'
import { pageSells, parsePage } from './product-page.parse.ts'

const data = {
  '@type': 'ProductGroup',
  hasVariant: [
    { offers: { url: 'http://x/p?variant=1', availability: 'http://schema.org/InStock' } },
    { offers: { url: 'http://x/p?variant=12', availability: 'http://schema.org/OutOfStock' } },
  ],
}
const page = (variant: string, sells: boolean) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script><article data-variant-id="${variant}"><button data-testid="buy" data-sells="${sells}">`

test.each([
  ['both say it sells', 200, page('1', true), '1', true],
  ['the button refuses', 200, page('1', false), '1', false],
  ['the data refuses', 200, page('12', true), '12', false],
  ['another variant is shown', 200, page('1', true), '12', false],
  ['a variant that is not in the data', 200, page('3', true), '3', false],
  ['no page', 404, page('1', true), '1', false],
  ['an empty page', 200, '', '1', false],
])('%s', (_name, status, html, variantId, sells) => {
  expect(pageSells(parsePage(status, html, variantId))).toBe(sells)
})
