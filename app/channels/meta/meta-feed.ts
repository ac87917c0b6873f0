import type { ChannelFeed } from '../channel.port.ts'

/** A supplementary feed of a Meta catalogue: it can neither create nor delete an item, and mustn't be cached.
 *  Meta knows no pause: the label is left out by a filter of the merchant's product set.
 *  Words: developers.facebook.com/docs/marketing-api/catalog/reference ("available for order" is its backorder). */
export const metaFeed: ChannelFeed = {
  channel: 'meta',
  delimiter: ',',
  contentType: 'text/csv; charset=utf-8',
  fileName: 'promesse-meta.csv',
  cacheControl: 'no-store',
  columns: [
    { holds: 'id', name: 'id' },
    {
      holds: 'availability',
      name: 'availability',
      words: {
        in_stock: 'in stock',
        out_of_stock: 'out of stock',
        preorder: 'preorder',
        backorder: 'available for order',
      },
    },
    { holds: 'pause', name: 'custom_label_4', value: 'promesse_pause' },
  ],
}
