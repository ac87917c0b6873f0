/** Linked variants of the shop $1 and by how much the two shops differ: the common stock's locations of Shopify less
 *  PrestaShop's one. Without what isn't counted on either side, or was deleted. */
const units = (shop: string, variant: string, only = '') => `(
  select sum(i.available) from variant v
    join inventory_level i using (account_id, shop_id, inventory_item_id)
   where v.account_id = l.account_id and v.shop_id = ${shop} and v.variant_id = ${variant}
     and v.tracked and v.deleted_at is null and i.is_active ${only})`

const inPool = `and exists (select from pool_location o where o.account_id = l.account_id and o.pool_id = l.pool_id
                              and o.location_id = i.location_id)`

/** Each side apart, so that one variant is found by its index. */
const ofSide = (side: 'shopify' | 'prestashop') => `
  select l.${side}_variant_id as variant_id,
         (${units('p.shopify_shop_id', 'l.shopify_variant_id', inPool)}
          - ${units('p.prestashop_shop_id', 'l.prestashop_variant_id')})::int as difference
    from variant_link l join pool p using (account_id, pool_id)
   where l.state = 'linked' and p.state in ('active', 'paused') and p.${side}_shop_id = $1`

export const differences = `${ofSide('shopify')} union all ${ofSide('prestashop')}`
