/** What becomes of every table when a shop, or one of its customers, must be forgotten. A table without a line here
 *  fails the build (tests/flows/privacy-tables.test.ts). */

/** `shop`: rows of this shop go · `with-shop`: a row goes with any shop that it refers to, by that reference ·
 *  `account`: rows of the account go with its last shop · `blank`: the row stays as the proof that we acted, emptied ·
 *  `keep`: holds nothing of any shop. */
export type ShopRule = 'shop' | 'with-shop' | 'account' | 'blank' | 'keep'
/** What a table holds of a shop's customer: nothing, order numbers in rows that go or are emptied, or message bodies. */
export type CustomerRule =
  | 'nothing'
  | 'orders-deleted'
  | 'orders-emptied'
  | 'bodies-emptied'
  | 'exports-emptied'

export const redactionRules: Record<string, { shop: ShopRule; customer: CustomerRule }> = {
  webhook_inbox: { shop: 'shop', customer: 'bodies-emptied' },
  order_line: { shop: 'shop', customer: 'orders-deleted' },
  stock_movement: { shop: 'shop', customer: 'orders-emptied' },
  shop_credential: { shop: 'shop', customer: 'nothing' },
  bridge_connection: { shop: 'shop', customer: 'nothing' },
  launch_used: { shop: 'shop', customer: 'nothing' },
  location: { shop: 'shop', customer: 'nothing' },
  product: { shop: 'shop', customer: 'nothing' },
  variant: { shop: 'shop', customer: 'nothing' },
  inventory_level: { shop: 'shop', customer: 'nothing' },
  catalogue_read: { shop: 'shop', customer: 'nothing' },
  ad_override: { shop: 'shop', customer: 'nothing' },
  ad_state: { shop: 'shop', customer: 'nothing' },
  ad_decision: { shop: 'shop', customer: 'nothing' },
  channel_item: { shop: 'shop', customer: 'nothing' },
  channel_list: { shop: 'shop', customer: 'nothing' },
  feed_link: { shop: 'shop', customer: 'nothing' },
  feed_fetch: { shop: 'shop', customer: 'nothing' },
  stock_minimum: { shop: 'shop', customer: 'nothing' },
  supplier_minimum: { shop: 'shop', customer: 'nothing' },
  stock_outlook: { shop: 'shop', customer: 'nothing' },
  basket: { shop: 'shop', customer: 'orders-deleted' },
  basket_read: { shop: 'shop', customer: 'nothing' },
  threshold_figure: { shop: 'shop', customer: 'nothing' },
  bar: { shop: 'shop', customer: 'nothing' },
  shipping_offer: { shop: 'shop', customer: 'nothing' },
  shipping_proof: { shop: 'shop', customer: 'nothing' },
  shipping_withdrawn: { shop: 'shop', customer: 'nothing' },
  problem: { shop: 'shop', customer: 'nothing' },
  stock_write: { shop: 'shop', customer: 'nothing' },
  pool: { shop: 'with-shop', customer: 'nothing' },
  pool_location: { shop: 'with-shop', customer: 'nothing' },
  variant_link: { shop: 'with-shop', customer: 'nothing' },
  pool_item: { shop: 'with-shop', customer: 'nothing' },
  sync_run: { shop: 'with-shop', customer: 'nothing' },
  sync_run_row: { shop: 'with-shop', customer: 'nothing' },
  due_work: { shop: 'account', customer: 'nothing' },
  ad_policy: { shop: 'account', customer: 'nothing' },
  feed_version: { shop: 'account', customer: 'nothing' },
  join_code: { shop: 'account', customer: 'nothing' },
  privacy_request: { shop: 'blank', customer: 'exports-emptied' },
  shop: { shop: 'shop', customer: 'nothing' },
  account: { shop: 'blank', customer: 'nothing' },
  worker_heartbeat: { shop: 'keep', customer: 'nothing' },
  _prisma_migrations: { shop: 'keep', customer: 'nothing' },
}

/** Tables whose rows of one shop are deleted, in an order that their references allow (`shop` last). */
export const tablesOfShop = tablesWith('shop')
/** Tables whose rows go when the account's last shop goes. */
export const tablesOfAccount = tablesWith('account')

function tablesWith(rule: ShopRule): string[] {
  return Object.keys(redactionRules).filter((table) => redactionRules[table]?.shop === rule)
}
