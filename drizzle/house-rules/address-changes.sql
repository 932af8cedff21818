-- Where letters went before, they say that they go elsewhere now; and what somebody objected to stands still until it is settled.

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
