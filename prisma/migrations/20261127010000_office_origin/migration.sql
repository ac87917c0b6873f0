-- Where the back office lives that frames the screens: with several shops its host need not be the shop's own. As the
-- last launch said it, signed.
alter table bridge_connection add column office_origin text;

drop function find_connection(uuid);
create function find_connection(connection uuid)
returns table (account_id uuid, shop_id uuid, domain text, state text, module_public_key text, address text,
  fingerprint text, stopped_reason text, office_origin text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.account_id, c.shop_id, s.domain, s.state, c.module_public_key, c.address, c.fingerprint, c.stopped_reason,
    c.office_origin
  from public.bridge_connection c join public.shop s using (account_id, shop_id) where c.connection_id = connection
$$;
revoke all on function find_connection(uuid) from public;
