/** Facts of many variants as a read gives them, eight a product, each stocked at two locations. */
import type { VariantFacts } from '../../app/language/facts.ts'
import type { InventoryItemId, LocationId, ProductId, VariantId } from '../../app/language/ids.ts'

export function makeFacts(count: number, available: (index: number) => number): VariantFacts[] {
  const products = new Map<number, VariantFacts['product']>()
  return Array.from({ length: count }, (_, index) => {
    const number = Math.floor(index / 8)
    const product = products.get(number) ?? makeProduct(number)
    products.set(number, product)
    const units = available(index)
    return {
      variantId: String(42_000_000_000_000 + index * 32_768) as VariantId,
      inventoryItemId: String(44_000_000_000_000 + index * 32_768) as InventoryItemId,
      product,
      title: `Bleu / ${index % 8}`,
      position: (index % 8) + 1,
      sku: `MAR-${index}`,
      barcode: null,
      priceMinor: 6900,
      currency: 'EUR',
      inventoryPolicy: 'deny',
      published: true,
      tracked: true,
      requiresComponents: false,
      minimumQuantity: 1,
      preorderPlan: false,
      availableForSale: units > 0,
      sellableOnlineQuantity: units,
      levels: [makeLevel('77000001', units), makeLevel('77000002', 0)],
      checksum: null,
      platformDate: null,
      pageClaims: null,
      imageUrl: null,
    }
  })
}

function makeProduct(number: number): VariantFacts['product'] {
  return {
    productId: String(7_000_000_000_000 + number * 32_768) as ProductId,
    title: `Marinière ${number}`,
    handle: `mariniere-${number}`,
    status: 'active',
    published: true,
    isGiftCard: false,
    requiresSellingPlan: false,
    productType: 'Marinières',
    vendor: 'Maison',
    imageUrl: `https://cdn.example/mariniere-${number}.jpg`,
  }
}

function makeLevel(locationId: string, available: number): VariantFacts['levels'][number] {
  return {
    locationId: locationId as LocationId,
    isActive: true,
    available,
    committed: 0,
    onHand: available,
    incoming: 0,
    unavailable: 0,
    updatedAt: '2026-11-25T09:00:00Z',
  }
}
