/** Maison Alizée once more, as the PrestaShop that stands beside its Shopify shop: the same references, its own
 *  gaps, doubles and oddities. Statements for the stand-in's tables, one a line. */
import { seedShop } from '../seed/shop.ts'
import { chooseProducts, type Model } from './seed-models.ts'
import { oddProducts } from './seed-oddities.ts'
import { addPastOrders } from './seed-orders.ts'
import { addShipping } from './seed-shipping.ts'
import { makeTables, type Tables } from './tables.ts'

export type SeedName = 'maison' | 'small'

export function seedSql(name: SeedName, url: string): string {
  const tables = makeTables()
  addAddress(tables, url)
  addShipping(tables)
  const shop = seedShop()
  const models = [...chooseProducts(shop, name === 'small' ? 60 : 420), ...oddProducts()]
  for (const model of models) addModel(tables, model)
  addPastOrders(tables, name === 'small' ? 40 : 1800)
  return tables.sql()
}

function addAddress(tables: Tables, url: string): void {
  const { host } = new URL(url)
  const row = {
    id_shop: 1,
    domain: host,
    domain_ssl: host,
    physical_uri: '/',
    virtual_uri: '',
    main: 1,
    active: 1,
  }
  tables.insert('shop_url', row)
}

const now = '2026-11-02 09:00:00'

function addModel(tables: Tables, model: Model): void {
  const id = tables.next('product')
  const combinations = model.items.some(({ options }) => options.length > 0)
  const [first] = model.items
  if (!first) return
  const shared = {
    id_category_default: tables.category(model.type),
    id_tax_rules_group: 1,
    minimal_quantity: model.minimalQuantity ?? 1,
    price: net(first.price),
    active: model.active === false ? 0 : 1,
    available_for_order: model.availableForOrder === false ? 0 : 1,
    visibility: model.visibility ?? 'both',
    show_price: 1,
    pack_stock_type: model.pack?.stockType ?? 3,
    available_date: model.availableDate ?? '0000-00-00',
    date_add: now,
    date_upd: now,
  }
  tables.insert('product', {
    id_product: id,
    id_manufacturer: tables.named('manufacturer', model.vendor),
    id_supplier: model.supplier ? tables.named('supplier', model.supplier) : 0,
    reference: combinations ? model.reference : first.reference,
    ean13: combinations ? '' : first.ean13,
    is_virtual: model.virtual ? 1 : 0,
    weight: model.virtual ? 0 : 0.4,
    cache_is_pack: model.pack ? 1 : 0,
    product_type: model.pack
      ? 'pack'
      : model.virtual
        ? 'virtual'
        : combinations
          ? 'combinations'
          : 'standard',
    ...shared,
  })
  tables.insert('product_shop', { id_product: id, id_shop: 1, ...shared })
  tables.insert('category_product', { id_category: shared.id_category_default, id_product: id })
  tables.insert('category_product', { id_category: 2, id_product: id })
  for (const lang of [1, 2]) {
    const text = { description: model.description, name: model.title, link_rewrite: model.handle }
    tables.insert('product_lang', {
      id_product: id,
      id_shop: 1,
      id_lang: lang,
      ...text,
      available_later: model.availableLater ?? '',
    })
  }
  const images = model.images.map((image, position) => addImage(tables, id, image, position))
  addStock(tables, id, model, combinations)
  if (combinations) addCombinations(tables, id, model, images)
  for (const part of model.pack?.parts ?? []) {
    const [component, combination] = tables.itemOf(part.reference)
    tables.insert('pack', {
      id_product_pack: id,
      id_product_item: component,
      id_product_attribute_item: combination,
      quantity: part.quantity,
    })
  }
}

function addImage(tables: Tables, product: number, image: Model['images'][number], position: number) {
  const id = tables.next('image')
  const cover = position === 0 ? 1 : null
  tables.insert('image', {
    id_image: id,
    id_product: product,
    position: position + 1,
    cover,
    standin_file: image.file,
  })
  tables.insert('image_shop', { id_product: product, id_image: id, id_shop: 1, cover })
  for (const lang of [1, 2])
    tables.insert('image_lang', { id_image: id, id_lang: lang, legend: image.legend })
  return { id, legend: image.legend }
}

/** The row of the whole product is the sum of its combinations'. */
function addStock(tables: Tables, product: number, model: Model, combinations: boolean): void {
  const quantity = model.items.reduce((sum, item) => sum + item.quantity, 0)
  stockRow(tables, product, 0, quantity, model)
  if (!combinations) tables.remember(model.items[0]?.reference ?? '', product, 0)
}

function stockRow(
  tables: Tables,
  product: number,
  combination: number,
  quantity: number,
  model: Model,
): void {
  const where = { id_product: product, id_product_attribute: combination, id_shop: 1, id_shop_group: 0 }
  tables.insert('stock_available', {
    ...where,
    quantity,
    physical_quantity: quantity,
    out_of_stock: model.backorders ? 1 : 2,
  })
}

function addCombinations(
  tables: Tables,
  product: number,
  model: Model,
  images: { id: number; legend: string }[],
): void {
  const [first] = model.items
  model.items.forEach((item, index) => {
    const id = tables.next('product_attribute')
    const values = {
      price: (Number(net(item.price)) - Number(net(first?.price ?? '0'))).toFixed(6),
      default_on: index === 0 ? 1 : null,
      minimal_quantity: model.minimalQuantity ?? 1,
      available_date: '0000-00-00',
    }
    tables.insert('product_attribute', {
      id_product_attribute: id,
      id_product: product,
      reference: item.reference,
      ean13: item.ean13,
      ...values,
    })
    tables.insert('product_attribute_shop', {
      id_product_attribute: id,
      id_product: product,
      id_shop: 1,
      ...values,
    })
    for (const { group, value } of item.options) {
      tables.insert('product_attribute_combination', {
        id_attribute: tables.attribute(group, value),
        id_product_attribute: id,
      })
    }
    const image = images.find(({ legend }) => item.options.some(({ value }) => legend.endsWith(`, ${value}`)))
    if (image) tables.insert('product_attribute_image', { id_product_attribute: id, id_image: image.id })
    stockRow(tables, product, id, item.quantity, model)
    tables.remember(item.reference, product, id)
  })
}

/** Prices lie in the shop without tax, with six decimals, so that the shopper's price is the whole one. */
function net(price: string): string {
  return (Number(price) / 1.2).toFixed(6)
}
