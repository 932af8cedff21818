-- Letters that the rules themselves cause, in the batch of what they tell, and to whom letters about a person go.

-- Where letters about a person go: to their own address. Without one whoever registered them reads it in the letter about
-- everybody; without either the office prints.
create view addressees as
select r.id, r.claim_id, r.booking_id, r.host_id, r.event_id, r.email as address, r.language
from registrations r where r.email <> '';
--;;
-- Inserting here tells of a seat that the waiting list gave: the person, whoever registered them, and the audit trail.
create view promotion_notices as select id as claim_id, changed_at as at from claims where 0;
--;;
-- An unconfirmed address hears of the seat when it is confirmed; a letter that already waits will say this too.
create trigger promotion_notices_write_letters instead of insert on promotion_notices begin
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
end;
--;;
create trigger promotion_notices_write_notes instead of insert on promotion_notices begin
  insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
    select c.host_id, c.event_id, new.at, 'system', 'waiting-list', iif(c.state = 'offered', 'claim.offered', 'claim.promoted'), c.id, '[]'
    from claims c where c.id = new.claim_id;
end;
--;;
-- The same person came again, or asked for the link: from now on the link is how they change what they told.
create trigger letters_end_correction after insert on letters when new.kind = 'existing-registration' begin
  update bookings set correction_ended_at = new.written_at
    where id = (select booking_id from registrations where id = new.about) and correction_ended_at is null;
end;
