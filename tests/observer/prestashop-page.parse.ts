/** What a PrestaShop product page sells: what its button does. Its JSON-LD is wrong in places and isn't asked. */
import type { Page } from './product-page.parse.ts'

/** `item`: product and combination, "12-34"; the page may show another combination than was asked for. */
export function parsePrestashopPage(status: number, html: string, item: string): Page {
  const shown = /data-item="([^"]*)"/.exec(html)?.[1]
  const button = /<button[^>]*data-button-action="add-to-cart"[^>]*>/.exec(html)?.[0]
  if (status !== 200 || button === undefined || (shown !== undefined && shown !== item))
    return { status, button: 'none', jsonLd: null }
  const isOff = /\sdisabled(?=[\s=>])/.test(button)
  return { status, button: isOff ? 'sold-out' : 'add', jsonLd: isOff ? 'OutOfStock' : 'InStock' }
}
