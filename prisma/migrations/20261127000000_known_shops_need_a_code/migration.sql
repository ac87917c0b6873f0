-- Whoever holds an address today need not be who held it before: a shop comes back to an account that has another shop
-- by a code of that account only.
create or replace function connect_shop(shop_domain text, hash text, at timestamptz)
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
  if known.platform <> 'prestashop' then return; end if;
  if known.shop_id is not null and target is not null and known.account_id <> target then
    delete from public.problem p where p.account_id = known.account_id and p.shop_id = known.shop_id;
    delete from public.due_work d where d.account_id = known.account_id
      and (d.subject = known.shop_id::text or d.payload ->> 'shopId' = known.shop_id::text);
    delete from public.shop s where s.account_id = known.account_id and s.shop_id = known.shop_id;
    delete from public.account a where a.account_id = known.account_id
      and not exists (select from public.shop s where s.account_id = a.account_id)
      and not exists (select from public.privacy_request r where r.account_id = a.account_id);
    known := null;
  end if;
  if known.shop_id is not null and target is null and exists (select from public.shop s
      where s.account_id = known.account_id and s.shop_id <> known.shop_id and s.state = 'installed') then
    return;
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
