-- A feed's address answers only while a shop of its account is installed: an uninstall revokes it at once, and a
-- reinstall brings back the very address that the channel already reads.
create or replace function find_feed_link(link uuid)
returns table (account_id uuid, channel text, revoked_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.account_id, l.channel, l.revoked_at from public.feed_link l
   where l.link_id = link
     and exists (select from public.shop s where s.account_id = l.account_id and s.state = 'installed')
$$;
