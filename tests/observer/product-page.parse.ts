/** What a product page sells of one variant, read as a crawler would: the button and the JSON-LD. */
export type Page = { status: number; button: 'add' | 'sold-out' | 'none'; jsonLd: string | null }

type Offer = { url?: string; availability?: string }
type Data = { offers?: Offer | Offer[]; hasVariant?: Data[] }

export function parsePage(status: number, html: string, variantId: string): Page {
  const shown = /data-variant-id="([^"]*)"/.exec(html)?.[1]
  const sells = /data-testid="buy" data-sells="(true|false)"/.exec(html)?.[1]
  const button = shown !== variantId || sells === undefined ? 'none' : sells === 'true' ? 'add' : 'sold-out'
  return { status, button, jsonLd: findAvailability(html, variantId) }
}

/** What a page sells is what its button and its JSON-LD say: both must. */
export function pageSells({ status, button, jsonLd }: Page): boolean {
  return status === 200 && button === 'add' && jsonLd !== null && jsonLd !== 'OutOfStock'
}

function findAvailability(html: string, variantId: string): string | null {
  for (const [, text] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
    const data = JSON.parse(text ?? '') as Data
    for (const { url, availability } of [data, ...(data.hasVariant ?? [])].flatMap(
      ({ offers }) => offers ?? [],
    )) {
      if (url?.endsWith(`variant=${variantId}`)) return availability?.split('/').at(-1) ?? null
    }
  }
  return null
}
