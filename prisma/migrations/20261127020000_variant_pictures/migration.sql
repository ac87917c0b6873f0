-- A variant's own picture, where the platform has one; else its product's stands for it.
alter table variant add column image_url text;
