-- Words by which people are found (src/domain/registrations/make-findable.ts writes them).

-- What the words of a search key go on with from each of their letters, up to six. The list of places is as long as the key.
create view word_parts as
select nr, nr / 2048 as block, substr(here, 1, instr(here || ' ', ' ') - 1) as part
from (select r.search_nr as nr, substr(r.search_key, p.key + 1, 6) as here from registrations r
  cross join json_each('[' || replace(hex(zeroblob(length(r.search_key))), '00', '0,') || '0]') p where r.search_nr is not null)
where here <> '' and substr(here, 1, 1) <> ' ';
--;;
-- Whoever is called otherwise is not found by the old words, and waits to be looked up by the new ones.
create trigger registrations_looked_up_no_more after update of search_key on registrations
when old.search_nr is not null and new.search_key <> old.search_key begin
  delete from search_parts where block = old.search_nr / 2048 and nr = old.search_nr and part in (
    select substr(here, 1, instr(here || ' ', ' ') - 1) from (select substr(old.search_key, p.key + 1, 6) as here
      from json_each('[' || replace(hex(zeroblob(length(old.search_key))), '00', '0,') || '0]') p));
  update registrations set search_nr = null where id = new.id;
end;
