/** What we hold of a linked variant in either shop, as SQL: `l` is the link, `p` its pool. */
export const heldSides = `
  join variant s on s.account_id = l.account_id and s.shop_id = p.shopify_shop_id and s.variant_id = l.shopify_variant_id
  join variant t on t.account_id = l.account_id and t.shop_id = p.prestashop_shop_id
   and t.variant_id = l.prestashop_variant_id`

/** Shopify's pool locations together. */
export const shopifyUnits = `(
  select coalesce(sum(g.available), 0)::int from inventory_level g
   where g.account_id = l.account_id and g.shop_id = p.shopify_shop_id and g.inventory_item_id = s.inventory_item_id
     and g.is_active and exists (select from pool_location o where o.account_id = p.account_id
                                    and o.pool_id = p.pool_id and o.location_id = g.location_id))`

export const prestashopUnits = `(
  select coalesce(sum(g.available), 0)::int from inventory_level g
   where g.account_id = l.account_id and g.shop_id = p.prestashop_shop_id
     and g.inventory_item_id = t.inventory_item_id and g.is_active)`
