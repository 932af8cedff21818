-- Sequences of calendar entries, and when a change is announced (src/domain/calendar/announce-changes.ts).

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
    values (old.id, old.host_id, old.event_id, old.starts_at, old.ends_at, old.title, old.room, old.sequence + 1, old.changed_at);
end;
--;;
create trigger programme_items_lose_time after update of starts_at on programme_items when old.starts_at is not null and new.starts_at is null and new.in_feed begin
  insert into withdrawn_items (id, host_id, event_id, starts_at, ends_at, title, room, sequence, withdrawn_at)
    values (new.id, new.host_id, new.event_id, old.starts_at, old.ends_at, new.title, old.room, old.sequence + 1, new.changed_at);
end;
--;;
create trigger programme_items_gain_time after update of starts_at on programme_items when old.starts_at is null and new.starts_at is not null begin
  delete from withdrawn_items where id = new.id;
end;
