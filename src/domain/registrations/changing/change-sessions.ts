import { and, eq, sql } from 'drizzle-orm'
import { refuse } from '../../../db/refuse.ts'
import { programmeItems } from '../../../db/schema/events.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { countAttempts } from '../../access/count-attempt.ts'
import { countsOfLetters } from '../../access/count-letters.ts'
import { mayChange } from '../../access/may-manage.ts'
import { note } from '../../audit/note.ts'
import { sessionsClash } from '../../programme/sessions-clash.ts'
import { inTime } from '../../seats/deadlines.ts'
import { isCancelled } from '../cancelling/is-cancelled.ts'
import { announceToContact, writeTo, writeToContacts } from '../links/letters-about.ts'
import { registrationWith } from '../reading/read-registration.ts'
import { readSessions } from '../reading/read-sessions.ts'
import { isStillChosen } from '../reading/session-standing.ts'
import { mustNotBeOnHold, refuseOnHold } from './on-hold.ts'

/**
 * Chooses other sessions: what is no longer wanted is given up and goes to the next, what is new is granted or waits, each
 * for itself. What stays keeps its seat and rank.
 * Throws Refusal `not-found`, `forbidden`, `on-hold`, `already-cancelled`, `cancelled-event`, `too-late-to-change`, `closed`, `sessions-clash`, `invalid`
 * (no such session at this event), `busy` (the person was cancelled or substituted at the same moment),
 * `too-many` (letters to this address in an hour).
 */
export async function changeSessions(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>,
  actor: Actor,
  id: string,
  sessions: readonly string[],
): Promise<void> {
  const record = await registrationWith(deps, id)
  const { registration, event } = record
  mayChange(actor, registration)
  mustNotBeOnHold(actor, record)
  if (record.state === 'cancelled') throw new Refusal('already-cancelled')
  if (event.status === 'cancelled') throw new Refusal('cancelled-event')
  const now = deps.clock.now()
  const byOffice = actor.as !== 'attendee' && actor.as !== 'contact'
  if (!byOffice) inTime(event, 'change', now)
  const [bookable, chosen] = await Promise.all([bookableSessions(deps, event.id), readSessions(deps, [id])])
  const held = chosen.filter(({ standing }) => isStillChosen(standing))
  if (sessions.some((wanted) => !bookable.some((session) => session.id === wanted))) throw new Refusal('invalid')
  if (sessionsClash(bookable, sessions)) throw new Refusal('sessions-clash')

  const wanted = new Set(sessions)
  const gone = held.filter(({ sessionId }) => !wanted.has(sessionId)).map(({ claimId }) => claimId)
  const added = [...wanted].filter((one) => !held.some(({ sessionId }) => sessionId === one))
  if (gone.length === 0 && added.length === 0) return
  const claims = JSON.stringify(added.map((session) => ({ id: deps.ids.next(), session })))
  const ids = sql`(select value ->> 'id' from json_each(${claims}))`
  const addresses = [registration.email || (record.contact?.email ?? '')]
  // Who changes by themselves overtakes nobody who waits, though nobody moves up any more.
  const goesOn = byOffice ? sql`` : sql`and ${now} < min(e.starts_at, coalesce(e.promote_until, e.starts_at))`
  const counts = await countsOfLetters(deps, actor, registration.hostId, addresses)
  await deps.store.write((draft) => [
    refuseOnHold(draft, actor, registration),
    ...(counts.length > 0 ? [countAttempts(draft, counts, now)] : []),
    draft.run(refuse('busy', isCancelled(id))),
    // Two tabs that ask for the same session get it once.
    draft.run(
      refuse(
        'busy',
        sql`exists (select 1 from chosen_sessions c where c.registration_id = ${id} and c.state <> 'released'
          and c.session_id in (select value ->> 'session' from json_each(${claims})))`,
      ),
    ),
    writeTo(draft, { kind: 'change', facts: sql`'{"changes":"sessions"}'`, where: sql`r.id = ${id}`, now }),
    registration.email === ''
      ? writeToContacts(draft, { bookings: [registration.bookingId], now })
      : announceToContact(draft, { ...registration, now }),
    draft.run(sql`update claims set state = 'released', changed_at = ${now}
      where id in (select value from json_each(${JSON.stringify(gone)})) and state <> 'released'`),
    draft.run(sql`insert into claims (id, host_id, event_id, booking_id, state, rank, changed_at, after_claim)
      select j.value ->> 'id', r.host_id, r.event_id, r.booking_id, 'waiting',
        (select coalesce(max(rowid), 0) from claims) + 1 + j.key, ${now}, r.claim_id
      from json_each(${claims}) j cross join registrations r on r.id = ${id}`),
    draft.run(sql`insert into needs (host_id, claim_id, registration_id, quota_id)
      select c.host_id, c.id, ${id}, q.id from json_each(${claims}) j cross join claims c on c.id = j.value ->> 'id'
        cross join quotas q on q.event_id = c.event_id and q.scope = 'session' and q.key = j.value ->> 'session'`),
    draft.run(sql`insert into promotions (claim_id, at, because)
      select c.id, ${now}, 'registered' from claims c join events e on e.id = c.event_id
      where c.id in ${ids} and (e.waiting_list <> 'paused' ${goesOn} or not exists (select 1 from claims w
        where w.event_id = c.event_id and w.state = 'waiting' and w.id not in ${ids})) order by c.rank`),
    note(draft, actor, {
      ...{ hostId: registration.hostId, eventId: event.id, at: now, about: id },
      verb: 'registration.changed',
      fields: ['sessions'],
    }),
  ])
}

function bookableSessions({ store }: Pick<Deps, 'store'>, eventId: string) {
  return store.read
    .select({ id: programmeItems.id, startsAt: programmeItems.startsAt, endsAt: programmeItems.endsAt })
    .from(programmeItems)
    .where(and(eq(programmeItems.eventId, eventId), eq(programmeItems.bookable, true)))
}
