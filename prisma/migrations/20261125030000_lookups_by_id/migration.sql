-- The id comes first: an index that begins with account and shop looks as good as the primary key to a planner that
-- has no statistics yet, and a first import then reads the whole shop for each of its variants.
drop index variant_product;
drop index variant_item;
drop index variant_sku;
create index variant_product on variant (product_id, account_id, shop_id);
create index variant_item on variant (inventory_item_id, account_id, shop_id);
create index variant_sku on variant (sku, account_id, shop_id) where sku is not null;
