import type { ChannelFeed } from '../channel.port.ts'

/** A supplemental source of Merchant Center: it adds to products that are there, it creates none.
 *  Words: support.google.com/merchants/answer/6324448; pause: …/answer/11909930. */
export const googleFeed: ChannelFeed = {
  channel: 'google',
  delimiter: '\t',
  contentType: 'text/tab-separated-values; charset=utf-8',
  fileName: 'promesse-google.tsv',
  cacheControl: 'no-cache',
  columns: [
    { holds: 'id', name: 'id' },
    {
      holds: 'availability',
      name: 'availability',
      words: {
        in_stock: 'in_stock',
        out_of_stock: 'out_of_stock',
        preorder: 'preorder',
        backorder: 'backorder',
      },
    },
    { holds: 'availability-date', name: 'availability_date' },
    { holds: 'pause', name: 'pause', value: 'ads' },
  ],
}
