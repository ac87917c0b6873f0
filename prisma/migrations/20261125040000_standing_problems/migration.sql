-- Every decision looks for the problems of its variants that are open, or that staff closed: without an index of its own
-- it would read through all that ever were.
create index problem_standing on problem (account_id, subject, kind) where closed_at is null or closed_how = 'staff';
