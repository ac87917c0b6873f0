-- A basket's delivery was kept as it was before its discounts, and with its tax only: what was read is read anew.
-- A discount on an order may be one on its delivery: articles are kept as they were paid.
truncate basket, basket_read;
alter table basket drop column discount,
  add column shipping_untaxed bigint not null check (shipping_untaxed between 0 and shipping);
comment on column basket.goods is 'articles after discounts; no gift cards, no delivery';
