/** The objects that a block's Liquid sees. https://shopify.dev/docs/api/liquid/objects */

import { pageOf } from '../../availability.ts'
import { toCents } from '../../store/money.ts'
import type { Product, ShopState, Variant } from '../../store/types.ts'
import { cartBody, discountApplication } from '../cart/cart-body.ts'
import { currencyName, moneyFormat, symbolOf, toPresentment } from '../cart/money.ts'
import type { PricedCart } from '../cart/priced.ts'
import type { Visit } from '../visit.ts'
import { appMetafields } from './metafields.ts'

export type PageType = 'index' | 'product' | 'collection' | 'cart' | 'search' | '404'

export type LiquidPage = {
  visit: Visit
  type: PageType
  cart: PricedCart
  product?: Product
  variant?: Variant
}

export function liquidObjects(page: LiquidPage): Record<string, unknown> {
  const { visit, type, product, variant } = page
  const { shop, session, root, sandbox } = visit
  const currency = currencyDrop(session.currency)
  return {
    app: { metafields: appMetafields(shop) },
    cart: cartDrop(page),
    customer: null,
    localization: localization(visit, currency),
    product: product ? productDrop(visit, product, variant) : null,
    request: {
      locale: { iso_code: session.locale, primary: session.locale === shop.locale },
      design_mode: session.design,
      visual_preview_mode: false,
      page_type: type,
      path: root + visit.path,
      host: new URL(sandbox.url).host,
      origin: sandbox.url,
    },
    routes: routes(root),
    shop: {
      name: shop.name,
      currency: shop.currency,
      money_format: moneyFormat(session.currency),
      money_with_currency_format: `${moneyFormat(session.currency)} ${session.currency}`,
      permanent_domain: shop.domain,
      domain: shop.publicDomain,
      url: `${sandbox.url}/${shop.domain}`,
      locale: shop.locale,
      enabled_currencies: [currencyDrop(shop.currency)],
      metafields: {},
    },
    template: { name: type, directory: null, suffix: null },
    theme: { id: 1, name: session.theme === 'horizon' ? 'Horizon' : 'Dawn', role: 'main' },
  }
}

function routes(root: string) {
  return {
    root_url: root,
    cart_url: `${root}/cart`,
    cart_add_url: `${root}/cart/add`,
    cart_change_url: `${root}/cart/change`,
    cart_update_url: `${root}/cart/update`,
    cart_clear_url: `${root}/cart/clear`,
    all_products_collection_url: `${root}/collections/all`,
    search_url: `${root}/search`,
  }
}

function currencyDrop(code: string) {
  return { iso_code: code, symbol: symbolOf(code), name: currencyName(code) }
}

function localization({ session, shop }: Visit, currency: object) {
  const country = (code: string) => ({
    iso_code: code,
    name: new Intl.DisplayNames([session.locale], { type: 'region' }).of(code) ?? code,
    currency,
    unit_system: code === 'US' ? 'imperial' : 'metric',
    market: { id: 1, handle: 'primary' },
  })
  const language = {
    iso_code: session.locale,
    name: session.locale === 'fr' ? 'Français' : 'English',
    primary: session.locale === shop.locale,
  }
  return {
    country: country(session.country),
    language,
    market: { id: 1, handle: 'primary', metafields: {} },
    available_countries: [country(session.country)],
    available_languages: [language],
  }
}

/** Ids are numbers where a number can hold them. */
function idOf(digits: string): number | string {
  return Number.isSafeInteger(Number(digits)) ? Number(digits) : digits
}

function cartDrop({ visit, cart }: LiquidPage) {
  const body = cartBody(visit, cart)
  const items = body.items.map((item, index) => {
    const priced = cart.items[index]
    return {
      ...item,
      id: idOf(priced?.variant.id ?? ''),
      variant_id: idOf(priced?.variant.id ?? ''),
      product_id: idOf(priced?.product.id ?? ''),
      ...(priced
        ? { variant: variantDrop(visit, priced.variant), product: productDrop(visit, priced.product) }
        : {}),
      discount_allocations: item.line_level_discount_allocations,
      message: '',
    }
  })
  return {
    ...body,
    items,
    currency: currencyDrop(cart.currency),
    discount_applications: cart.applied.map((one) => ({
      ...discountApplication(visit, one),
      total_allocated_amount: one.total,
    })),
    'empty?': items.length === 0,
    checkout_charge_amount: cart.total,
    duties_included: false,
    taxes_included: true,
  }
}

function productDrop(visit: Visit, product: Product, selected?: Variant) {
  const variants = product.variantIds
    .flatMap((id) => visit.shop.variants.get(id) ?? [])
    .map((one) => variantDrop(visit, one))
  const shown = selected
    ? variantDrop(visit, selected)
    : (variants.find(({ available }) => available) ?? variants[0])
  const prices = variants.map(({ price }) => price)
  const { url = null } = product.images[0] ?? {}
  return {
    id: idOf(product.id),
    title: product.title,
    handle: product.handle,
    type: product.productType,
    vendor: product.vendor,
    tags: product.tags,
    url: `${visit.root}/products/${product.handle}`,
    'gift_card?': product.isGiftCard,
    available: variants.some(({ available }) => available),
    price: Math.min(...prices),
    price_min: Math.min(...prices),
    price_max: Math.max(...prices),
    has_only_default_variant: product.options.length === 0,
    requires_selling_plan: product.requiresSellingPlan,
    featured_image: url === null ? null : { src: url, alt: product.images[0]?.alt ?? product.title },
    variants,
    first_available_variant: variants.find(({ available }) => available) ?? null,
    selected_or_first_available_variant: shown ?? null,
    selected_variant: selected ? variantDrop(visit, selected) : null,
    metafields: {},
  }
}

function variantDrop({ shop, session, now }: Visit, variant: Variant) {
  const item = shop.inventoryItems.get(variant.inventoryItemId)
  return {
    id: idOf(variant.id),
    title: variant.title,
    sku: variant.sku,
    barcode: variant.barcode,
    price: priceOf(shop, variant, session.currency),
    compare_at_price:
      variant.compareAtPrice === null
        ? null
        : toPresentment(toCents(variant.compareAtPrice), shop.currency, session.currency),
    available: pageOf(shop, variant, session.country, now).availableForSale,
    requires_shipping: item?.requiresShipping ?? true,
    taxable: variant.taxable,
    weight: item?.weightGrams ?? 0,
    weight_unit: 'g',
    options: variant.optionValues,
    quantity_rule: {
      min: variant.quantityRule.minimum,
      max: variant.quantityRule.maximum,
      increment: variant.quantityRule.increment,
    },
    metafields: {},
  }
}

function priceOf(shop: ShopState, variant: Variant, currency: string): number {
  return toPresentment(toCents(variant.price), shop.currency, currency)
}
