-- PrestaShop's pages call a backorder a pre-order until 8.1.
alter table variant drop constraint variant_page_claims_check,
  add constraint variant_page_claims_check check (page_claims in ('in_stock', 'out_of_stock', 'backorder', 'preorder'));
