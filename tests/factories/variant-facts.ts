/** Facts of one believable variant, to be bent by a test. */
import type { LevelFacts, LocationFacts, ProductFacts, VariantFacts } from '../../app/language/facts.ts'
import type { InventoryItemId, LocationId, ProductId, VariantId } from '../../app/language/ids.ts'

export const lyon: LocationFacts = {
  locationId: '101' as LocationId,
  name: 'Lyon',
  isActive: true,
  fulfillsOnlineOrders: true,
}
export const boutique: LocationFacts = {
  locationId: '102' as LocationId,
  name: 'Boutique Paris',
  isActive: true,
  fulfillsOnlineOrders: false,
}
export const places: ReadonlyMap<string, LocationFacts> = new Map(
  [lyon, boutique].map((location) => [location.locationId, location]),
)

export function levelFacts(available: number, over: Partial<LevelFacts> = {}): LevelFacts {
  return {
    locationId: lyon.locationId,
    isActive: true,
    available,
    committed: 0,
    onHand: available,
    incoming: 0,
    unavailable: 0,
    updatedAt: null,
    ...over,
  }
}

/** Tracked, deny, 10 at Lyon, on sale. */
export function variantFacts(
  over: Partial<Omit<VariantFacts, 'product'>> & { product?: Partial<ProductFacts> } = {},
): VariantFacts {
  const { product, ...rest } = over
  return {
    variantId: '44000000000001' as VariantId,
    inventoryItemId: '45000000000001' as InventoryItemId,
    title: 'Bleu / M',
    position: 1,
    sku: 'MAR-BLEU-M',
    barcode: null,
    priceMinor: 2900,
    currency: 'EUR',
    inventoryPolicy: 'deny',
    published: true,
    tracked: true,
    requiresComponents: false,
    minimumQuantity: 1,
    preorderPlan: false,
    availableForSale: true,
    sellableOnlineQuantity: 10,
    levels: [levelFacts(10)],
    checksum: null,
    platformDate: null,
    pageClaims: null,
    imageUrl: null,
    ...rest,
    product: {
      productId: '43000000000001' as ProductId,
      title: 'Marinière',
      handle: 'mariniere',
      status: 'active',
      published: true,
      isGiftCard: false,
      requiresSellingPlan: false,
      productType: '',
      vendor: '',
      imageUrl: null,
      ...product,
    },
  }
}

/** Variant number `n` of a believable shop; sold by stock at Lyon, unless `over` says otherwise. */
export function numbered(
  n: number,
  available = 10,
  over: Parameters<typeof variantFacts>[0] = {},
): VariantFacts {
  const { product, ...rest } = over
  return variantFacts({
    variantId: `4400000000${String(n).padStart(4, '0')}` as VariantId,
    inventoryItemId: `4500000000${String(n).padStart(4, '0')}` as InventoryItemId,
    sku: `MAR-${n}`,
    availableForSale: available > 0,
    sellableOnlineQuantity: available,
    levels: [levelFacts(available)],
    ...rest,
    product: { productId: `4300000000${String(n).padStart(4, '0')}` as ProductId, ...product },
  })
}
