-- When delivery is free, as the shop's own rates say it: what is published of it, and how it was proved. Amounts are minor
-- units, weights are grams.

-- One row a shop: what its pages get.
create table bar (
  account_id    uuid not null,
  shop_id       uuid not null,
  is_on         boolean not null,                        -- the merchant's switch
  published     text,                                    -- what pages get, as sent; null: nothing was sent yet
  published_at  timestamptz,
  read_checksum text,                                    -- of the rates behind it
  read_at       timestamptz,                             -- real time at which they were asked for
  unreadable    text,                                    -- why they can't be read now: a scope's name, or 'unsupported'
  help_disagrees boolean not null default false,         -- the back office's help says otherwise than its checkout does
  embed         text not null default 'unknown' check (embed in ('on', 'off', 'unknown')),
  editor_url    text,
  proved_at     timestamptz,                             -- when carts were priced last
  proof_lacks   text,                                    -- why none could be: 'scope', 'unsupported', 'refused'
  primary key (account_id, shop_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);

-- What the merchant is told, a destination and a kind of cart a row.
create table shipping_offer (
  account_id    uuid not null,
  shop_id       uuid not null,
  ordinal       int not null,
  country       text not null,                           -- ISO 3166-1; '*': the rest of the world
  province      text,
  cart_kind     text not null,
  kind          text not null,
  currency      text,
  threshold     bigint,
  weight_from   int,
  quantity_from int,
  reason        text,
  hole_from     bigint,
  hole_to       bigint,
  proof         text not null default 'unproved' check (proof in ('unproved', 'proved', 'contradicted')),
  proved_at     timestamptz,
  primary key (account_id, shop_id, ordinal),
  foreign key (account_id, shop_id) references shop on delete cascade
);

-- Carts that were priced, what the bar would say there, and what the platform charged.
create table shipping_proof (
  account_id uuid not null,
  shop_id    uuid not null,
  proof_id   bigint generated always as identity,
  asked_at   timestamptz not null,
  country    text not null,
  province   text,
  currency   text not null,
  cart_kind  text not null,
  cart       jsonb not null,
  said       jsonb not null,
  charged    jsonb not null,
  verdict    text not null check (verdict in ('kept', 'silent', 'missed', 'broken', 'unsure')),
  primary key (account_id, proof_id),
  foreign key (account_id, shop_id) references shop on delete cascade
);
create index shipping_proof_by_shop on shipping_proof (account_id, shop_id, proof_id desc);

-- Destinations whose promise a checkout has contradicted: nothing is said there until a whole proof holds again.
create table shipping_withdrawn (
  account_id uuid not null,
  shop_id    uuid not null,
  country    text not null,
  since      timestamptz not null,
  primary key (account_id, shop_id, country),
  foreign key (account_id, shop_id) references shop on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['bar', 'shipping_offer', 'shipping_proof', 'shipping_withdrawn']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy by_account on %I to promesse_app
      using (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))
      with check (account_id = (select nullif(current_setting(''app.account_id'', true), '''')::uuid))', t);
    execute format('grant select, insert, update, delete on %I to promesse_app', t);
  end loop;
end $$;
