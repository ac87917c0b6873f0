-- A merchant may type a rate from five thousand tonnes: grams of that are no int.
alter table shipping_offer alter column weight_from type bigint, alter column quantity_from type bigint;
