/** Shopify as the port wants it, for one shop. */
import type { PlatformFor } from '../platform.port.ts'
import { catalogueReadStatus, openCatalogueRead, startCatalogueRead } from './bulk-read.ts'
import { changeStock } from './change-stock.ts'
import { shopifyClient } from './client.ts'
import { findSuspects, readProduct } from './read-outlines.ts'
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
    toMessages: (topic, body) => [toMessage(topic, body)],
    // Staff uninstall in Shopify's admin, and Shopify tells us.
    leave: async () => {},
  }
}
