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
  worker_id text primary key,                   -- graphile-worker's id of the pool, which locks its jobs
  host      text not null,
  pid       int not null,
  seen_at   timestamptz not null                -- the database's clock: workers compare each other by it
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

-- The exemptions from row-level security, all of them. Each runs as the owner (SECURITY DEFINER) with a
-- pinned search_path; only what the restricted role must call is granted to it.

-- Adds a job inside the caller's transaction: graphile-worker's own tables refuse the restricted role.
create function enqueue(task text, payload jsonb, key text default null, at timestamptz default null)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload::json, run_at := at, job_key := key);
end $$;

-- Directory: which account owns what somebody outside names.
create function find_shop(shop_domain text)
returns table (account_id uuid, shop_id uuid, state text, installed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.account_id, s.shop_id, s.state, s.installed_at from public.shop s where s.domain = shop_domain
$$;

-- The shop of this domain, made (with an account of its own) or brought back to life when it isn't installed.
create function ensure_shop(shop_platform text, shop_domain text, at timestamptz)
returns table (account_id uuid, shop_id uuid, created boolean, reinstalled boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  known public.shop;
  new_account uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('promesse.ensure_shop ' || shop_domain, 0));
  select * into known from public.shop s where s.domain = shop_domain for update;
  if not found then
    insert into public.account as a (created_at) values (at) returning a.account_id into new_account;
    return query insert into public.shop as s (account_id, platform, domain, installed_at)
      values (new_account, shop_platform, shop_domain, at)
      returning s.account_id, s.shop_id, true, false;
  elsif known.state <> 'installed' then
    return query update public.shop as s set state = 'installed', installed_at = at, uninstalled_at = null
      where s.account_id = known.account_id and s.shop_id = known.shop_id
      returning s.account_id, s.shop_id, false, true;
  else
    return query select known.account_id, known.shop_id, false, false;
  end if;
end $$;

create function find_feed_link(link uuid)
returns table (account_id uuid, channel text, revoked_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.account_id, l.channel, l.revoked_at from public.feed_link l where l.link_id = link
$$;

create function find_credential(session text)
returns table (account_id uuid, shop_id uuid, domain text, sealed bytea, expires_at timestamptz, refresh_expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.account_id, c.shop_id, s.domain, c.sealed, c.expires_at, c.refresh_expires_at
  from public.shop_credential c join public.shop s using (account_id, shop_id) where c.session_id = session
$$;

-- Intake: one batch of verified messages into the inbox, and one drain job for each shop that got something
-- new, in the caller's transaction. Answers one outcome for each message, in the order given.
-- A shop that uninstalled still gets what the platform owes us after that: privacy requests.
create function receive_webhooks(domains text[], topics text[], event_ids text[], webhook_ids text[],
  triggered timestamptz[], bodies text[], received timestamptz)
returns table (ordinal int, outcome text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  with message as materialized (
    select m.ord::int as ord, m.topic, m.event_id, m.webhook_id, m.triggered_at, m.body, s.account_id, s.shop_id
    from unnest(domains, topics, event_ids, webhook_ids, triggered, bodies)
      with ordinality as m (domain, topic, event_id, webhook_id, triggered_at, body, ord)
    left join public.shop s on s.domain = m.domain and (s.state = 'installed'
      or m.topic in ('app/uninstalled', 'customers/data_request', 'customers/redact', 'shop/redact'))
  ), first_of as materialized (
    select distinct on (account_id, shop_id, topic, event_id) * from message
    where account_id is not null order by account_id, shop_id, topic, event_id, ord
  ), written as (
    insert into public.webhook_inbox (account_id, shop_id, topic, event_id, webhook_id, triggered_at, received_at, body)
    select f.account_id, f.shop_id, f.topic, f.event_id, f.webhook_id, f.triggered_at, received, f.body
    from first_of f order by f.account_id, f.shop_id, f.ord
    on conflict (account_id, shop_id, topic, event_id) do nothing
    returning webhook_inbox.account_id, webhook_inbox.shop_id, webhook_inbox.topic, webhook_inbox.event_id
  ), job as (
    select graphile_worker.add_jobs(array_agg(
      row('drain', json_build_object('accountId', w.account_id, 'shopId', w.shop_id), null, null, null,
        'drain:' || w.shop_id, null, null)::graphile_worker.job_spec order by w.shop_id)) as added
    from (select distinct written.account_id, written.shop_id from written) w
    having count(*) > 0
  ), jobs as (select count(*) as n from job)
  select m.ord, case when m.account_id is null then 'unknown-shop'
    when w.event_id is not null then 'accepted' else 'duplicate' end
  from message m cross join jobs
  left join first_of f on f.ord = m.ord
  left join written w on (w.account_id, w.shop_id, w.topic, w.event_id) = (f.account_id, f.shop_id, f.topic, f.event_id)
  order by m.ord;
end $$;

-- Turns up to max_rows rows of due_work into jobs, in one transaction; answers how many.
create function take_due_work(at timestamptz, max_rows int)
returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taken int;
begin
  with due as (
    select d.ctid as place from public.due_work d where d.due_at <= at
    order by d.due_at limit max_rows for update skip locked
  ), gone as (
    delete from public.due_work d using due where d.ctid = due.place
    returning d.account_id, d.kind, d.subject, d.payload
  ), job as (
    select graphile_worker.add_jobs(array_agg(
      row(g.kind, (jsonb_build_object('accountId', g.account_id) || g.payload)::json, null, null, null,
        'due:' || g.account_id || ':' || g.kind || ':' || g.subject, null, null)::graphile_worker.job_spec)) as added
    from gone g having count(*) > 0
  )
  select count(*) into taken from gone cross join (select count(*) from job) as j;
  return taken;
end $$;

do $$
declare f text;
begin
  foreach f in array array['enqueue(text, jsonb, text, timestamptz)', 'find_shop(text)', 'ensure_shop(text, text, timestamptz)',
    'find_feed_link(uuid)', 'find_credential(text)', 'take_due_work(timestamptz, int)',
    'receive_webhooks(text[], text[], text[], text[], timestamptz[], text[], timestamptz)']
  loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function enqueue(text, jsonb, text, timestamptz) to promesse_app;
