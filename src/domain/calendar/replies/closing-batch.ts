import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import type { Actor } from '../../../lib/actor.ts'
import { day, type Instant } from '../../../lib/dates.ts'
import { noteRows } from '../../audit/note.ts'
import { writeTo } from '../../registrations/links/letters-about.ts'

/**
 * The statements that carry out what was decided about the replies of whom the condition is given, over replies `p`: a letter
 * that asks who declined, the entry again for who wants it, a note, and last the state, after which an identical retry finds nothing to do. Nobody is written
 * to twice within a day, whoever sends how many mails in their name.
 */
export function closingBatch(
  draft: Draft,
  {
    where,
    state,
    verb,
    actor,
    now,
  }: { where: SQL; state: string; verb: 'reply.taken' | 'reply.assigned'; actor: Actor; now: Instant },
): Statement[] {
  const asking = writeTo(draft, {
    kind: 'reply-declined',
    facts: sql`json_object('session', coalesce(p.session_id, ''))`,
    from: sql`replies p cross join registrations r on r.id = p.registration_id`,
    where: sql`${where} and r.cancelled_at is null and not exists (select 1 from letters l
      where l.about = r.id and l.kind = 'reply-declined' and l.written_at > ${now - day}
        and l.facts ->> 'session' = coalesce(p.session_id, ''))`,
    now,
  })
  const sendingAgain = writeTo(draft, {
    kind: 'existing-registration',
    from: sql`replies p cross join registrations r on r.id = p.registration_id`,
    where: sql`${where} and p.reason = 'sent-again' and r.cancelled_at is null and not exists (select 1 from letters l
      where l.about = r.id and l.kind = 'existing-registration' and l.written_at > ${now - day})`,
    now,
  })
  return [
    ...(state === 'asked' ? [asking] : []),
    ...(state === 'noted' ? [sendingAgain] : []),
    draft.run(
      noteRows(actor, {
        at: now,
        verb,
        ...{ rows: sql`replies p where ${where}`, about: sql`coalesce(p.registration_id, 'reply-' || p.id)` },
      }),
    ),
    draft.run(sql`update replies as p set state = ${state} where ${where}`),
  ]
}
