import { type SQL, sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import { visitor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { noteRows } from '../../audit/note.ts'
import { letterColumns } from '../links/letters-about.ts'
import { readObjection } from '../reading/read-objection.ts'
import { objectionTime } from './objection-link.ts'

/**
 * "That was not me": whoever had the address before puts the registration or booking on hold until the office has decided;
 * the seat stays. Who has the address now is told, and not by whom. Pressing again, too late, or after the office has decided
 * changes nothing. Throws Refusal `not-found`.
 */
export async function objectToChange(deps: Pick<Deps, 'store' | 'clock' | 'keys'>, token: string): Promise<void> {
  const objection = await readObjection(deps, token)
  if (!objection) throw new Refusal('not-found')
  if (objection.state !== 'open') return
  const now = deps.clock.now()
  const { id } = objection.change
  const open = sql`o.id = ${id} and o.objected_at is null and o.settled_at is null and o.changed_at > ${now - objectionTime}`
  await deps.store.write((draft) => [
    // A second objection to the same registration needs no second letter.
    draft.run(sql`insert into letters ${letterColumns}
      ${toCurrentAddress({
        kind: 'address-questioned',
        now,
        where: sql`${open} and not exists (select 1 from address_changes h
        where h.about = o.about and h.objected_at is not null and h.settled_at is null)`,
      })}`),
    draft.run(
      noteRows(visitor, {
        at: now,
        verb: 'address.questioned',
        rows: sql`address_changes o where ${open}`,
        about: sql`about`,
      }),
    ),
    draft.run(sql`update address_changes as o set objected_at = ${now} where ${open}`),
  ])
}

/** The rows of letters to where letters go today, of the registrations or bookings of changes `o`; one each. */
export function toCurrentAddress(letter: { kind: string; outcome?: string; where: SQL; now: number }): SQL {
  const { kind, outcome = '', where, now } = letter
  return sql`select o.host_id, o.event_id, o.about, ${kind},
      max(${now}, coalesce((select max(l.revision) + 1 from letters l where l.about = o.about), 0)),
      coalesce(a.address, b.contact_email), coalesce(a.language, b.language),
      json_object('outcome', ${outcome}, 'salutation', coalesce(r.salutation, 'none'), 'academicTitle', coalesce(r.academic_title, ''),
        'office', coalesce(r.office, ''), 'firstName', coalesce(r.first_name, ''), 'lastName', coalesce(r.last_name, b.contact_name)), ${now}, ${now}
    from address_changes o left join registrations r on r.id = o.about left join addressees a on a.id = o.about
      left join bookings b on b.id = o.about
    where ${where} and coalesce(a.address, b.contact_email, '') <> '' group by o.about`
}
