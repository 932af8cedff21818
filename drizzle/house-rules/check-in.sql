-- Scans and their effects, heads in the room, and what an open desk has to hear of.

-- What each scan did follows from all scans of a person in a list in the order of their instants, however late they arrive:
-- desks that were offline come to one answer. A repeat at the same device is undone with the scan that it repeats.
create view check_in_effects as
select id, registration_id, list_id,
  case when taken_back is not null then 'undone' when absorbed then 'repeat'
    when direction = 'in' and before = 'in' then iif(before_station = station, 'repeat', 'conflict')
    when direction = 'in' then iif(times = 0, 'admission', 're-entry')
    when before = 'in' then 'exit' else 'void' end as effect,
  iif(taken_back is null and not absorbed and direction = 'in' and before is not 'in', next_exit, null) as until
from (
  select *, lag(direction) over t as before, lag(station) over t as before_station,
    coalesce(sum(direction = 'in') over (t rows between unbounded preceding and 1 preceding), 0) as times,
    min(iif(direction = 'out', at, null)) over (t rows between 1 following and unbounded following) as next_exit
  from (
    select *, taken_back is null and not absorbed as live from (
      select *, coalesce(direction = 'in' and lag(direction) over s = 'in' and lag(station) over s = station
        and (lag(taken_back) over s is null or lag(taken_back) over s > at), 0) as absorbed
      from (
        select c.id, c.registration_id, c.list_id, c.direction, c.at, c.nonce, coalesce(c.desk_id, '') || '/' || c.device as station,
          (select min(u.at) from check_ins u
            where u.registration_id = c.registration_id and u.undoes = c.nonce) as taken_back
        from check_ins c where c.direction <> 'undo'
      ) window s as (partition by registration_id, list_id order by at, nonce)
    )
  ) window t as (partition by registration_id, list_id, live order by at, nonce)
);
--;;
-- A scan that arrives may change what later ones did. Nobody stands in a list twice while the effects are laid anew.
create trigger check_ins_take_effect after insert on check_ins begin
  update check_ins set effect = 'pending', until = null
    where registration_id = new.registration_id and list_id = new.list_id and direction <> 'undo';
  update check_ins set effect = e.effect, until = e.until from check_in_effects e
    where check_ins.registration_id = new.registration_id and check_ins.list_id = new.list_id
      and e.registration_id = new.registration_id and e.list_id = new.list_id and e.id = check_ins.id;
end;
--;;
create trigger check_ins_tell_desks after insert on check_ins begin
  insert into desk_changes (host_id, event_id, registration_id) values (new.host_id, new.event_id, new.registration_id);
end;
--;;
create trigger check_ins_count_heads after update of effect, until on check_ins begin
  update check_in_lists set
      inside = inside + (new.effect in ('admission', 're-entry') and new.until is null)
        - (old.effect in ('admission', 're-entry') and old.until is null),
      people = people + (new.effect = 'admission') - (old.effect = 'admission')
    where id = new.list_id;
end;
--;;
create trigger desk_notes_added after insert on desk_notes begin
  insert into desk_changes (host_id, event_id, registration_id) values (new.host_id, new.event_id, new.registration_id);
end;
--;;
create trigger desk_notes_changed after update of note on desk_notes begin
  insert into desk_changes (host_id, event_id, registration_id) values (new.host_id, new.event_id, new.registration_id);
end;
--;;
create trigger desk_notes_gone after delete on desk_notes begin
  insert into desk_changes (host_id, event_id, registration_id) values (old.host_id, old.event_id, old.registration_id);
end;
--;;
-- While a desk is open it hears of everybody whose line in its list changes.
create trigger registrations_tell_desks_of_newcomers after insert on registrations
when exists (select 1 from desks where event_id = new.event_id and closed_at is null) begin
  insert into desk_changes (host_id, event_id, registration_id) values (new.host_id, new.event_id, new.id);
end;
--;;
create trigger registrations_tell_desks after update of academic_title, first_name, last_name, office, organisation, category_id, role,
  attendance, check_in_code, claim_id, cancelled_at on registrations
when exists (select 1 from desks where event_id = new.event_id and closed_at is null) begin
  insert into desk_changes (host_id, event_id, registration_id) values (new.host_id, new.event_id, new.id);
end;
--;;
create trigger claims_tell_desks after update of state on claims
when exists (select 1 from desks where event_id = new.event_id and closed_at is null) begin
  insert into desk_changes (host_id, event_id, registration_id)
    select r.host_id, r.event_id, r.id from registrations r where r.claim_id = coalesce(new.after_claim, new.id);
end;
--;;
-- An old badge is told from an unknown one. Forgetting puts the id in the place of every code and retires none.
create trigger registrations_retire_code after update of check_in_code on registrations
when old.check_in_code <> new.check_in_code and old.check_in_code <> old.id
  and (new.check_in_code <> new.id or new.replaced_by is not old.replaced_by) begin
  insert into retired_codes (code, host_id, event_id, registration_id, why, retired_at)
    values (old.check_in_code, old.host_id, old.event_id, old.id, iif(new.replaced_by is null, 'reissued', 'substituted'), new.changed_at)
    on conflict do nothing;
end;
