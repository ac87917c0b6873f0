/** Says how a problem's variant is called. */
type Named = { productTitle: string | null; variantTitle: string | null; subject: string }

/** "Pull lin · Bleu / M"; the id where the variant isn't known any more. */
export function variantName({ productTitle, variantTitle, subject }: Named): string {
  if (!productTitle) return subject
  if (!variantTitle || variantTitle === 'Default Title') return productTitle
  return `${productTitle} · ${variantTitle}`
}
