/** Where a page of the list begins or ends: its order is product title, product, position, variant. */
export type StockCursor = { title: string; productId: string; position: number; variantId: string }

export const writeCursor = ({ title, productId, position, variantId }: StockCursor): string =>
  Buffer.from(JSON.stringify([title, productId, position, variantId])).toString('base64url')

/** Null where the address holds none, or one that we didn't write. */
export function readCursor(text: string | null): StockCursor | null {
  if (!text || text.length > 2000) return null
  try {
    const [title, productId, position, variantId]: unknown[] = JSON.parse(
      Buffer.from(text, 'base64url').toString('utf8'),
    )
    if (typeof title !== 'string' || typeof productId !== 'string') return null
    if (typeof position !== 'number' || !isPosition(position) || typeof variantId !== 'string') return null
    // The database's text holds no NUL.
    if ([title, productId, variantId].some((part) => part.includes('\0'))) return null
    return { title, productId, position, variantId }
  } catch {
    return null
  }
}

/** As the column holds it: 32 bits. */
const isPosition = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 2 ** 31
