/** PrestaShop as the port wants it, for one shop: its module answers. */
import type { PlatformFor } from '../platform.port.ts'
import { changeStock } from './change-stock.ts'
import { bridgeClient } from './client.ts'
import {
  catalogueReadStatus,
  openCatalogueRead,
  readLocations,
  readProduct,
  readShop,
  readVariants,
} from './read-catalogue.ts'
import { findSuspects } from './read-suspects.ts'
import { priceCarts, publishBar, readBarPlace, readBaskets, readShipping } from './shipping.ts'
import { toMessages } from './to-message.ts'
import { unpair } from './unpair.server.ts'

export const prestashopPlatform: PlatformFor = (shop) => {
  const client = bridgeClient(shop)
  return {
    readShop: () => readShop(client),
    readScopes: async () => [],
    missingScopes: () => [],
    readLocations: () => readLocations(client),
    readVariants: (ids) => readVariants(client, ids),
    readProduct: (productId) => readProduct(client, productId),
    findSuspects: (held) => findSuspects(client, held),
    changeStock: (changes, key) => changeStock(client, changes, key),
    startCatalogueRead: async () => ({ operationId: 'from:' }),
    catalogueReadStatus: (operationId) => catalogueReadStatus(client, operationId),
    openCatalogueRead: (url) => openCatalogueRead(client, url),
    readShipping: () => readShipping(client),
    ratesRestMs: () => 0,
    priceCarts: (carts) => priceCarts(client, carts),
    publishBar: (published) => publishBar(client, published),
    readBaskets: (after) => readBaskets(client, after),
    readBarPlace: () => readBarPlace(client),
    leave: () => unpair(client),
    toMessages,
  }
}
