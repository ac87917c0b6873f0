-- Each shop of an account has its own product feed with ids of its own: lists, addresses and fetches are a shop's.
-- What is there belongs to the account's only shop.
alter table channel_item drop constraint channel_item_account_id_channel_fkey;
alter table channel_item drop constraint channel_item_pkey;
alter table channel_list drop constraint channel_list_pkey;
alter table channel_list add primary key (account_id, shop_id, channel);
alter table channel_item add primary key (account_id, shop_id, channel, item_id);
alter table channel_item add foreign key (account_id, shop_id, channel)
  references channel_list (account_id, shop_id, channel) on delete cascade;
alter table channel_list add foreign key (account_id, shop_id) references shop on delete cascade;

alter table feed_link add column shop_id uuid;
update feed_link l set shop_id =
  (select s.shop_id from shop s where s.account_id = l.account_id order by s.installed_at limit 1);
delete from feed_link where shop_id is null;
alter table feed_link alter column shop_id set not null;
alter table feed_link add foreign key (account_id, shop_id) references shop on delete cascade;

alter table feed_fetch add column shop_id uuid;
update feed_fetch f set shop_id =
  (select s.shop_id from shop s where s.account_id = f.account_id order by s.installed_at limit 1);
delete from feed_fetch where shop_id is null;
alter table feed_fetch alter column shop_id set not null;
alter table feed_fetch add foreign key (account_id, shop_id) references shop on delete cascade;
drop index feed_fetch_latest;
create index feed_fetch_latest on feed_fetch (account_id, shop_id, channel, fetch_id desc);

-- A channel's problem is one shop's: its subject becomes "shopId/channel".
update problem p set subject = s.shop_id || '/' || p.subject, shop_id = s.shop_id
  from (select distinct on (account_id) account_id, shop_id from shop order by account_id, installed_at) s
 where s.account_id = p.account_id and p.kind in ('ids-missing', 'ids-unmatched', 'feed-not-fetched')
   and p.subject in ('any', 'google', 'meta');

-- An address answers only while its own shop is installed: an uninstall revokes it at once, and a reinstall brings back
-- the very address that the channel already reads.
drop function find_feed_link(uuid);
create function find_feed_link(link uuid)
returns table (account_id uuid, shop_id uuid, channel text, revoked_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.account_id, l.shop_id, l.channel, l.revoked_at from public.feed_link l
    join public.shop s on s.account_id = l.account_id and s.shop_id = l.shop_id
   where l.link_id = link and s.state = 'installed'
$$;
revoke all on function find_feed_link(uuid) from public;
