-- Sequences of calendar entries, and when a change is announced (src/domain/calendar/announce-changes.ts).

-- RFC 5546 § 2.1.4: the sequence rises when date, time, place or status change. What is published is announced ten minutes
-- after the last change, so that a burst of them, or one taken back, makes one letter or none.
create trigger events_raise_sequence after update of starts_at, ends_at, all_day, zone, venue, online_url, attendance_modes, status on events
when new.starts_at <> old.starts_at or new.ends_at <> old.ends_at or new.all_day <> old.all_day or new.zone <> old.zone
  or new.venue <> old.venue or new.online_url <> old.online_url or new.attendance_modes <> old.attendance_modes or new.status <> old.status begin
  update events set (sequence, announce_at, before_change) = (
      select old.sequence + 1, iif(told and new.ends_at > new.changed_at, new.changed_at + 600000, null),
        iif(told, coalesce(old.before_change, json_object('startsAt', old.starts_at, 'endsAt', old.ends_at, 'allDay', old.all_day,
          'zone', old.zone, 'venue', json(old.venue), 'onlineUrl', old.online_url, 'attendanceModes', json(old.attendance_modes), 'sequence', old.sequence)), null)
      from (select old.status = 'published' and new.status = 'published' as told))
    where id = new.id;
end;
--;;
-- The cancellation of a calendar entry wins by a higher sequence.
create trigger registrations_raise_sequence after update of cancelled_at on registrations
when old.cancelled_at is null and new.cancelled_at is not null begin
  update registrations set sequence = sequence + 1 where id = new.id;
end;
--;;
create trigger programme_items_raise_sequence after update of starts_at, ends_at, room, called_off on programme_items
when new.starts_at is not old.starts_at or new.ends_at is not old.ends_at or new.room <> old.room or new.called_off <> old.called_off begin
  update programme_items set sequence = old.sequence + 1,
      before_change = coalesce(old.before_change, json_object('startsAt', old.starts_at, 'endsAt', old.ends_at, 'room', old.room,
        'sequence', old.sequence))
    where id = new.id;
end;
--;;
create trigger programme_items_are_announced after update of starts_at, ends_at, room, called_off on programme_items
when new.starts_at is not old.starts_at or new.ends_at is not old.ends_at or new.room <> old.room or new.called_off <> old.called_off begin
  update events set announce_at = new.changed_at + 600000
    where id = new.event_id and status = 'published' and ends_at > new.changed_at;
end;
--;;
-- What the feed of an event shows, src/domain/calendar/event-calendar.ts: everything but breaks. What it has shown once never leaves
-- it silently: without a speaker it stays, without a time or taken out of the programme it stays as CANCELLED.
create view feed_items as
select p.id, p.event_id from programme_items p join events e on e.id = p.event_id
where e.status <> 'draft' and not p.in_feed and (p.bookable or p.called_off or coalesce(p.description ->> 'de', '') <> ''
  or exists (select 1 from speakers s where s.item_id = p.id));
--;;
create trigger programme_items_come_into_feed after insert on programme_items begin
  update programme_items set in_feed = 1 where id = new.id and id in (select id from feed_items where id = new.id);
end;
--;;
create trigger programme_items_change_into_feed after update of bookable, called_off, description on programme_items when not new.in_feed begin
  update programme_items set in_feed = 1 where id = new.id and id in (select id from feed_items where id = new.id);
end;
--;;
create trigger speakers_bring_into_feed after insert on speakers begin
  update programme_items set in_feed = 1 where id = new.item_id and id in (select id from feed_items where id = new.item_id);
end;
--;;
create trigger events_bring_into_feed after update of status on events when old.status = 'draft' and new.status <> 'draft' begin
  update programme_items set in_feed = 1 where event_id = new.id and id in (select id from feed_items where event_id = new.id);
end;
--;;
create trigger programme_items_withdrawn before delete on programme_items when old.in_feed and old.starts_at is not null begin
  insert into withdrawn_items (id, host_id, event_id, starts_at, ends_at, title, room, sequence, withdrawn_at)
    values (old.id, old.host_id, old.event_id, old.starts_at, old.ends_at, old.title, old.room, old.sequence + old.public_sequence + 1, old.changed_at);
end;
--;;
create trigger programme_items_lose_time after update of starts_at on programme_items when old.starts_at is not null and new.starts_at is null and new.in_feed begin
  insert into withdrawn_items (id, host_id, event_id, starts_at, ends_at, title, room, sequence, withdrawn_at)
    values (new.id, new.host_id, new.event_id, old.starts_at, old.ends_at, new.title, old.room, old.sequence + old.public_sequence + 1, new.changed_at);
end;
--;;
-- Without a time it can still be called off or go: then its entry says so.
create trigger programme_items_called_off_without_time after update of called_off on programme_items when new.called_off <> old.called_off begin
  update withdrawn_items set sequence = sequence + 1, withdrawn_at = new.changed_at where id = new.id;
end;
--;;
create trigger programme_items_gone_without_time before delete on programme_items when old.starts_at is null begin
  update withdrawn_items set sequence = sequence + 1, withdrawn_at = old.changed_at where id = old.id;
end;
--;;
create trigger programme_items_gain_time after update of starts_at on programme_items when old.starts_at is null and new.starts_at is not null begin
  delete from withdrawn_items where id = new.id;
end;
--;;
-- An entry with other words is another one (no two contents under one UID and SEQUENCE), though nobody is written to for that.
create trigger events_reword_entries after update of title, contact, slug, alarm_minutes, calendar_mode, calendar_rsvp on events
when (new.title <> old.title or new.contact <> old.contact or new.slug <> old.slug
  or new.alarm_minutes is not old.alarm_minutes or new.calendar_mode <> old.calendar_mode or new.calendar_rsvp <> old.calendar_rsvp)
  and new.forgotten_at is null begin
  update events set sequence = sequence + 1 where id = new.id;
end;
--;;
-- Programs take no change from another ORGANIZER: the public entries keep the address that they were published with.
create trigger events_keep_organizer after update of contact on events
when old.status <> 'draft' and old.organizer is null and new.contact ->> 'email' <> old.contact ->> 'email' begin
  update events set organizer = old.contact ->> 'email' where id = new.id;
end;
--;;
-- Why it was called off stands in its entries, and goes on the day of deletion; the public ones are still read then.
create trigger events_unsay_reason after update of cancellation_reason on events
when old.cancellation_reason is not null and new.cancellation_reason is null begin
  update events set sequence = sequence + 1 where id = new.id;
end;
--;;
create trigger hosts_reword_entries after update of name, organizer_email on hosts
when new.name <> old.name or new.organizer_email <> old.organizer_email begin
  update events set sequence = sequence + 1 where host_id = new.id and forgotten_at is null;
end;
--;;
-- Copies bear the name, invitations the address. Erasing, which puts the id in the place of the token, is no change.
create trigger registrations_reword_entries after update of academic_title, first_name, last_name, email, attendance, language on registrations
when new.token_hash <> new.id and (new.academic_title <> old.academic_title or new.first_name <> old.first_name
  or new.last_name <> old.last_name or new.email <> old.email or new.attendance <> old.attendance or new.language <> old.language) begin
  update registrations set sequence = sequence + 1 where id = new.id;
end;
--;;
create trigger programme_items_reword_entries after update of title on programme_items when new.title <> old.title begin
  update programme_items set sequence = sequence + 1 where id = new.id;
end;
--;;
create trigger programme_items_reword_public_entries after update of description on programme_items
when new.description is not old.description begin
  update programme_items set public_sequence = public_sequence + 1 where id = new.id;
end;
--;;
create trigger speakers_added_reword_public_entries after insert on speakers begin
  update programme_items set public_sequence = public_sequence + 1 where id = new.item_id;
end;
--;;
create trigger speakers_gone_reword_public_entries after delete on speakers begin
  update programme_items set public_sequence = public_sequence + 1 where id = old.item_id;
end;
--;;
create trigger speakers_changed_reword_public_entries after update of name, office, status, position on speakers begin
  update programme_items set public_sequence = public_sequence + 1 where id = new.item_id;
end;
--;;
-- What has no end of its own lasts until the next one begins: it changes with its neighbours.
create trigger programme_items_added_end_others after insert on programme_items when new.starts_at is not null begin
  update programme_items set sequence = sequence + 1 where event_id = new.event_id and id <> new.id and ends_at is null and starts_at is not null;
  update withdrawn_items set sequence = sequence + 1 where event_id = new.event_id and id <> new.id and ends_at is null;
end;
--;;
create trigger programme_items_moved_end_others after update of starts_at on programme_items when new.starts_at is not old.starts_at begin
  update programme_items set sequence = sequence + 1 where event_id = new.event_id and id <> new.id and ends_at is null and starts_at is not null;
  update withdrawn_items set sequence = sequence + 1 where event_id = new.event_id and id <> new.id and ends_at is null;
end;
--;;
create trigger programme_items_gone_end_others after delete on programme_items when old.starts_at is not null begin
  update programme_items set sequence = sequence + 1 where event_id = old.event_id and ends_at is null and starts_at is not null;
  update withdrawn_items set sequence = sequence + 1 where event_id = old.event_id and id <> old.id and ends_at is null;
end;
--;;
-- What can be read in the feed of a person or of who registered them, whether a letter has brought it or not: it must not be lost
-- silently either. With the claim that it hangs on.
create view readable_entries as
select r.host_id, r.event_id, r.id as registration_id, r.email, w.value as recipient, coalesce(p.id, '') as session_id, n.claim_id,
  e.sequence + r.sequence + coalesce(p.sequence, 0) as sequence
from needs n join quotas q on q.id = n.quota_id and q.scope in ('event', 'session') join registrations r on r.id = n.registration_id
  join events e on e.id = r.event_id
  left join programme_items p on p.id = q.key and q.scope = 'session'
  cross join json_each('["person","contact"]') w
where (r.confirm_by is null or r.confirmed_at is not null) and (q.scope = 'event' or p.starts_at is not null);
--;;
-- An entry that comes or goes with its seat is another one each time, also where no letter told of it in between. Who cancels has
-- raised the sequence by that.
create trigger claims_turn_entries after update of state on claims when old.state <> new.state and old.state <> 'arriving' begin
  insert into announced_entries (host_id, event_id, registration_id, recipient, session_id, sequence, unsent)
    select host_id, event_id, registration_id, recipient, session_id, sequence, 1 from readable_entries
    where old.state = 'granted' and session_id <> '' and claim_id = new.id and (recipient = 'person'
      or exists (select 1 from bookings b where b.id = new.booking_id and lower(b.contact_email) <> lower(email)))
    on conflict do nothing;
  update announced_entries set turns = turns + 1
    where (old.state = 'granted') <> (new.state = 'granted') and new.state <> 'released' and session_id = '' and registration_id in (select id from registrations where claim_id = new.id);
  update announced_entries set turns = turns + 1 where (registration_id, session_id) in (
    select n.registration_id, q.key from needs n join quotas q on q.id = n.quota_id and q.scope = 'session' where n.claim_id = new.id);
end;
--;;
-- A link that is replaced leads nowhere, but its calendar goes on. What went to its address is taken back there, and the new
-- address gets entries of its own: who reads both would lose one by the other's CANCEL. A seat that was given up keeps its own.
create trigger registrations_keep_former_link after update of link_generation on registrations
when new.link_generation > old.link_generation begin
  insert into former_links (host_id, event_id, recipient, about, generation, token_hash, address)
    values (new.host_id, new.event_id, 'person', new.id, old.calendar_generation, old.token_hash, old.email);
  insert into former_entries (host_id, event_id, link_id, registration_id, session_id, sequence, lift, cancelled, turns, organizer, unsent)
    select host_id, event_id, (select max(id) from former_links), registration_id, session_id, sequence, lift, cancelled,
      turns + (not cancelled), organizer, unsent
    from announced_entries where registration_id = new.id and recipient = 'person' and new.cancelled_at is null;
  insert into former_entries (host_id, event_id, link_id, registration_id, session_id, sequence, turns, unsent)
    select x.host_id, x.event_id, (select max(id) from former_links), x.registration_id, x.session_id, x.sequence, 1, 1
    from readable_entries x join claims c on c.id = x.claim_id and c.state = 'granted'
    where x.registration_id = new.id and x.recipient = 'person' and new.cancelled_at is null on conflict do nothing;
  delete from announced_entries where registration_id = new.id and recipient = 'person' and new.cancelled_at is null;
  update registrations set calendar_generation = calendar_generation + 1 where id = new.id and new.cancelled_at is null;
end;
--;;
create trigger bookings_keep_former_link after update of token_hash on bookings
when old.token_hash is not null and new.form <> '' and (new.link_generation > old.link_generation or new.token_hash is null) begin
  insert into former_links (host_id, event_id, recipient, about, generation, token_hash, address)
    values (new.host_id, new.event_id, 'contact', new.id, old.link_generation, old.token_hash, coalesce(old.contact_email, ''));
  insert into former_entries (host_id, event_id, link_id, registration_id, session_id, sequence, lift, cancelled, turns, organizer, unsent)
    select a.host_id, a.event_id, (select max(id) from former_links), a.registration_id, a.session_id, a.sequence, a.lift, a.cancelled,
      a.turns + (not a.cancelled), a.organizer, a.unsent
    from registrations r join announced_entries a on a.registration_id = r.id and a.recipient = 'contact' where r.booking_id = new.id;
  insert into former_entries (host_id, event_id, link_id, registration_id, session_id, sequence, turns, unsent)
    select x.host_id, x.event_id, (select max(id) from former_links), x.registration_id, x.session_id, x.sequence, 1, 1
    from registrations r join readable_entries x on x.registration_id = r.id and x.recipient = 'contact'
      join claims c on c.id = x.claim_id and c.state = 'granted'
    where r.booking_id = new.id and r.cancelled_at is null and lower(old.contact_email) <> lower(r.email) on conflict do nothing;
  delete from announced_entries where recipient = 'contact' and registration_id in (select id from registrations where booking_id = new.id);
end;
