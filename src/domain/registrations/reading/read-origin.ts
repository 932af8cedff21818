import { and, eq, or, sql } from 'drizzle-orm'
import { type bookingSources, registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import { fullName } from '../../../lib/names.ts'
import type { RegistrationRecord } from './read-registration.ts'

type Source = (typeof bookingSources)[number]

/** Who entered somebody and by what way it came: the source of the data (Art. 14(2)(f) GDPR); and whom a deputy stands in for. */
export type Origin = { by: 'self' | 'office' | 'desk' | { name: string }; source: Source; standsInFor: string }

type Row = { registration: typeof registrations.$inferSelect; actor: string | null; restored: number }

/** Where a registration comes from, as the booking, its deputies and the audit trail tell. One query. */
export async function readOrigin(
  { store }: Pick<Deps, 'store'>,
  { registration, contact, source }: RegistrationRecord,
): Promise<Origin> {
  const { id, bookingId } = registration
  const rows = await store.read
    .select({
      registration: registrations,
      actor: sql<string | null>`coalesce(
        (select n.actor from audit_notes n where n.about = registrations.id and registrations.id <> ${id}
          and n.verb = 'registration.substituted' order by n.id desc limit 1),
        (select n.actor from audit_notes n where n.about = ${bookingId} and n.verb in ('booking.received', 'booking.corrected')
          and n.at = registrations.received_at limit 1))`,
      restored: sql<number>`exists (select 1 from address_changes h where h.about in (registrations.id, registrations.replaced_by)
        and h.decision = 'restored' and h.settled_at = registrations.cancelled_at)`,
    })
    .from(registrations)
    .where(
      and(
        eq(registrations.bookingId, bookingId),
        or(eq(registrations.position, 0), eq(registrations.id, id), sql`${registrations.replacedBy} is not null`),
      ),
    )
  return originOf({ id, rows, contact, source })
}

type Known = { id: string; rows: readonly Row[] } & Pick<RegistrationRecord, 'contact' | 'source'>

function originOf({ id, rows, contact, source }: Known): Origin {
  const replaced = rows.find((row) => row.registration.replacedBy === id)
  // What the office took back is as if it had never been: whoever had the seat before has it again.
  const holder = replaced?.restored && rows.find((row) => row.registration.replacedBy === replaced.registration.id)
  if (holder) return originOf({ id: holder.registration.id, rows, contact, source })
  if (replaced) return originOfDeputy(replaced, contact)
  const self = rows.find((row) => row.registration.id === id)
  if (self?.actor === 'scanner' || source === 'desk') return { by: 'desk', source, standsInFor: '' }
  const added = self?.actor === 'staff' && source === 'online'
  if (added) return { by: 'office', source: 'office', standsInFor: '' }
  const name = self && nameOfOther(self, rows, contact)
  if (name) return { by: { name }, source, standsInFor: '' }
  return { by: contact || source === 'online' ? 'self' : 'office', source, standsInFor: '' }
}

function originOfDeputy({ registration, actor }: Row, contact: Known['contact']): Origin {
  const standsInFor = fullName(registration)
  const by =
    actor === 'attendee' ? { name: standsInFor } : actor === 'contact' && contact ? { name: contact.name } : null
  return { by: by ?? (actor === 'scanner' ? 'desk' : 'office'), source: by ? 'online' : 'office', standsInFor }
}

/** Who registers themselves among others is no source of their own data, nor is whoever is first in a form without a contact. */
function nameOfOther({ registration }: Row, rows: readonly Row[], contact: Known['contact']): string | undefined {
  const name = fullName(registration)
  if (contact) {
    const isThemselves = contact.name === name || contact.email.toLowerCase() === registration.email.toLowerCase()
    return isThemselves ? undefined : contact.name
  }
  const first = rows.find((row) => row.registration.position === 0 && row.registration.id !== registration.id)
  return registration.position > 0 && first ? fullName(first.registration) : undefined
}
