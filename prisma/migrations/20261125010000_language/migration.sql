-- The language that the staff chose in Settings; null follows the admin's own.
alter table account add column language text check (language in ('fr', 'en'));
