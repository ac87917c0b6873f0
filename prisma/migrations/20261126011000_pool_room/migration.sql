-- A backlog changes the same rows again and again: as long as a variant keeps waiting, what it waits for changes no index.
drop index pool_item_pending_shopify;
drop index pool_item_pending_prestashop;
alter table pool_item
  add column waits_shopify boolean not null generated always as (pending_shopify <> 0) stored,
  add column waits_prestashop boolean not null generated always as (pending_prestashop <> 0) stored;
create index pool_item_waits_shopify on pool_item (account_id, link_id) where waits_shopify;
create index pool_item_waits_prestashop on pool_item (account_id, link_id) where waits_prestashop;

-- Few writes are open at a time: one index finds them all. A write's shop is its link's, and goes with it.
drop index stock_write_unsettled;
alter table stock_write drop constraint stock_write_account_id_shop_id_fkey;
