-- What changes all day keeps room on its page: the new version of a row then needs no new index entries.
alter table variant set (fillfactor = 85);
alter table inventory_level set (fillfactor = 85);
alter table ad_state set (fillfactor = 85);
