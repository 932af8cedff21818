-- Who gets a free seat (docs/seats.md): which waiting claim fits, what is in its way, and in which order the queue moves up. The
-- older trigger of a table fires later: what is here sees what seats.sql has counted.

-- The one place that says which waiting claim fits: every quota it needs has room for it, and a session has its attendance.
create view claim_fit as
select c.id, c.event_id, c.rank, c.rowid as place, c.after_claim,
  not exists (
    select 1 from needs n join quotas q on q.id = n.quota_id
    where n.claim_id = c.id group by q.id having q.taken + sum(n.seats) > coalesce(q.aim, q.size)
  ) as room,
  (c.after_claim is null or exists (select 1 from claims a where a.id = c.after_claim and a.state = 'granted')) as ready
from claims c where c.state = 'waiting';
--;;
-- Why a waiting claim waits, as JSON of the obstacle and its seats: the attendance of a session, else the narrowest quota that is full
-- for it. Null where nothing is in its way.
create view obstacles as
select w.id as claim_id, w.event_id,
  case when w.after_claim is not null and not exists (select 1 from claims a where a.id = w.after_claim and a.state = 'granted')
    then json_array(w.after_claim, 0)
    else (select json_array(q.id, min(8, sum(n.seats))) from needs n join quotas q on q.id = n.quota_id where n.claim_id = w.id
      group by q.id having sum(n.seats) > coalesce(q.aim, q.size) - q.taken
      order by case q.scope when 'organisation' then 0 when 'land' then 1 when 'event' then 3 else 2 end limit 1) end as obstacle
from claims w where w.state = 'waiting';
--;;
-- Quotas in which claims are blocked: 2 where sixteen or more of them need as many seats, else 1.
create view blocking_quotas as
select q.id, 1 + exists (select 1 from json_each('[1,2,3,4,5,6,7,8]') k where exists (select 1 from claims w
  where w.state = 'waiting' and w.blocked_by = q.id and w.blocked_seats = k.value limit 1 offset 15)) as how
from quotas q where exists (select 1 from claims w where w.state = 'waiting' and w.blocked_by = q.id);
--;;
-- Quotas that got room, by the seats that claims blocked there need: the first of those claims, and the rank of the sixteenth where
-- there are more.
create view freed_places as
select q.event_id, q.id as quota_id, k.value as seats,
  (select json_group_array(id) from (select w.id from claims w
    where w.state = 'waiting' and w.blocked_by = q.id and w.blocked_seats = k.value order by w.rank limit 16)) as first,
  (select w.rank from claims w where w.state = 'waiting' and w.blocked_by = q.id and w.blocked_seats = k.value
    order by w.rank limit 1 offset 15) as sixteenth
from quotas q cross join json_each('[1,2,3,4,5,6,7,8]') k
where q.freed > 0 and (q.size is null or q.taken + k.value <= coalesce(q.aim, q.size));
--;;
-- Who may have a seat now unless the list is paused, in order of rank; read after every change that can free one. Looked at are only
-- claims whose obstacle gave way or is not known, and their sessions, which may become ready meanwhile: no further than the first
-- sixteen of a long line.
create view queue as
select f.id, e.id as event_id, f.rank, f.place, f.after_claim is not null as session
from events e cross join json_each(json_array(json_array(json((select json_group_array(id) from (
      select w.id from claims w where w.event_id = e.id and w.state = 'waiting' and w.blocked_by is null
      union select j.value from freed_places p cross join json_each(p.first) j where p.event_id = e.id))),
    (select min(p.sixteenth) from freed_places p where p.event_id = e.id)))) x
  cross join json_each((select json_group_array(id) from (select value as id from json_each(x.value, '$[0]')
    union select s.id from json_each(x.value, '$[0]') a cross join claims s on s.after_claim = a.value))) o
  cross join claim_fit f on f.id = o.value and f.rank <= coalesce(x.value ->> 1, f.rank)
where f.room and e.status <> 'cancelled';
--;;
-- The same without an end, where a long line was looked at only in part.
create view rest_of_queue as
select f.id, e.id as event_id, f.rank, f.place, f.after_claim is not null as session
from events e cross join json_each(json_array(json((select json_group_array(id) from (
      select w.id from claims w where w.event_id = e.id and w.state = 'waiting' and w.blocked_by is null
      union select w.id from freed_places p cross join claims w
        on w.state = 'waiting' and w.blocked_by = p.quota_id and w.blocked_seats = p.seats where p.event_id = e.id))))) x
  cross join json_each((select json_group_array(id) from (select value as id from json_each(x.value)
    union select s.id from json_each(x.value) a cross join claims s on s.after_claim = a.value))) o
  cross join claim_fit f on f.id = o.value
where e.status <> 'cancelled' and f.room
  and exists (select 1 from quotas q where q.event_id = e.id and q.freed > 0 and q.freed = 2);
--;;
-- The first instant at which nobody moves up any more: the event has begun, or its office said so earlier.
create view event_promotion_ends as
select id as event_id, min(starts_at, coalesce(promote_until, starts_at)) as at from events;
--;;
-- The same for a claim: nobody moves up into a session that has begun.
create view promotion_ends as
select c.id as claim_id, min(e.at, coalesce(
    (select p.starts_at from needs n cross join quotas q on q.id = n.quota_id and q.scope = 'session'
      cross join programme_items p on p.id = q.key where c.after_claim is not null and n.claim_id = c.id), e.at)) as at
from claims c cross join event_promotion_ends e on e.event_id = c.event_id;
--;;
-- Inserting here promotes everybody who may have a seat in an event now: the queue, then the rest of a long line. Who still waits
-- is noted with what is in the way now, and every quota has been looked at. In one place: whatever seats somebody has it within.
create view promotion_runs as select id as event_id, changed_at as at from events where 0;
--;;
-- Inserting here promotes claims, row by row in order, each row seeing the effect of the one before: newcomers ('registered'),
-- people in review ('accepted') and those who waited ('queue').
create view promotions as select id as claim_id, changed_at as at, state as because from claims where 0;
--;;
-- Who fits is seated; who does not waits for what is in the way now. One trigger: the order of several is nobody's promise.
create trigger promotions_seat_claims instead of insert on promotions begin
  update claims set (state, expires_at, changed_at, blocked_by, blocked_seats) = (
      select iif(asks, 'offered', 'granted'), iif(asks, new.at + offer_hours * 3600000, null), new.at, null, null
      from (select e.offer_hours, new.because = 'queue' and claims.after_claim is null and e.waiting_list = 'offered' as asks
        from events e where e.id = claims.event_id))
    where id = new.claim_id and exists (select 1 from claim_fit where id = new.claim_id and room and ready)
      and (new.because <> 'queue' or new.at < (select at from promotion_ends where claim_id = new.claim_id));
  insert into promotion_notices (claim_id, at) select new.claim_id, new.at where new.because = 'queue' and changes() = 1;
  update claims set (blocked_by, blocked_seats) = (select o.obstacle ->> 0, o.obstacle ->> 1 from obstacles o where o.claim_id = new.claim_id)
    where id = new.claim_id and state = 'waiting';
end;
--;;
-- Everybody before the one who gets a seat was passed over, and so is blocked elsewhere: nobody looks at them again here.
create trigger claims_passed_over after update of state on claims
when old.state = 'waiting' and new.state in ('granted', 'offered') and old.blocked_by is not null begin
  update claims set (blocked_by, blocked_seats) = (select o.obstacle ->> 0, o.obstacle ->> 1 from obstacles o where o.claim_id = claims.id)
    where id in (select w.id from claims w where w.state = 'waiting' and w.blocked_by = old.blocked_by
      and w.blocked_seats = old.blocked_seats and w.rank < new.rank);
end;
--;;
create trigger claims_open_sessions after update of state on claims
when old.state <> 'granted' and new.state = 'granted' and new.after_claim is null begin
  update claims set (blocked_by, blocked_seats) = (null, null) where state = 'waiting' and blocked_by = new.id;
end;
--;;
-- Nobody is looked at once nobody moves up: what came free stays noted, should the event be put off.
create trigger promotion_runs_promote instead of insert on promotion_runs
when exists (select 1 from events where id = new.event_id and waiting_list <> 'paused')
  and new.at < (select at from event_promotion_ends where event_id = new.event_id) begin
  insert into promotions (claim_id, at, because)
    select id, new.at, 'queue' from queue where event_id = new.event_id order by rank, session, place;
  insert into promotions (claim_id, at, because)
    select id, new.at, 'queue' from rest_of_queue where event_id = new.event_id order by rank, session, place;
  update claims set (blocked_by, blocked_seats) = (select o.obstacle ->> 0, o.obstacle ->> 1 from obstacles o where o.claim_id = claims.id)
    where id in (select w.id from freed_places p cross join claims w
      on w.state = 'waiting' and w.blocked_by = p.quota_id and w.blocked_seats = p.seats where p.event_id = new.event_id
      union all select w.id from claims w where w.event_id = new.event_id and w.state = 'waiting' and w.blocked_by is null);
  update quotas set freed = 0 where event_id = new.event_id and freed > 0;
end;
--;;
create trigger quotas_freed after update of taken on quotas when new.taken < old.taken begin
  update quotas set freed = (select how from blocking_quotas b where b.id = quotas.id)
    where id = new.id and exists (select 1 from blocking_quotas b where b.id = quotas.id);
end;
--;;
-- A claim that waits without a promotion, as in a pause, knows all the same what is in its way.
create trigger needs_block after insert on needs
when exists (select 1 from claims where id = new.claim_id and state = 'waiting' and blocked_by is null)
  and exists (select 1 from quotas where id = new.quota_id and taken + new.seats > coalesce(aim, size)) begin
  update claims set (blocked_by, blocked_seats) = (select o.obstacle ->> 0, o.obstacle ->> 1 from obstacles o where o.claim_id = new.claim_id)
    where id = new.claim_id;
end;
--;;
create trigger needs_block_no_longer after delete on needs
when exists (select 1 from claims where id = old.claim_id and state = 'waiting' and blocked_by is not null) begin
  update claims set (blocked_by, blocked_seats) = (select o.obstacle ->> 0, o.obstacle ->> 1 from obstacles o where o.claim_id = old.claim_id)
    where id = old.claim_id;
end;
--;;
create trigger quotas_grow after update of size on quotas
when new.size is null or new.size > old.size begin
  update quotas set freed = (select how from blocking_quotas b where b.id = quotas.id)
    where id = new.id and exists (select 1 from blocking_quotas b where b.id = quotas.id);
  insert into promotion_runs (event_id, at) values (new.event_id, new.changed_at);
end;
--;;
create trigger waiting_list_resumes after update of waiting_list on events
when old.waiting_list = 'paused' and new.waiting_list <> 'paused' begin
  insert into promotion_runs (event_id, at) values (new.id, new.changed_at);
end;
--;;
create trigger promotions_go_on after update of starts_at, promote_until on events
when min(new.starts_at, coalesce(new.promote_until, new.starts_at)) > min(old.starts_at, coalesce(old.promote_until, old.starts_at)) begin
  update events set waiting_ended_at = null where id = new.id and waiting_ended_at is not null;
  insert into promotion_runs (event_id, at) values (new.id, new.changed_at);
end;
--;;
create trigger sessions_go_on after update of starts_at on programme_items when new.bookable and new.starts_at > old.starts_at begin
  insert into promotion_runs (event_id, at) values (new.event_id, new.changed_at);
end;
--;;
-- No offer outlasts the instant at which nobody moves up any more, whoever sets the one or the other.
create trigger claims_offers_end after update of expires_at on claims when new.state = 'offered' begin
  update claims set expires_at = (select at from promotion_ends where claim_id = new.id)
    where id = new.id and expires_at > (select at from promotion_ends where claim_id = new.id);
end;
--;;
create trigger events_end_offers after update of starts_at, promote_until on events begin
  update claims set expires_at = expires_at where event_id = new.id and state = 'offered';
end;
--;;
-- Where more seats are granted than there shall be, the size follows down what comes back, until it is as wanted.
create trigger quotas_come_down instead of insert on promotion_runs begin
  update quotas set (size, aim) = (max(aim, taken), iif(taken > aim, aim, null)) where event_id = new.event_id and aim is not null;
end;
