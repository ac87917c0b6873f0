-- First migration: accounts and shops, intake, stock, the ad guard, problems, privacy.
-- Every tenant table's primary key begins with account_id and is guarded by row-level security
-- under the role promesse_app (see docs/decisions/0002-row-level-security.md).

do $$ begin
  if not exists (select from pg_roles where rolname = 'promesse_app') then
    create role promesse_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant promesse_app to current_user;

create table account (
  account_id uuid primary key default gen_random_uuid(),
  name       text not null default '',
  created_at timestamptz not null
);

create table shop (
  account_id     uuid not null references account on delete cascade,
  shop_id        uuid not null default gen_random_uuid(),
  platform       text not null check (platform in ('shopify', 'prestashop')),
  domain         text not null unique,          -- maison-alizee.myshopify.com
  platform_shop_id text,                        -- the platform's own numeric id, as text
  name           text not null default '',
  storefront_url text,                          -- https://maison-alizee.fr
  country        text not null default 'FR',    -- ISO 3166-1 alpha-2; the buyer's country the verdicts are for
  currency       text not null default 'EUR',
  time_zone      text not null default 'Europe/Paris',
  publication_id text,                          -- the Online Store publication
  scopes         text not null default '',
  state          text not null default 'installed' check (state in ('installed', 'uninstalled', 'redacted')),
  installed_at   timestamptz not null,
  uninstalled_at timestamptz,
  primary key (account_id, shop_id)
);

create table shop_credential (
  account_id  uuid not null,
  shop_id     uuid not null,
  session_id  text not null unique,             -- the library's id: offline_{domain}
  sealed      bytea not null,                   -- AES-256-GCM over the session, the domain as associated data
  expires_at  timestamptz,
  refresh_expires_at timestamptz,
  updated_at  timestamptz not null,
  primary key (account_id, shop_id, session_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);

create table webhook_inbox (
  account_id   uuid not null,
  inbox_id     bigint generated always as identity,
  shop_id      uuid not null,
  topic        text not null,                   -- inventory_levels/update
  event_id     text not null,
  webhook_id   text not null default '',
  triggered_at timestamptz,                     -- the platform's time
  received_at  timestamptz not null,
  body         text,                            -- as received; null once dealt with
  done_at      timestamptz,
  failure      text,
  primary key (account_id, inbox_id),
  unique (account_id, shop_id, topic, event_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);
create index webhook_inbox_waiting on webhook_inbox (account_id, shop_id, inbox_id) where done_at is null;

create table location (
  account_id  uuid not null,
  shop_id     uuid not null,
  location_id text not null,
  name        text not null,
  is_active   boolean not null,
  fulfills_online_orders boolean not null,
  read_at     timestamptz not null,
  primary key (account_id, shop_id, location_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);

create table product (
  account_id  uuid not null,
  shop_id     uuid not null,
  product_id  text not null,
  title       text not null,
  handle      text not null,
  status      text not null check (status in ('active', 'draft', 'archived', 'unlisted')),
  published   boolean not null,
  is_gift_card boolean not null default false,
  requires_selling_plan boolean not null default false,
  product_type text not null default '',
  vendor      text not null default '',
  image_url   text,
  read_at     timestamptz not null,             -- real time at which the read that gave this row was sent
  deleted_at  timestamptz,
  primary key (account_id, shop_id, product_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);

create table variant (
  account_id  uuid not null,
  shop_id     uuid not null,
  variant_id  text not null,
  product_id  text not null,
  inventory_item_id text not null,
  title       text not null,                    -- Bleu / M
  position    int not null default 1,
  sku         text,
  barcode     text,
  price_minor bigint not null,
  currency    text not null,
  inventory_policy text not null check (inventory_policy in ('deny', 'continue')),
  tracked     boolean not null,
  requires_components boolean not null default false,
  minimum_quantity int not null default 1,
  preorder_plan boolean not null default false, -- has a selling plan of category PRE_ORDER
  published   boolean not null,
  available_for_sale boolean not null,          -- the platform's answer, never recomputed
  sellable_online_quantity int not null,        -- the platform's answer, may be negative
  available   int,                              -- sum over active levels; null = not tracked
  availability_date date,                       -- typed by the merchant
  read_at     timestamptz not null,
  deleted_at  timestamptz,
  primary key (account_id, shop_id, variant_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);
create index variant_product on variant (account_id, shop_id, product_id);
create index variant_item on variant (account_id, shop_id, inventory_item_id);
create index variant_sku on variant (account_id, shop_id, sku) where sku is not null;

create table inventory_level (
  account_id  uuid not null,
  shop_id     uuid not null,
  inventory_item_id text not null,
  location_id text not null,
  is_active   boolean not null,
  available   int not null,
  committed   int not null default 0,
  on_hand     int not null default 0,
  incoming    int not null default 0,
  unavailable int not null default 0,           -- damaged + safety_stock + quality_control + reserved
  source_time timestamptz,                      -- the platform's updatedAt of the level
  read_at     timestamptz not null,
  primary key (account_id, shop_id, inventory_item_id, location_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);

create table stock_movement (
  account_id  uuid not null,
  movement_id bigint generated always as identity,
  shop_id     uuid not null,
  variant_id  text not null,
  inventory_item_id text not null,
  location_id text not null,
  before      int not null,
  after       int not null,
  source_time timestamptz not null,
  observed_at timestamptz not null,
  cause       text not null check (cause in ('order', 'ours', 'unknown')),
  order_id    text,
  order_name  text,
  primary key (account_id, movement_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);
create index stock_movement_variant on stock_movement (account_id, shop_id, variant_id, movement_id desc);

-- Order lines wait here until a movement claims them: they name the cause of a fall in stock.
create table order_line (
  account_id  uuid not null,
  shop_id     uuid not null,
  order_id    text not null,
  line_id     text not null,
  order_name  text not null,
  variant_id  text not null,
  quantity    int not null,
  placed_at   timestamptz not null,
  claimed_quantity int not null default 0,
  primary key (account_id, shop_id, order_id, line_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);
create index order_line_open on order_line (account_id, shop_id, variant_id) where claimed_quantity < quantity;

create table catalogue_read (
  account_id   uuid not null,
  shop_id      uuid not null,
  read_id      uuid not null default gen_random_uuid(),
  purpose      text not null check (purpose in ('import', 'reconcile')),
  state        text not null check (state in ('asking', 'waiting', 'reading', 'done', 'failed')),
  operation_id text,                            -- gid of the bulk operation
  asked_at     timestamptz not null,            -- real time just before the operation was created: nothing in it is newer
  variants_expected int,
  variants_ready int not null default 0,        -- counted by the platform while it works
  variants_read int not null default 0,
  variants_changed int not null default 0,
  variants_repaired int not null default 0,     -- verdicts that this read changed
  started_at   timestamptz not null,
  finished_at  timestamptz,
  failure      text,
  primary key (account_id, shop_id, read_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);
create index catalogue_read_latest on catalogue_read (account_id, shop_id, started_at desc);

create table ad_policy (
  account_id uuid not null references account on delete cascade,
  floor      int not null default 0 check (floor between 0 and 100000),
  saved_at   timestamptz not null,
  primary key (account_id)
);

create table ad_override (
  account_id uuid not null,
  shop_id    uuid not null,
  variant_id text not null,
  kind       text not null check (kind in ('advertise', 'hold')),
  note       text not null default '',
  ends_at    timestamptz not null,
  created_at timestamptz not null,
  primary key (account_id, shop_id, variant_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);

-- One row a variant: what the feeds say of it now.
create table ad_state (
  account_id  uuid not null,
  shop_id     uuid not null,
  variant_id  text not null,
  ads         text not null check (ads in ('allow', 'suppress', 'hold')),
  availability text not null check (availability in ('in_stock', 'out_of_stock', 'preorder', 'backorder')),
  availability_date date,
  reason      text not null,
  reason_data jsonb not null default '{}',
  since       timestamptz not null,
  primary key (account_id, shop_id, variant_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);
create index ad_state_stopped on ad_state (account_id, since desc) where ads <> 'allow';

create table ad_decision (
  account_id  uuid not null,
  decision_id bigint generated always as identity,
  shop_id     uuid not null,
  variant_id  text not null,
  verdict     text not null check (verdict in ('suppress', 'hold', 'restore')),
  availability text not null,
  reason      text not null,
  reason_data jsonb not null default '{}',
  decided_at  timestamptz not null,
  primary key (account_id, decision_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);
create index ad_decision_variant on ad_decision (account_id, shop_id, variant_id, decision_id desc);

create table channel_list (
  account_id  uuid not null references account on delete cascade,
  channel     text not null check (channel in ('google', 'meta')),
  shop_id     uuid not null,
  file_name   text not null,
  format      text not null check (format in ('tsv', 'csv', 'xml')),
  listed      int not null,
  matched     int not null,
  refused     jsonb not null default '[]',      -- [{line, reason}], the first 100
  refused_count int not null default 0,
  uploaded_at timestamptz not null,
  primary key (account_id, channel)
);

create table channel_item (
  account_id uuid not null,
  channel    text not null,
  item_id    text not null,                     -- exactly as the channel lists it
  shop_id    uuid not null,
  variant_id text,                              -- null = no match
  reason     text not null,                     -- why it matched or didn't, see item-id.rules.ts
  primary key (account_id, channel, item_id),
  foreign key (account_id, channel) references channel_list on delete cascade
);
create index channel_item_variant on channel_item (account_id, channel, shop_id, variant_id) where variant_id is not null;

create table feed_link (
  account_id uuid not null references account on delete cascade,
  link_id    uuid not null default gen_random_uuid(),
  channel    text not null check (channel in ('google', 'meta')),
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (account_id, link_id),
  unique (link_id)
);

create table feed_fetch (
  account_id uuid not null references account on delete cascade,
  fetch_id   bigint generated always as identity,
  channel    text not null,
  fetched_at timestamptz not null,
  user_agent text not null default '',
  status     int not null,                      -- 200 or 304
  rows       int not null,
  primary key (account_id, fetch_id)
);
create index feed_fetch_latest on feed_fetch (account_id, channel, fetch_id desc);

-- Counts up whenever what a feed would say changes: the ETag.
create table feed_version (
  account_id uuid not null references account on delete cascade,
  version    bigint not null default 1,
  primary key (account_id)
);

create table problem (
  account_id uuid not null references account on delete cascade,
  problem_id bigint generated always as identity,
  kind       text not null,
  subject    text not null default '',          -- a variant, a channel, a shop: what it is about
  shop_id    uuid,
  data       jsonb not null default '{}',
  opened_at  timestamptz not null,
  closed_at  timestamptz,
  closed_how text,                              -- 'itself' | 'staff'
  primary key (account_id, problem_id)
);
create unique index problem_open on problem (account_id, kind, subject) where closed_at is null;

create table due_work (
  account_id uuid not null references account on delete cascade,
  kind       text not null,                     -- a task of the worker
  subject    text not null,                     -- shop id, variant id …
  payload    jsonb not null default '{}',
  due_at     timestamptz not null,
  primary key (account_id, kind, subject)
);
create index due_work_due on due_work (due_at);

create table privacy_request (
  account_id uuid not null references account on delete cascade,
  request_id bigint generated always as identity,
  shop_id    uuid,
  kind       text not null check (kind in ('data_request', 'redact_customer', 'redact_shop')),
  request_ref text not null default '',
  received_at timestamptz not null,
  due_at     timestamptz not null,              -- 30 days by Shopify's terms
  done_at    timestamptz,
  export     jsonb,                             -- what we hold, for the merchant to hand over
  primary key (account_id, request_id)
);

-- Not tenant data: which workers are alive.
create table worker_heartbeat (
  worker_id text primary key,
  seen_at   timestamptz not null
);

-- Row-level security: a restricted role that only sees the account set for its transaction.
do $$
declare t text;
begin
  foreach t in array array['account','shop','shop_credential','webhook_inbox','location','product','variant',
    'inventory_level','stock_movement','order_line','catalogue_read','ad_policy','ad_override','ad_state',
    'ad_decision','channel_list','channel_item','feed_link','feed_fetch','feed_version','problem','due_work','privacy_request']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy by_account on %I to promesse_app
      using (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))
      with check (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))', t);
    execute format('grant select, insert, update, delete on %I to promesse_app', t);
  end loop;
end $$;
grant usage on all sequences in schema public to promesse_app;
