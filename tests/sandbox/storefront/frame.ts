/** The frame of every page of a shop: head, header, footer. */
import type { ShopState } from '../store/types.ts'
import { type Fillable, type Markup, markup, raw } from './markup.ts'
import { themeCss } from './theme.css.ts'

export const departments = [
  ['femme', 'Femme'],
  ['homme', 'Homme'],
  ['enfant', 'Enfant'],
  ['accessoires', 'Accessoires'],
] as const

export type Frame = {
  shop: ShopState
  title: string
  current?: string
  query?: string
  head?: Markup
  body: Fillable
}

export function framed({ shop, title, current, query, head, body }: Frame): string {
  const base = `/${shop.domain}`
  const tags = new Set([...shop.products.values()].flatMap((product) => product.tags))
  const entries = departments.filter(([tag]) => tags.has(tag))
  const page = markup`<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} – ${shop.name}</title><link rel="icon" href="data:,">${head}<style>${raw(themeCss)}</style></head><body>
<header class="top"><div><a class="brand" href="${base}/products">${shop.name}</a>
<nav aria-label="Rayons">${entries.map(([tag, name]) => markup`<a href="${base}/collections/${tag}"${raw(current === tag ? ' aria-current="page"' : '')}>${name}</a>`)}</nav>
<form action="${base}/search" role="search"><input name="q" type="search" placeholder="Rechercher" aria-label="Rechercher" value="${query ?? ''}"></form></div></header>
<main>${body}</main>
<footer><p>${shop.name}, ${shop.address.address1}, ${shop.address.zip} ${shop.address.city}. Prix TTC. Boutique de démonstration : rien n’est vendu.</p></footer></body></html>`
  return page.markup
}
