-- Minimum stock and days to restock, of a variant or of all of a supplier; and what follows from them.
create table stock_minimum (
  account_id uuid not null,
  shop_id    uuid not null,
  variant_id text not null,
  minimum    int check (minimum between 0 and 1000000),  -- units; null: the supplier's
  lead_days  int check (lead_days between 0 and 730),    -- null: the supplier's
  saved_at   timestamptz not null,
  primary key (account_id, shop_id, variant_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);

create table supplier_minimum (
  account_id uuid not null,
  shop_id    uuid not null,
  vendor     text not null,                              -- as the product names it
  minimum    int check (minimum between 0 and 1000000),
  lead_days  int check (lead_days between 0 and 730),
  saved_at   timestamptz not null,
  primary key (account_id, shop_id, vendor),
  foreign key (account_id, shop_id) references shop on delete cascade
);

-- One row a watched variant: whether, and by when, to order it.
create table stock_outlook (
  account_id uuid not null,
  shop_id    uuid not null,
  variant_id text not null,
  is_low     boolean not null,
  order_by   date,                                       -- null where it can't be known
  judged_at  timestamptz not null,
  primary key (account_id, shop_id, variant_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['stock_minimum', 'supplier_minimum', 'stock_outlook']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy by_account on %I to promesse_app
      using (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))
      with check (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))', t);
    execute format('grant select, insert, update, delete on %I to promesse_app', t);
  end loop;
end $$;
