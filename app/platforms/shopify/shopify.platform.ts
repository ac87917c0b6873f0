/** Shopify as the port wants it, for one shop. */
import type { PlatformFor } from '../platform.port.ts'
import { readBarPlace } from './bar-place.ts'
import { catalogueReadStatus, openCatalogueRead, startCatalogueRead } from './bulk-read.ts'
import { changeStock } from './change-stock.ts'
import { shopifyClient } from './client.ts'
import { priceCarts } from './price-carts.ts'
import { publishBar } from './publish-bar.ts'
import { readBaskets } from './read-baskets.ts'
import { findSuspects, readProduct } from './read-outlines.ts'
import { ratesRestMs, readShipping } from './read-shipping.ts'
import { readLocations, readScopes, readShop } from './read-shop.ts'
import { readVariants } from './read-variants.ts'
import { missingScopes } from './scopes.ts'
import { toMessage } from './to-message.ts'

export const shopifyPlatform: PlatformFor = ({ domain }) => {
  const client = shopifyClient(domain)
  return {
    readShop: () => readShop(client),
    readScopes: () => readScopes(client),
    missingScopes,
    readLocations: () => readLocations(client),
    readVariants: (ids, context) => readVariants(client, ids, context),
    readProduct: (productId, context) => readProduct(client, productId, context),
    findSuspects: (held, context) => findSuspects(client, held, context),
    changeStock: (changes, key) => changeStock(client, changes, key),
    startCatalogueRead: (context) => startCatalogueRead(client, context),
    catalogueReadStatus: (operationId) => catalogueReadStatus(client, operationId),
    openCatalogueRead,
    readShipping: () => readShipping(client),
    ratesRestMs: () => ratesRestMs(client),
    priceCarts: (carts) => priceCarts(client, carts),
    publishBar: (published) => publishBar(client, published),
    readBaskets: (after) => readBaskets(client, after),
    readBarPlace: () => readBarPlace(client, domain),
    toMessages: (topic, body) => [toMessage(topic, body)],
    // Staff uninstall in Shopify's admin, and Shopify tells us.
    leave: async () => {},
  }
}
