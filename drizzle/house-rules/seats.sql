-- Seats are counted as claims change state (docs/seats.md): taken, given back, and never twice. CHECKs on quotas stop what would
-- oversell.

-- The one place that says in which quotas a registration's attendance needs a seat. Sessions are chosen: their needs are rows.
create view seats_wanted as
select r.id as registration_id, r.claim_id, r.event_id, r.host_id, w.value ->> 0 as scope, w.value ->> 1 as key
from registrations r cross join json_each(json_array(
  json_array('event', ''), json_array('category', r.category_id), json_array('attendance', r.attendance),
  json_array('organisation', nullif(r.organisation_key, '')), json_array('land', nullif(substr(r.organisation_ags, 1, 2), ''))
)) w
where r.cancelled_at is null and r.role in ('participant', 'accompanying') and w.value ->> 1 is not null;
--;;
-- The one place that says which sessions a person chose: those they hold or wait for, and those they had ('released').
create view chosen_sessions as
select r.id as registration_id, r.event_id, s.id as claim_id, s.after_claim, q.key as session_id, q.id as quota_id, s.state, s.rank,
  s.rowid as place, s.changed_at
from registrations r cross join needs n on n.registration_id = r.id
  cross join claims s on s.id = n.claim_id and s.after_claim = r.claim_id
  cross join quotas q on q.id = n.quota_id and q.scope = 'session';
--;;
create trigger claims_take_seats after update of state on claims
when old.state not in ('granted', 'offered') and new.state in ('granted', 'offered') begin
  update quotas set taken = taken + (select sum(seats) from needs where claim_id = new.id and quota_id = quotas.id)
    where id in (select quota_id from needs where claim_id = new.id);
end;
--;;
-- Promotion comes last, when all seats of the claim and of its sessions are back: else rank 2 overtakes rank 1.
create trigger claims_give_seats_back after update of state on claims
when old.state in ('granted', 'offered') and new.state not in ('granted', 'offered') and new.after_claim is null begin
  update quotas set taken = taken - (select sum(seats) from needs where claim_id = new.id and quota_id = quotas.id)
    where id in (select quota_id from needs where claim_id = new.id);
  update claims set state = 'released', changed_at = new.changed_at where after_claim = new.id and state <> 'released';
  insert into promotion_runs (event_id, at) values (new.event_id, new.changed_at);
end;
--;;
-- A session that goes with its attendance leaves the promotion to it: one pass instead of two.
create trigger claims_give_session_back after update of state on claims
when old.state = 'granted' and new.state <> 'granted' and new.after_claim is not null begin
  update quotas set taken = taken - (select sum(seats) from needs where claim_id = new.id and quota_id = quotas.id)
    where id in (select quota_id from needs where claim_id = new.id);
  insert into promotion_runs (event_id, at) select new.event_id, new.changed_at from claims where id = new.after_claim and state = 'granted';
end;
--;;
-- Whoever accepts an offer is ready for the sessions they chose.
create trigger claims_accepted after update of state on claims
when old.state = 'offered' and new.state = 'granted' begin
  update claims set (blocked_by, blocked_seats) = (null, null) where state = 'waiting' and blocked_by = new.id;
  insert into promotion_runs (event_id, at) values (new.event_id, new.changed_at);
end;
--;;
create trigger claims_released_for_good before update of state on claims
when old.state = 'released' and new.state <> 'released' begin
  select raise(abort, 'refusal:already-cancelled');
end;
--;;
create trigger needs_added after insert on needs
when exists (select 1 from claims where id = new.claim_id and state in ('granted', 'offered')) begin
  update quotas set taken = taken + new.seats where id = new.quota_id;
end;
--;;
create trigger needs_gone after delete on needs
when exists (select 1 from claims where id = old.claim_id and state in ('granted', 'offered')) begin
  update quotas set taken = taken - old.seats where id = old.quota_id;
end;
--;;
create trigger registrations_cancelled_for_good before update of cancelled_at on registrations
when old.cancelled_at is not null and new.cancelled_at is not old.cancelled_at begin
  select raise(abort, 'refusal:already-cancelled');
end;
--;;
-- Whoever leaves gives the seats back. A group goes on without them; the last one takes the claim along, and its sessions.
create trigger registrations_leave after update of cancelled_at on registrations
when old.cancelled_at is null and new.cancelled_at is not null begin
  delete from needs where claim_id = new.claim_id and registration_id = new.id
    and exists (select 1 from registrations where claim_id = new.claim_id and cancelled_at is null);
  update claims set state = 'released', changed_at = new.cancelled_at
    where id = new.claim_id and state <> 'released'
      and not exists (select 1 from registrations where claim_id = new.claim_id and cancelled_at is null);
  update claims set state = 'released', changed_at = new.cancelled_at
    where state <> 'released' and after_claim = new.claim_id
      and exists (select 1 from needs where claim_id = claims.id and registration_id = new.id);
  insert into promotion_runs (event_id, at) select new.event_id, new.cancelled_at from claims where id = new.claim_id and state <> 'released';
end;
