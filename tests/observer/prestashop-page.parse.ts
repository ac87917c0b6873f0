/** What a PrestaShop product page sells: what its button does. Its JSON-LD is wrong in places and isn't asked. */
import type { Page } from './product-page.parse.ts'

/** `item`: product and combination, "12-34"; a page that shows another combination sells nothing of this one. */
export function parsePrestashopPage(status: number, html: string, item: string): Page {
  const product = /data-product-id="(\d+)"/.exec(html)?.[1]
  const combination = /data-combination="(\d+)"/.exec(html)?.[1]
  const button = /<button[^>]*class="[^"]*\badd-to-cart\b[^"]*"[^>]*>/.exec(html)?.[0]
  if (status !== 200 || button === undefined || `${product}-${combination}` !== item)
    return { status, button: 'none', jsonLd: null }
  const isOff = /\sdisabled(?=[\s=>])/.test(button)
  return { status, button: isOff ? 'sold-out' : 'add', jsonLd: isOff ? 'OutOfStock' : 'InStock' }
}
