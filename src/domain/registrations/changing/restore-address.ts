import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import { refuse } from '../../../db/refuse.ts'
import type { addressChanges } from '../../../db/schema/address-changes.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { dropLettersAbout, dropLettersToOtherAddresses } from '../../outbox/drop-letters.ts'
import { letterColumns, standing, writeTo, writeToContacts } from '../links/letters-about.ts'
import { personKeys, tokenHash } from '../reading/person-columns.ts'
import { personOf } from '../reading/person-of.ts'
import { readBookingRecord } from '../reading/read-booking-record.ts'
import { registrationWith } from '../reading/read-registration.ts'
import { assignments } from '../reading/registration-columns.ts'
import { keepingSeats } from './reseat.ts'
import { substitute } from './substitute.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>
export type AddressChange = typeof addressChanges.$inferSelect
type Settle = (draft: Draft) => Statement[]

/**
 * Takes a change of an address back, in the batch that settles it: the seat goes to who had it, with a new link and a letter
 * that says how they stand. Returns the id of the registration or booking that stands now. Throws what `substitute` throws.
 */
export async function restoreAddress(deps: Uses, actor: Actor, change: AddressChange, settle: Settle): Promise<string> {
  if (change.kind === 'contact') return restoreContact(deps, change, settle)
  const holder = await registrationWith(deps, change.holder)
  const person = { ...personOf(holder), email: change.address }
  const now = deps.clock.now()
  if (change.holder !== change.about)
    return substitute(deps, actor, change.about, {
      person,
      privacyVersion: holder.registration.privacyVersion,
      restoring: (draft) => [...settle(draft), dropLettersAbout(draft, { about: change.about, now })],
    })
  const { id, linkGeneration } = holder.registration
  const generation = linkGeneration + 1
  const { email } = person
  const { person_key, search_key, look_alike } = personKeys(person)
  const hash = await tokenHash(deps, id, generation)
  const columns = {
    email,
    person_key,
    search_key,
    look_alike,
    token_hash: hash,
    link_generation: generation,
    changed_at: now,
  }
  await keepingSeats(
    deps.store.write((draft) => [
      ...settle(draft),
      draft.run(
        refuse(
          'busy',
          sql`exists (select 1 from registrations where id = ${id} and link_generation <> ${linkGeneration})`,
        ),
      ),
      draft.run(sql`update registrations set ${assignments(columns)} where id = ${id}`),
      ...dropLettersToOtherAddresses(draft, { about: id, address: email, now }),
      writeTo(draft, { kind: standing(now), where: sql`r.id = ${id} and r.cancelled_at is null`, now }),
      // Whoever read the mailbox of their contact meanwhile had an entry of their own there instead of a copy.
      writeToContacts(draft, {
        ...{ bookings: [holder.registration.bookingId], now },
        where: sql`lower(b.contact_email) = lower(${holder.registration.email}) and lower(b.contact_email) <> lower(${email})`,
      }),
    ]),
  )
  return id
}

/** The contact of a booking: its kept form says the same, so that adding people goes on from it. */
async function restoreContact(deps: Uses, change: AddressChange, settle: Settle): Promise<string> {
  const record = await readBookingRecord(deps, change.about)
  if (!record?.form?.contact) throw new Refusal('not-found')
  const now = deps.clock.now()
  const { id, linkGeneration, revision } = record.booking
  const generation = linkGeneration + 1
  const contact = { ...record.form.contact, email: change.address }
  const hash = await tokenHash(deps, id, generation)
  await deps.store.write((draft) => [
    ...settle(draft),
    draft.run(refuse('busy', sql`exists (select 1 from bookings where id = ${id} and revision <> ${revision})`)),
    draft.run(sql`update bookings set contact_email = ${contact.email}, form = ${JSON.stringify({ ...record.form, contact })}, revision = revision + 1,
      token_hash = ${hash}, link_generation = ${generation}, corrected_at = ${now} where id = ${id}`),
    ...dropLettersToOtherAddresses(draft, { about: id, address: contact.email, now }),
    draft.run(sql`insert into letters ${letterColumns}
      select b.host_id, b.event_id, b.id, 'booking',
        max(${now}, coalesce((select max(l.revision) + 1 from letters l where l.about = b.id), 0)),
        b.contact_email, b.language, null, ${now}, ${now} from bookings b where b.id = ${id}`),
  ])
  return id
}
