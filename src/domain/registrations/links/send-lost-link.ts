import { and, eq, gte, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import { askedLinks } from '../../../db/schema/access.ts'
import { events } from '../../../db/schema/events.ts'
import { bookings, registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import { hour, minute } from '../../../lib/dates.ts'
import type { Language } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { askForLink } from '../../access/ask-for-link.ts'
import { bucketsOf, countAttempts } from '../../access/count-attempt.ts'
import { isOnHold } from '../changing/on-hold.ts'

const limits = {
  here: { allowed: 5, withinMs: hour },
  everywhere: { allowed: 10, withinMs: hour },
  atLeast: { allowed: 1, withinMs: 10 * minute },
  network: { allowed: 100, withinMs: 10 * minute },
}

/** How many letters one address gets by this in an hour; whoever holds more registrations gets each of them once. */
const letters = { allowed: 60, withinMs: hour }

/**
 * Asks for a letter with the personal link for each registration of this address at the event, and with the link of each
 * booking of which it is the contact. An unknown address gets none, and the page says the same to everyone (`answerLostLink`).
 * Throws Refusal `too-many`.
 */
export function sendLostLink(
  deps: Pick<Deps, 'store' | 'clock' | 'keys' | 'client'>,
  { eventId, email, language = 'de' }: { eventId: string; email: string; language?: Language },
): Promise<void> {
  return askForLink(deps, { eventId, email, language }, limits)
}

type Asked = { id: number; eventId: string; address: string }
type Uses = Pick<Deps, 'store' | 'clock' | 'keys' | 'client'>

/**
 * Writes these letters. The row that asked for them goes in the same batch: no second run writes them again. Too many in an
 * hour: the letters of that hour are in the mailbox, and their links go on opening.
 */
export async function answerLostLink(deps: Uses, asked: Asked): Promise<void> {
  const { read, write } = deps.store
  const now = deps.clock.now()
  const held = heldBy(asked)
  const counted = (found: SQL) => sql<number>`(select count(*) from ${found})`
  const [event] = await read
    .select({
      hostId: events.hostId,
      letters: sql<number>`${counted(sql`${registrations} where ${held.registrations}`)} + ${counted(sql`${bookings} where ${held.bookings}`)}`,
    })
    .from(events)
    .where(eq(events.id, asked.eventId))
  // Nobody is counted like somebody with one registration: the same statements run for both.
  const by = Math.max(1, event?.letters ?? 0)
  const { address } = await bucketsOf(deps, `lost-links/${event?.hostId}`, asked.address)
  const still = sql`exists (select 1 from ${askedLinks} where ${askedLinks.id} = ${asked.id})`
  try {
    await write((draft) => [
      countAttempts(
        draft,
        [{ bucket: address, by, limit: { ...letters, allowed: Math.max(by, letters.allowed) } }],
        now,
      ),
      // Only to the person's own address: who asks for a link need not be who registered them.
      draft.run(sql`insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
        select host_id, event_id, id, 'existing-registration', ${now}, email, language, ${now}, ${now}
        from ${registrations} where ${held.registrations} and ${still} on conflict do nothing`),
      draft.run(sql`insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
        select host_id, event_id, id, 'booking', ${now}, contact_email, language, ${now}, ${now}
        from ${bookings} where ${held.bookings} and ${still} on conflict do nothing`),
      draft.delete(askedLinks).where(eq(askedLinks.id, asked.id)),
    ])
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'too-many')) throw error
    await write((draft) => [draft.delete(askedLinks).where(eq(askedLinks.id, asked.id))])
  }
}

/** The key of a person begins with their address: the index that keeps everybody once finds them. */
function heldBy({ eventId, address }: Asked) {
  return {
    registrations: and(
      eq(registrations.eventId, eventId),
      isNull(registrations.cancelledAt),
      gte(registrations.personKey, `${address}|`),
      lt(registrations.personKey, `${address}}`),
      ne(registrations.email, ''),
      sql`not ${isOnHold(sql`${registrations.id}`)}`,
    ),
    bookings: and(
      eq(bookings.eventId, eventId),
      ne(bookings.form, ''),
      sql`lower(${bookings.contactEmail}) = ${address}`,
      sql`not ${isOnHold(sql`${bookings.id}`)}`,
    ),
  }
}
