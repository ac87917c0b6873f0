/** A product's picture: the one of the variant's colour where there is one. */
import type { Product, Variant } from '../../store/types.ts'
import { type Markup, markup, raw } from '../markup.ts'
import type { Page } from './page.ts'

/** `alt` '' beside the product's own name. */
export function pictureOf(
  { w }: Pick<Page, 'w'>,
  product: Product,
  variant: Variant | undefined,
  alt?: string,
  first = false,
): Markup {
  const image =
    product.images.find(({ alt: text }) =>
      variant?.optionValues.some((value) => text?.endsWith(`, ${value}`)),
    ) ?? product.images[0]
  if (!image) return markup`<div class="noimg">${w.noPicture}</div>`
  const how = first ? ' fetchpriority="high"' : ' loading="lazy"'
  return markup`<img src="${image.url}" alt="${alt ?? image.alt ?? product.title}" width="${image.width}" height="${image.height}"${raw(how)}>`
}
