-- How many stand where, by event, state of the seat, target group and role: lists and figures read no registrations.

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
