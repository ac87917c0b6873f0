-- Past baskets, to choose a threshold by: amounts and where they went, nothing of whoever ordered. Minor units.
create table basket (
  account_id uuid not null,
  shop_id    uuid not null,
  order_id   text not null,
  placed_at  timestamptz not null,
  goods      bigint not null,            -- articles before discounts; no gift cards, no delivery
  discount   bigint not null check (discount >= 0),
  shipping   bigint not null check (shipping >= 0), -- what the shopper paid for delivery
  currency   text not null check (currency ~ '^[A-Z]{3}$'),
  country    text,                       -- of the destination, ISO; null where the order names none
  primary key (account_id, shop_id, order_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);
create index basket_by_time on basket (account_id, shop_id, currency, placed_at);

-- How far a shop's past baskets are read: the newest run, and where the next one goes on.
create table basket_read (
  account_id  uuid not null,
  shop_id     uuid not null,
  state       text not null check (state in ('waiting', 'reading', 'done', 'failed')),
  after       text,                      -- the platform's own word for "from here on"; null: from the beginning
  read        int not null default 0,    -- baskets that this run has saved
  failure     text,
  asked_at    timestamptz not null,
  finished_at timestamptz,
  primary key (account_id, shop_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);

-- What delivery costs the shop, and what is left of a sale: typed by the merchant, or counted in a carrier's list.
create table threshold_figure (
  account_id uuid not null,
  shop_id    uuid not null,
  kind       text not null check (kind in ('standard', 'two-day', 'margin')),
  minor      bigint check (minor >= 0),  -- of a cost
  currency   text check (currency ~ '^[A-Z]{3}$'),
  share      int check (share between 0 and 10000), -- of the margin, in hundredths of a per cent
  source     text not null check (source in ('typed', 'imported')),
  parcels    int,                        -- counted in the list, where imported
  saved_in   text not null check (saved_in in ('shopify', 'prestashop')), -- the admin of whoever saved it
  saved_at   timestamptz not null,
  primary key (account_id, shop_id, kind),
  foreign key (account_id, shop_id) references shop on delete cascade,
  check ((kind = 'margin') = (share is not null) and (kind <> 'margin') = (minor is not null and currency is not null))
);

do $$
declare t text;
begin
  foreach t in array array['basket', 'basket_read', 'threshold_figure']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy by_account on %I to promesse_app
      using (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))
      with check (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))', t);
    execute format('grant select, insert, update, delete on %I to promesse_app', t);
  end loop;
end $$;
