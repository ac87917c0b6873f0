-- One stock for two shops: which variants are one thing, what is still to be told to each shop, and every write of ours
-- (see docs/decisions/0011-movements-as-differences.md).

-- Where a movement comes from, for people: an order's line, a refund, a message's version, a read.
alter table stock_movement add column origin text;

create table pool (
  account_id uuid not null,
  pool_id    uuid not null default gen_random_uuid(),
  shopify_shop_id    uuid not null,
  prestashop_shop_id uuid not null,
  booking_location_id text not null,            -- what is sold outside is booked here
  state      text not null default 'draft' check (state in ('draft', 'active', 'paused', 'undone')),
  paused_why text check (paused_why in ('staff', 'away')),
  silent_since_shopify    timestamptz,          -- the first of the failures that no success has followed
  silent_since_prestashop timestamptz,
  created_at timestamptz not null,
  primary key (account_id, pool_id),
  foreign key (account_id, shopify_shop_id) references shop (account_id, shop_id) on delete cascade,
  foreign key (account_id, prestashop_shop_id) references shop (account_id, shop_id) on delete cascade
);
create unique index pool_prestashop on pool (account_id, prestashop_shop_id);
create index pool_shopify on pool (account_id, shopify_shop_id);

create table pool_location (
  account_id  uuid not null,
  pool_id     uuid not null,
  location_id text not null,
  primary key (account_id, pool_id, location_id),
  foreign key (account_id, pool_id) references pool on delete cascade
);

create table variant_link (
  account_id uuid not null,
  link_id    bigint generated always as identity,
  pool_id    uuid not null,
  shopify_variant_id    text not null,
  prestashop_variant_id text not null,
  basis      text not null check (basis in ('sku', 'barcode', 'hand')),
  state      text not null check (state in ('linked', 'rejected', 'later', 'undone')),
  decided_at timestamptz not null,
  primary key (account_id, link_id),
  unique (account_id, pool_id, shopify_variant_id, prestashop_variant_id),
  foreign key (account_id, pool_id) references pool on delete cascade
);
create unique index variant_link_shopify on variant_link (account_id, pool_id, shopify_variant_id) where state = 'linked';
create unique index variant_link_prestashop on variant_link (account_id, pool_id, prestashop_variant_id)
  where state = 'linked';
create index variant_link_of_shopify on variant_link (account_id, shopify_variant_id) where state = 'linked';
create index variant_link_of_prestashop on variant_link (account_id, prestashop_variant_id) where state = 'linked';

-- One row a link: what each shop must still be told, all movements together.
create table pool_item (
  account_id uuid not null,
  link_id    bigint not null,
  joined     boolean not null default false,
  unjoined_why text check (unjoined_why in ('new', 'away', 'deleted', 'untracked', 'locations', 'outcome-unknown', 'undone')),
  pending_shopify    int not null default 0,
  pending_prestashop int not null default 0,
  held_until_shopify    timestamptz,            -- refused: not tried again before
  held_until_prestashop timestamptz,
  refusals_shopify    int not null default 0,   -- in a row
  refusals_prestashop int not null default 0,
  primary key (account_id, link_id),
  foreign key (account_id, link_id) references variant_link on delete cascade
) with (fillfactor = 70);
create index pool_item_pending_shopify on pool_item (account_id, link_id) where pending_shopify <> 0;
create index pool_item_pending_prestashop on pool_item (account_id, link_id) where pending_prestashop <> 0;

create table sync_run (
  account_id  uuid not null,
  run_id      bigint generated always as identity,
  pool_id     uuid not null,
  leader      text not null check (leader in ('shopify', 'prestashop')),
  state       text not null check (state in ('planned', 'writing', 'done', 'undoing', 'undone', 'replaced')),
  planned_at  timestamptz not null,
  approved_at timestamptz,
  finished_at timestamptz,
  undone_at   timestamptz,
  primary key (account_id, run_id),
  foreign key (account_id, pool_id) references pool on delete cascade
);
create index sync_run_latest on sync_run (account_id, pool_id, run_id desc);

-- The preview, the snapshot to go back to, and the progress.
create table sync_run_row (
  account_id  uuid not null,
  run_id      bigint not null,
  link_id     bigint not null,
  location_id text not null,
  shop_id     uuid not null,                    -- the written shop
  from_quantity   int not null,
  to_quantity     int not null,
  leader_quantity int not null,                 -- what the leading shop held of the variant when it was planned
  why         text not null check (why in ('leader-differs', 'same')),
  state       text not null check (state in ('planned', 'writing', 'done', 'stale', 'refused', 'undoing', 'undone')),
  reason      text,
  primary key (account_id, run_id, link_id, location_id),
  foreign key (account_id, run_id) references sync_run on delete cascade,
  foreign key (account_id, link_id) references variant_link on delete cascade
);
create index sync_run_row_open on sync_run_row (account_id, run_id, link_id) where state in ('planned', 'writing', 'undoing');

create table stock_write (
  account_id  uuid not null,
  write_id    bigint generated always as identity,
  link_id     bigint not null,
  shop_id     uuid not null,
  variant_id  text not null,
  inventory_item_id text not null,
  location_id text not null,
  kind        text not null check (kind in ('delta', 'set')),
  delta       int not null,
  from_quantity int not null,                   -- what the shop must still hold for the write to be done
  key         text not null,                    -- one for a batch: the same key never writes twice
  ordinal     int not null,                     -- place in its batch
  run_id      bigint,
  state       text not null check (state in ('sent', 'done', 'stale', 'missing', 'refused', 'not-written', 'unknown')),
  reason      text,
  sent_at     timestamptz not null,             -- real time
  done_at     timestamptz,
  after_quantity int,
  read_back   boolean not null default false,   -- the variant was read after the outcome was known
  primary key (account_id, write_id),
  foreign key (account_id, link_id) references variant_link on delete cascade,
  foreign key (account_id, shop_id) references shop on delete cascade
) with (fillfactor = 85);
create unique index stock_write_open on stock_write (account_id, link_id, shop_id, location_id) where state = 'sent';
create index stock_write_unsettled on stock_write (account_id, shop_id, write_id) where state = 'sent';
create index stock_write_unread on stock_write (account_id, shop_id, write_id) where state <> 'sent' and not read_back;
create index stock_write_link on stock_write (account_id, link_id, write_id desc);

do $$
declare t text;
begin
  foreach t in array array['pool', 'pool_location', 'variant_link', 'pool_item', 'sync_run', 'sync_run_row', 'stock_write']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy by_account on %I to promesse_app
      using (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))
      with check (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))', t);
    execute format('grant select, insert, update, delete on %I to promesse_app', t);
  end loop;
end $$;
grant usage on all sequences in schema public to promesse_app;
