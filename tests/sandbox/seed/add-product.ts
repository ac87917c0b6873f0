/** Adds a product whose stock is told location by location, in the shop's own order. */
import { addProduct, type ProductInput, type VariantInput } from '../store/build.ts'
import type { Product, Quantities, ShopState } from '../store/types.ts'

export type NewVariant = Omit<VariantInput, 'stock'> & {
  /** One entry a location, in the shop's order; null = not stocked there. */
  stock: (number | Partial<Quantities> | null)[]
}

export type NewProduct = Omit<ProductInput, 'variants'> & { variants: NewVariant[] }

export type AddProduct = (product: NewProduct) => Product

export function productAdder(shop: ShopState): AddProduct {
  const locations = [...shop.locations.keys()]
  return (product) =>
    addProduct(shop, {
      ...product,
      variants: product.variants.map(({ stock, ...variant }) => ({
        ...variant,
        stock: Object.fromEntries(
          stock.flatMap((units, index) => (units === null ? [] : [[locations[index] ?? '', units]])),
        ),
      })),
    })
}
