-- How a batch says no. One view takes the codes of src/lib/refusal.ts: inserting one undoes the batch, and src/db/refusals.ts reads
-- it from the message. Written by src/db/refuse.ts alone.

create view refusals as select '' as code where 0;
--;;
-- raise() takes a literal alone: the codes are put in by src/db/house-rules.ts.
create trigger refusals_abort instead of insert on refusals begin
  select case new.code
    {{codes}}
    else raise(abort, 'no such refusal') end;
end;
