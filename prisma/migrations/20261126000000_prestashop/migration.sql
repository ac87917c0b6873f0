-- PrestaShop joins: who is connected, by which keys; launches and join codes, each used once; what its module tells of
-- a variant besides what Shopify does.

alter table variant add column platform_checksum text;  -- the platform's own digest of all it tells; opaque
alter table variant add column platform_date date;      -- the platform's own date from which the variant is there
alter table variant add column page_claims text check (page_claims in ('in_stock', 'out_of_stock', 'backorder'));

create table bridge_connection (
  account_id        uuid not null,
  shop_id           uuid not null,
  connection_id     uuid not null unique,
  module_public_key text not null,              -- PEM
  our_public_key    text not null,              -- PEM
  sealed_key        bytea not null,             -- our private key, AES-256-GCM, the connection as associated data
  address           text not null,              -- https://boutique.fr/fr, without a slash at its end
  shop_number       int not null,               -- id_shop
  fingerprint       text not null,              -- of the shop that was paired: a copy of it has another
  pair_nonce        text not null unique,       -- of the click that paired it: a replay pairs nothing
  paired_at         timestamptz not null,
  stopped_at        timestamptz,
  stopped_reason    text check (stopped_reason in ('moved', 'unpaired')),
  last_message_at   timestamptz,
  last_answer_at    timestamptz,                -- of the module to a command of ours
  waiting           int,                        -- rows of its outbox, when it last told
  waiting_since     timestamptz,
  module_version    text not null default '',
  platform_version  text not null default '',
  php_version       text not null default '',
  primary key (account_id, shop_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);

-- A launch token opens the screens once.
create table launch_used (
  account_id uuid not null,
  shop_id    uuid not null,
  nonce      text not null,
  expires_at timestamptz not null,
  primary key (account_id, nonce),
  foreign key (account_id, shop_id) references shop on delete cascade
);

-- A code that joins a shop to the account instead of making a new one.
create table join_code (
  account_id uuid not null references account on delete cascade,
  code_hash  text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);

do $$
declare t text;
begin
  foreach t in array array['bridge_connection', 'launch_used', 'join_code']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy by_account on %I to promesse_app
      using (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))
      with check (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))', t);
    execute format('grant select, insert, update, delete on %I to promesse_app', t);
  end loop;
end $$;

-- The directory tells of which platform a shop is.
drop function find_shop(text);
create function find_shop(shop_domain text)
returns table (account_id uuid, shop_id uuid, platform text, state text, installed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.account_id, s.shop_id, s.platform, s.state, s.installed_at from public.shop s where s.domain = shop_domain
$$;

create function find_connection(connection uuid)
returns table (account_id uuid, shop_id uuid, domain text, state text, module_public_key text, address text,
  fingerprint text, stopped_reason text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.account_id, c.shop_id, s.domain, s.state, c.module_public_key, c.address, c.fingerprint, c.stopped_reason
  from public.bridge_connection c join public.shop s using (account_id, shop_id) where c.connection_id = connection
$$;

-- Whose code it is, while it is good.
create function find_join_code(hash text, at timestamptz)
returns table (account_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.account_id from public.join_code j where j.code_hash = hash and j.used_at is null and j.expires_at > at
$$;

-- The shop of an address that was proved: made, brought back to life, or brought over to the account whose code came
-- with it. A shop that comes over starts anew there, and an account that it leaves empty goes. Answers no row where
-- the code isn't good (any more).
create function connect_shop(shop_domain text, hash text, at timestamptz)
returns table (account_id uuid, shop_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  known public.shop;
  target uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('promesse.ensure_shop ' || shop_domain, 0));
  if hash is not null then
    update public.join_code j set used_at = at
      where j.code_hash = hash and j.used_at is null and j.expires_at > at returning j.account_id into target;
    if target is null then return; end if;
  end if;
  select * into known from public.shop s where s.domain = shop_domain for update;
  if known.shop_id is not null and target is not null and known.account_id <> target then
    delete from public.shop s where s.account_id = known.account_id and s.shop_id = known.shop_id;
    delete from public.account a where a.account_id = known.account_id
      and not exists (select from public.shop s where s.account_id = a.account_id);
    known := null;
  end if;
  if known.shop_id is not null then
    return query update public.shop as s set state = 'installed', installed_at = at, uninstalled_at = null
      where s.account_id = known.account_id and s.shop_id = known.shop_id
      returning s.account_id, s.shop_id;
    return;
  end if;
  if target is null then
    insert into public.account as a (created_at) values (at) returning a.account_id into target;
  end if;
  return query insert into public.shop as s (account_id, platform, domain, installed_at)
    values (target, 'prestashop', shop_domain, at) returning s.account_id, s.shop_id;
end $$;

do $$
declare f text;
begin
  foreach f in array array['find_shop(text)', 'find_connection(uuid)', 'find_join_code(text, timestamptz)',
    'connect_shop(text, text, timestamptz)']
  loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
