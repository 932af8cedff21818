-- Public pages are kept as bytes under a version, which is another one after each change of what they show. An UPDATE, because the
-- conflict clause of whatever fired the trigger would go before one of its own. Chance comes from SQLite: a trigger is lent none.
create view shown as select 0 as changed where 0;
--;;
create trigger shown_changes instead of insert on shown begin
  update page_version set version = hex(randomblob(8)) where id = 1;
end;
--;;
create trigger hosts_added_shown after insert on hosts begin insert into shown values (1); end;
--;;
create trigger hosts_changed_shown after update on hosts begin insert into shown values (1); end;
--;;
create trigger hosts_gone_shown after delete on hosts begin insert into shown values (1); end;
--;;
create trigger event_series_added_shown after insert on event_series begin insert into shown values (1); end;
--;;
create trigger event_series_changed_shown after update on event_series begin insert into shown values (1); end;
--;;
create trigger event_series_gone_shown after delete on event_series begin insert into shown values (1); end;
--;;
create trigger events_added_shown after insert on events begin insert into shown values (1); end;
--;;
create trigger events_changed_shown after update on events begin insert into shown values (1); end;
--;;
create trigger events_gone_shown after delete on events begin insert into shown values (1); end;
--;;
create trigger event_partners_added_shown after insert on event_partners begin insert into shown values (1); end;
--;;
create trigger event_partners_changed_shown after update on event_partners begin insert into shown values (1); end;
--;;
create trigger event_partners_gone_shown after delete on event_partners begin insert into shown values (1); end;
--;;
create trigger programme_items_added_shown after insert on programme_items begin insert into shown values (1); end;
--;;
create trigger programme_items_changed_shown after update on programme_items begin insert into shown values (1); end;
--;;
create trigger programme_items_gone_shown after delete on programme_items begin insert into shown values (1); end;
--;;
create trigger withdrawn_items_added_shown after insert on withdrawn_items begin insert into shown values (1); end;
--;;
create trigger withdrawn_items_changed_shown after update on withdrawn_items begin insert into shown values (1); end;
--;;
create trigger withdrawn_items_gone_shown after delete on withdrawn_items begin insert into shown values (1); end;
--;;
create trigger speakers_added_shown after insert on speakers begin insert into shown values (1); end;
--;;
create trigger speakers_changed_shown after update on speakers begin insert into shown values (1); end;
--;;
create trigger speakers_gone_shown after delete on speakers begin insert into shown values (1); end;
--;;
create trigger categories_added_shown after insert on categories begin insert into shown values (1); end;
--;;
create trigger categories_changed_shown after update on categories begin insert into shown values (1); end;
--;;
create trigger categories_gone_shown after delete on categories begin insert into shown values (1); end;
--;;
create trigger quotas_added_shown after insert on quotas begin insert into shown values (1); end;
--;;
create trigger quotas_gone_shown after delete on quotas begin insert into shown values (1); end;
--;;
-- Of the seats taken pages show the word alone (src/domain/seats/availability.ts), and of few quotas.
create trigger quotas_changed_shown after update on quotas
when new.size is not old.size or new.scope <> old.scope or new.key <> old.key or new.scope in ('event', 'category', 'session') and
  case when old.size is null then 0 when old.taken >= old.size then 2 else old.size - old.taken <= max(2, (old.size + 9) / 10) end <>
  case when new.size is null then 0 when new.taken >= new.size then 2 else new.size - new.taken <= max(2, (new.size + 9) / 10) end
begin insert into shown values (1); end;
--;;
-- Whether a newcomer waits although there may be room: a paused list got its first, or lost its last.
create trigger claims_added_shown after insert on claims
when new.state = 'waiting' and (select waiting_list from events where id = new.event_id) = 'paused'
  and not exists (select 1 from claims where event_id = new.event_id and state = 'waiting' and id <> new.id)
begin insert into shown values (1); end;
--;;
create trigger claims_changed_shown after update of state on claims
when (old.state = 'waiting') <> (new.state = 'waiting') and (select waiting_list from events where id = new.event_id) = 'paused'
  and not exists (select 1 from claims where event_id = new.event_id and state = 'waiting' and id <> new.id)
begin insert into shown values (1); end;
--;;
create trigger claims_gone_shown after delete on claims
when old.state = 'waiting' and (select waiting_list from events where id = old.event_id) = 'paused'
  and not exists (select 1 from claims where event_id = old.event_id and state = 'waiting')
begin insert into shown values (1); end;
