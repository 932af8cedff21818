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
    when 'correction-over'   then raise(abort, 'refusal:correction-over')
    when 'on-hold'           then raise(abort, 'refusal:on-hold')
    when 'category-closed'   then raise(abort, 'refusal:category-closed')
    when 'too-many-people'   then raise(abort, 'refusal:too-many-people')
    when 'offer-over'        then raise(abort, 'refusal:offer-over')
    when 'full'              then raise(abort, 'refusal:full')
    when 'in-use'            then raise(abort, 'refusal:in-use')
    when 'other-host'        then raise(abort, 'refusal:other-host')
    when 'busy'              then raise(abort, 'refusal:busy')
    when 'desk-closed'       then raise(abort, 'refusal:desk-closed')
    else raise(abort, 'refusal:invalid') end;
end;
--;;
-- The one place that says in which quotas a registration's attendance needs a seat. Sessions are chosen: their needs are rows.
create view seats_wanted as
select r.id as registration_id, r.claim_id, r.event_id, r.host_id, w.value ->> 0 as scope, w.value ->> 1 as key
from registrations r cross join json_each(json_array(
  json_array('event', ''), json_array('category', r.category_id), json_array('attendance', r.attendance),
  json_array('organisation', nullif(r.organisation_key, '')), json_array('land', nullif(substr(r.organisation_ags, 1, 2), ''))
)) w
where r.cancelled_at is null and r.role in ('participant', 'accompanying') and w.value ->> 1 is not null;
--;;
-- Where letters about a person go: to their own address, else to whoever registered them; without either the office prints.
create view addressees as
select r.id, r.claim_id, r.booking_id, r.host_id, r.event_id, coalesce(nullif(r.email, ''), b.contact_email) as address, r.language
from registrations r join bookings b on b.id = r.booking_id
where coalesce(nullif(r.email, ''), b.contact_email, '') <> '';
--;;
-- The one place that says which waiting claim fits: every quota it needs has room for it, and a session has its attendance.
create view claim_fit as
select c.id, c.event_id, c.rank, c.rowid as place, c.after_claim,
  not exists (
    select 1 from needs n join quotas q on q.id = n.quota_id
    where n.claim_id = c.id group by q.id having q.taken + sum(n.seats) > q.size
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
      group by q.id having sum(n.seats) > q.size - q.taken
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
where q.freed > 0 and (q.size is null or q.taken + k.value <= q.size);
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
-- Inserting here gives all their turns who may have a seat in an event now: the queue, then the rest of a long line. Who still waits
-- is noted with what is in the way now, and every quota has been looked at. In one place: whatever seats somebody has it within.
create view promotions as select id as event_id, changed_at as at from events where 0;
--;;
-- Inserting here gives claims their turn, row by row in order, each row seeing the effect of the one before.
create view turns as select id as claim_id, changed_at as at, state as because from claims where 0;
--;;
-- Who fits is seated; who does not waits for what is in the way now. One trigger: the order of several is nobody's promise.
create trigger turns_taken instead of insert on turns begin
  update claims set (state, expires_at, changed_at, blocked_by, blocked_seats) = (
      select iif(asks, 'offered', 'granted'), iif(asks, new.at + offer_hours * 3600000, null), new.at, null, null
      from (select e.offer_hours, new.because = 'promoted' and claims.after_claim is null and e.waiting_list = 'offered' as asks
        from events e where e.id = claims.event_id))
    where id = new.claim_id and exists (select 1 from claim_fit where id = new.claim_id and room and ready);
  insert into promoted (claim_id, at) select new.claim_id, new.at where new.because = 'promoted' and changes() = 1;
  update claims set (blocked_by, blocked_seats) = (select o.obstacle ->> 0, o.obstacle ->> 1 from obstacles o where o.claim_id = new.claim_id)
    where id = new.claim_id and state = 'waiting';
end;
--;;
-- Inserting here tells whom the waiting list gave a seat.
create view promoted as select id as claim_id, changed_at as at from claims where 0;
--;;
create trigger promoted_are_told instead of insert on promoted begin
  -- An unconfirmed address hears of the seat when it is confirmed; a letter that already waits will say this too.
  insert into letters (host_id, event_id, about, kind, revision, address, language, facts, written_at, due_at)
    select a.host_id, a.event_id, a.id,
      iif(c.after_claim is not null, 'change', iif(c.state = 'offered', 'seat-offered', 'promotion')),
      max(new.at, coalesce((select max(l.revision) + 1 from letters l where l.about = a.id), 0)),
      a.address, a.language, iif(c.after_claim is not null, '{"changes":"sessions"}', null), new.at, new.at
    from claims c cross join registrations r on r.claim_id = coalesce(c.after_claim, c.id) cross join addressees a on a.id = r.id
    where c.id = new.claim_id and r.cancelled_at is null
      and (r.confirm_by is null or r.confirmed_at is not null)
      and (c.after_claim is null or (exists (select 1 from needs n where n.claim_id = c.id and n.registration_id = r.id)
        and not exists (select 1 from letters l where l.about = r.id and l.written_at = new.at and l.state = 'waiting')));
  insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
    select b.host_id, b.event_id, b.id, 'booking',
      max(new.at, coalesce((select max(l.revision) + 1 from letters l where l.about = b.id), 0)), b.contact_email, b.language, new.at, new.at
    from claims c join bookings b on b.id = c.booking_id
    where c.id = new.claim_id and b.contact_email is not null
      and not exists (select 1 from letters l where l.about = b.id and l.written_at = new.at and l.state = 'waiting' and l.kind = 'booking');
  insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
    select c.host_id, c.event_id, new.at, 'system', 'waiting-list', iif(c.state = 'offered', 'claim.offered', 'claim.promoted'), c.id, '[]'
    from claims c where c.id = new.claim_id;
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
create trigger promotions_pass instead of insert on promotions
when exists (select 1 from events where id = new.event_id and waiting_list <> 'paused') begin
  insert into turns (claim_id, at, because)
    select id, new.at, 'promoted' from queue where event_id = new.event_id order by rank, session, place;
  insert into turns (claim_id, at, because)
    select id, new.at, 'promoted' from rest_of_queue where event_id = new.event_id order by rank, session, place;
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
  insert into promotions (event_id, at) values (new.event_id, new.changed_at);
end;
--;;
-- A session that goes with its attendance leaves the promotion to it: one pass instead of two.
create trigger claims_give_session_back after update of state on claims
when old.state = 'granted' and new.state <> 'granted' and new.after_claim is not null begin
  update quotas set taken = taken - (select sum(seats) from needs where claim_id = new.id and quota_id = quotas.id)
    where id in (select quota_id from needs where claim_id = new.id);
  insert into promotions (event_id, at) select new.event_id, new.changed_at from claims where id = new.after_claim and state = 'granted';
end;
--;;
-- Whoever accepts an offer is ready for the sessions they chose.
create trigger claims_accepted after update of state on claims
when old.state = 'offered' and new.state = 'granted' begin
  update claims set (blocked_by, blocked_seats) = (null, null) where state = 'waiting' and blocked_by = new.id;
  insert into promotions (event_id, at) values (new.event_id, new.changed_at);
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
-- A claim that waits without a turn, as in a pause, knows all the same what is in its way.
create trigger needs_block after insert on needs
when exists (select 1 from claims where id = new.claim_id and state = 'waiting' and blocked_by is null)
  and exists (select 1 from quotas where id = new.quota_id and taken + new.seats > size) begin
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
create trigger registrations_cancelled_for_good before update of cancelled_at on registrations
when old.cancelled_at is not null and new.cancelled_at is not old.cancelled_at begin
  select raise(abort, 'refusal:already-cancelled');
end;
--;;
-- Whatever path a change takes: where letters went before, they tell that they go elsewhere now. What the office puts right is
-- told by its own letter; erasing (which puts the id in the place of the token) tells nobody.
create trigger registrations_tell_old_address after update of email on registrations
when old.email <> '' and lower(old.email) <> lower(new.email) and new.token_hash <> new.id and not exists (
  select 1 from address_changes where about = new.id and decision = 'restored' and settled_at = new.changed_at) begin
  insert into address_changes (host_id, event_id, about, holder, kind, address, changed_at)
    values (new.host_id, new.event_id, new.id, new.id, 'address', old.email, new.changed_at);
  insert into letters (host_id, event_id, about, kind, revision, address, language, facts, written_at, due_at)
    select new.host_id, new.event_id, new.id, 'address-changed',
      max(new.changed_at, coalesce((select max(l.revision) + 1 from letters l where l.about = new.id), 0)), old.email, old.language,
      json_object('change', cast(max(id) as text), 'salutation', old.salutation, 'academicTitle', old.academic_title,
        'firstName', old.first_name, 'lastName', old.last_name, 'office', old.office), new.changed_at, new.changed_at
    from address_changes;
end;
--;;
-- A deputy is such a change, too; the letter that tells it is written beside. What was not settled goes along with the seat.
create trigger registrations_tell_of_deputy after update of replaced_by on registrations
when old.replaced_by is null and new.replaced_by is not null begin
  update address_changes set about = new.replaced_by where about = new.id and settled_at is null;
  insert into address_changes (host_id, event_id, about, holder, kind, address, changed_at)
    select new.host_id, new.event_id, new.replaced_by, new.id, 'deputy', old.email, new.changed_at
    where old.email <> '' and not exists (select 1 from address_changes
      where about in (new.id, new.replaced_by) and decision = 'restored' and settled_at = new.changed_at);
end;
--;;
create trigger bookings_tell_old_address after update of contact_email on bookings
when old.contact_email <> '' and new.form <> '' and lower(old.contact_email) <> lower(coalesce(new.contact_email, ''))
  and not exists (select 1 from address_changes where about = new.id and decision = 'restored' and settled_at = new.corrected_at) begin
  insert into address_changes (host_id, event_id, about, holder, kind, address, changed_at)
    values (new.host_id, new.event_id, new.id, new.id, 'contact', old.contact_email, new.corrected_at);
  insert into letters (host_id, event_id, about, kind, revision, address, language, facts, written_at, due_at)
    select new.host_id, new.event_id, new.id, 'address-changed',
      max(new.corrected_at, coalesce((select max(l.revision) + 1 from letters l where l.about = new.id), 0)), old.contact_email,
      old.language, json_object('change', cast(max(id) as text), 'lastName', old.contact_name), new.corrected_at, new.corrected_at
    from address_changes;
end;
--;;
-- The same person came again, or asked for the link: from now on the link is how they change what they told.
create trigger letters_end_correction after insert on letters when new.kind = 'existing-registration' begin
  update bookings set correction_ended_at = new.written_at
    where id = (select booking_id from registrations where id = new.about) and correction_ended_at is null;
end;
--;;
-- As long as the office has not decided who is right, nobody changes, hands on or gives up what is in question.
create trigger registrations_on_hold before update of person_key, salutation, academic_title, first_name, last_name, office,
  organisation, organisation_ags, department, email, phone, language, token_hash, cancelled_at, replaced_by on registrations
when exists (select 1 from address_changes where about = old.id and objected_at is not null and settled_at is null) begin
  select raise(abort, 'refusal:on-hold');
end;
--;;
create trigger bookings_on_hold before update of form, contact_email, token_hash on bookings
when exists (select 1 from address_changes where about = old.id and objected_at is not null and settled_at is null) begin
  select raise(abort, 'refusal:on-hold');
end;
--;;
-- Whoever leaves gives the seats back; the calendar entry gets a higher sequence, so that its cancellation wins. A group goes
-- on without them; the last one takes the claim along, and its sessions.
create trigger registrations_leave after update of cancelled_at on registrations
when old.cancelled_at is null and new.cancelled_at is not null begin
  update registrations set sequence = sequence + 1 where id = new.id;
  delete from needs where claim_id = new.claim_id and registration_id = new.id
    and exists (select 1 from registrations where claim_id = new.claim_id and cancelled_at is null);
  update claims set state = 'released', changed_at = new.cancelled_at
    where id = new.claim_id and state <> 'released'
      and not exists (select 1 from registrations where claim_id = new.claim_id and cancelled_at is null);
  update claims set state = 'released', changed_at = new.cancelled_at
    where state <> 'released' and after_claim = new.claim_id
      and exists (select 1 from needs where claim_id = claims.id and registration_id = new.id);
  insert into promotions (event_id, at) select new.event_id, new.cancelled_at from claims where id = new.claim_id and state <> 'released';
end;
--;;
-- Where each registration stands, and as what: the row of attendee_counts that it belongs to.
create view attendee_standing as
select r.id, r.claim_id, r.host_id, r.event_id, coalesce(r.category_id, '') as category_id, r.role,
  case when r.cancelled_at is not null then 'cancelled' when c.state = 'granted' then 'confirmed' when c.state = 'released' then 'cancelled'
    else c.state end as seat
from registrations r join claims c on c.id = r.claim_id;
--;;
create view registration_counts as
select s.id, k.id as count_id from attendee_standing s
  join attendee_counts k on k.event_id = s.event_id and k.seat = s.seat and k.category_id = s.category_id and k.role = s.role;
--;;
-- A booking counts its people when it is received: while it arrives they stand here and there within one batch.
create trigger registrations_are_counted after insert on registrations
when exists (select 1 from claims c join bookings b on b.id = c.booking_id where c.id = new.claim_id and b.state = 'received') begin
  insert into attendee_counts (host_id, event_id, seat, category_id, role)
    select host_id, event_id, seat, category_id, role from attendee_standing where id = new.id on conflict do nothing;
  update registrations set counted_in = (select count_id from registration_counts where id = new.id) where id = new.id;
end;
--;;
create trigger registrations_are_counted_anew after update of cancelled_at, claim_id, category_id, role on registrations begin
  insert into attendee_counts (host_id, event_id, seat, category_id, role)
    select host_id, event_id, seat, category_id, role from attendee_standing where id = new.id on conflict do nothing;
  update registrations set counted_in = (select count_id from registration_counts where id = new.id) where id = new.id;
end;
--;;
create trigger claims_are_counted_anew after update of state on claims
when new.state <> old.state and new.after_claim is null and exists (select 1 from bookings where id = new.booking_id and state = 'received') begin
  insert into attendee_counts (host_id, event_id, seat, category_id, role)
    select host_id, event_id, seat, category_id, role from attendee_standing where claim_id = new.id on conflict do nothing;
  update registrations set counted_in = (select count_id from registration_counts where id = registrations.id)
    where claim_id = new.id and cancelled_at is null;
end;
--;;
create trigger bookings_are_counted after update of state on bookings when old.state = 'arriving' and new.state = 'received' begin
  insert into attendee_counts (host_id, event_id, seat, category_id, role)
    select s.host_id, s.event_id, s.seat, s.category_id, s.role from claims c cross join attendee_standing s on s.claim_id = c.id
    where c.booking_id = new.id on conflict do nothing;
  update registrations set counted_in = (select count_id from registration_counts where id = registrations.id)
    where claim_id in (select id from claims where booking_id = new.id);
end;
--;;
-- Rows may be laid in any order within a batch.
create trigger claims_bring_counts after insert on claims when exists (select 1 from registrations where claim_id = new.id) begin
  insert into attendee_counts (host_id, event_id, seat, category_id, role)
    select host_id, event_id, seat, category_id, role from attendee_standing where claim_id = new.id on conflict do nothing;
  update registrations set counted_in = (select count_id from registration_counts where id = registrations.id)
    where claim_id = new.id and cancelled_at is null;
end;
--;;
create trigger registrations_move_counts after update of counted_in on registrations when new.counted_in is not old.counted_in begin
  update attendee_counts set people = people - 1 where id = old.counted_in;
  update attendee_counts set people = people + 1 where id = new.counted_in;
end;
--;;
create trigger quotas_grow after update of size on quotas
when new.size is null or new.size > old.size begin
  update quotas set freed = (select how from blocking_quotas b where b.id = quotas.id)
    where id = new.id and exists (select 1 from blocking_quotas b where b.id = quotas.id);
  insert into promotions (event_id, at) values (new.event_id, new.changed_at);
end;
--;;
create trigger waiting_list_resumes after update of waiting_list on events
when old.waiting_list = 'paused' and new.waiting_list <> 'paused' begin
  insert into promotions (event_id, at) values (new.id, new.changed_at);
end;
--;;
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
--;;
-- RFC 5546 § 2.1.4: the sequence rises when date, time, place or status change. What is published is announced ten minutes
-- after the last change, so that a burst of them, or one taken back, makes one letter or none.
create trigger events_raise_sequence after update of starts_at, ends_at, all_day, zone, venue, online_url, status on events
when new.starts_at <> old.starts_at or new.ends_at <> old.ends_at or new.all_day <> old.all_day or new.zone <> old.zone
  or new.venue <> old.venue or new.online_url <> old.online_url or new.status <> old.status begin
  update events set (sequence, announce_at, before_change) = (
      select old.sequence + 1, iif(told and new.ends_at > new.changed_at, new.changed_at + 600000, null),
        iif(told, coalesce(old.before_change, json_object('startsAt', old.starts_at, 'endsAt', old.ends_at, 'allDay', old.all_day,
          'zone', old.zone, 'venue', json(old.venue), 'onlineUrl', old.online_url, 'sequence', old.sequence)), null)
      from (select old.status = 'published' and new.status = 'published' as told))
    where id = new.id;
end;
--;;
create trigger programme_items_raise_sequence after update of starts_at, ends_at, room, called_off on programme_items
when new.starts_at is not old.starts_at or new.ends_at is not old.ends_at or new.room <> old.room or new.called_off <> old.called_off begin
  update programme_items set sequence = old.sequence + 1,
      before_change = coalesce(old.before_change, json_object('startsAt', old.starts_at, 'endsAt', old.ends_at, 'room', old.room,
        'sequence', old.sequence))
    where id = new.id;
  update events set announce_at = new.changed_at + 600000
    where id = new.event_id and status = 'published' and ends_at > new.changed_at;
end;
--;;
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
--;;
-- Whoever works for no host any more is signed out at once, whoever or whatever took the right away.
create trigger members_sign_out after delete on members
when not exists (select 1 from members where user_id = old.user_id) begin
  delete from session where user_id = old.user_id;
end;
