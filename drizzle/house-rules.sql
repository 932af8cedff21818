-- Views and triggers: the house rules that no code path, retry or second process can break. Laid anew after every migration
-- (a table rebuild drops triggers silently). Statements are parted by lines of "--;;". The clock comes in through the rows.

-- A refusal is raised by inserting its code: the batch is undone and the code is read from the message.
create view refusals as select '' as code where 0;
--;;
create trigger refusals_abort instead of insert on refusals begin
  select case new.code
    when 'not-found'         then raise(abort, 'refusal:not-found')
    when 'not-published'     then raise(abort, 'refusal:not-published')
    when 'not-open-yet'      then raise(abort, 'refusal:not-open-yet')
    when 'closed'            then raise(abort, 'refusal:closed')
    when 'cancelled-event'   then raise(abort, 'refusal:cancelled-event')
    when 'already-cancelled' then raise(abort, 'refusal:already-cancelled')
    when 'form-used'         then raise(abort, 'refusal:form-used')
    when 'busy'              then raise(abort, 'refusal:busy')
    else raise(abort, 'refusal:invalid') end;
end;
--;;
-- The one place that says which waiting claim fits: every quota it needs has room for it.
create view claim_fit as
select c.id, c.event_id, c.rank,
  not exists (
    select 1 from needs n join quotas q on q.id = n.quota_id
    where n.claim_id = c.id group by q.id having q.taken + sum(n.seats) > q.size
  ) as room
from claims c where c.state = 'waiting';
--;;
-- Who may have a seat now, in order of rank; read after every change that can free one.
create view queue as
select f.id, f.event_id, f.rank
from claim_fit f join events e on e.id = f.event_id
where f.room and e.waiting_list <> 'paused' and e.status <> 'cancelled';
--;;
-- Inserting here gives claims their turn, row by row in order, each row seeing the effect of the one before.
create view turns as select id as claim_id, changed_at as at, state as because from claims where 0;
--;;
create trigger turns_grant instead of insert on turns
when exists (select 1 from claim_fit where id = new.claim_id and room) begin
  update claims set state = 'granted', changed_at = new.at where id = new.claim_id;
  insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
    select r.host_id, r.event_id, r.id, 'promotion', new.at, r.email, r.language, new.at, new.at
    from registrations r
    where new.because = 'promoted' and r.claim_id = new.claim_id and r.cancelled_at is null;
  insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
    select c.host_id, c.event_id, new.at, 'system', 'waiting-list', 'claim.promoted', c.id, '[]'
    from claims c where new.because = 'promoted' and c.id = new.claim_id;
end;
--;;
create trigger claims_take_seats after update of state on claims
when old.state <> 'granted' and new.state = 'granted' begin
  update quotas set taken = taken + (select sum(seats) from needs where claim_id = new.id and quota_id = quotas.id)
    where id in (select quota_id from needs where claim_id = new.id);
end;
--;;
create trigger claims_give_seats_back after update of state on claims
when old.state = 'granted' and new.state <> 'granted' begin
  update quotas set taken = taken - (select sum(seats) from needs where claim_id = new.id and quota_id = quotas.id)
    where id in (select quota_id from needs where claim_id = new.id);
  insert into turns (claim_id, at, because)
    select id, new.changed_at, 'promoted' from queue where event_id = new.event_id order by rank;
end;
--;;
create trigger claims_released_for_good before update of state on claims
when old.state = 'released' and new.state <> 'released' begin
  select raise(abort, 'refusal:already-cancelled');
end;
--;;
create trigger registrations_cancelled_for_good before update of cancelled_at on registrations
when old.cancelled_at is not null and new.cancelled_at is not old.cancelled_at begin
  select raise(abort, 'refusal:already-cancelled');
end;
--;;
-- Whoever leaves gives the seat back; the calendar entry gets a higher sequence, so that its cancellation wins.
create trigger registrations_leave after update of cancelled_at on registrations
when old.cancelled_at is null and new.cancelled_at is not null begin
  update registrations set sequence = sequence + 1 where id = new.id;
  update claims set state = 'released', changed_at = new.cancelled_at
    where id = new.claim_id and state <> 'released'
      and not exists (select 1 from registrations where claim_id = new.claim_id and cancelled_at is null);
end;
--;;
create trigger quotas_grow after update of size on quotas
when new.size is null or new.size > old.size begin
  insert into turns (claim_id, at, because)
    select id, new.changed_at, 'promoted' from queue where event_id = new.event_id order by rank;
end;
--;;
create trigger waiting_list_resumes after update of waiting_list on events
when old.waiting_list = 'paused' and new.waiting_list <> 'paused' begin
  insert into turns (claim_id, at, because)
    select id, new.changed_at, 'promoted' from queue where event_id = new.id order by rank;
end;
--;;
-- RFC 5546 § 2.1.4: the sequence rises when date, time, place or status change.
create trigger events_raise_sequence after update of starts_at, ends_at, all_day, zone, venue, status on events
when new.starts_at <> old.starts_at or new.ends_at <> old.ends_at or new.all_day <> old.all_day or new.zone <> old.zone
  or new.venue <> old.venue or new.status <> old.status begin
  update events set sequence = old.sequence + 1 where id = new.id;
end;
