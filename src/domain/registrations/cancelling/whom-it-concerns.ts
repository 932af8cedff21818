import { type SQL, sql } from 'drizzle-orm'
import { isAmong, readInSlices, rowsOf } from '../../../db/in-slices.ts'
import type { claimStates } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Language } from '../../../lib/languages.ts'
import type { PersonName } from '../../../lib/names.ts'
import { type SeatState, seatState } from '../waiting/seat-state.ts'

/** Those who are written to alike, and one of them. */
type Group = { language: Language; letters: number; first: string }
type Unreached = PersonName & { id: string; organisation: string; phone: string }

/** Whom the calling-off of an event concerns: who gets a letter, who hears by whoever registered them, and who by nobody. */
export type Concerned = {
  people: (Group & { state: SeatState })[]
  contacts: Group[]
  byContact: number
  /** They have no address, and nobody registered them: the office tells them. The first hundred, and how many there are. */
  unreached: Unreached[]
  unreachedCount: number
}

/** Registrations `r` of who is still there, their claims `c` and, where they have an address, addressees `a`. */
export const concernedPeople = (some: string): SQL => sql`registrations r join claims c on c.id = r.claim_id
  left join addressees a on a.id = r.id where ${isAmong(some, sql`r.rowid`)} and r.cancelled_at is null`

/** Bookings `a` whose contact registered somebody who is still there. */
export const concernedContacts = (some: string): SQL => sql`bookings a
  where ${isAmong(some, sql`a.rowid`)} and a.contact_email is not null
    and exists (select 1 from registrations r where r.booking_id = a.id and r.cancelled_at is null)`

export const rowsOfPeople = (eventId: string): SQL =>
  rowsOf('registrations', sql`event_id = ${eventId} and cancelled_at is null`)
export const rowsOfContacts = (eventId: string): SQL =>
  rowsOf('bookings', sql`event_id = ${eventId} and contact_email is not null`)

const hasContact = sql`exists (select 1 from bookings b where b.id = r.booking_id and b.contact_email is not null)`

/** Reckoned some rows at a time, from whom the letters are written to. */
export async function whomItConcerns(deps: Pick<Deps, 'store'>, eventId: string): Promise<Concerned> {
  type Row = Group & { claim: (typeof claimStates)[number]; written: number; contact: number }
  const concerned: Concerned = { people: [], contacts: [], byContact: 0, unreached: [], unreachedCount: 0 }
  const people = readInSlices<Row>(
    deps,
    rowsOfPeople(eventId),
    (some) => sql`select c.state as claim, r.language, a.id is not null as written, ${hasContact} as contact,
        count(*) as letters, min(r.rowid) as place, r.id as first
      from ${concernedPeople(some)} group by 1, 2, 3, 4`,
  )
  for await (const { claim, language, letters, first, written, contact } of people) {
    if (written) add(concerned.people, { state: seatState(claim), language, letters, first })
    else if (contact) concerned.byContact += letters
    else concerned.unreachedCount += letters
  }
  const contacts = readInSlices<Group>(
    deps,
    rowsOfContacts(eventId),
    (some) => sql`select a.language, count(*) as letters, min(a.rowid) as place, a.id as first
      from ${concernedContacts(some)} group by 1`,
  )
  for await (const { language, letters, first } of contacts) add(concerned.contacts, { language, letters, first })
  if (concerned.unreachedCount > 0) concerned.unreached = await unreachedOf(deps, eventId)
  return concerned
}

function add<Some extends Group & { state?: SeatState }>(groups: Some[], one: Some): void {
  const same = groups.find(({ state, language }) => state === one.state && language === one.language)
  if (same) same.letters += one.letters
  else groups.push(one)
}

function unreachedOf({ store }: Pick<Deps, 'store'>, eventId: string): Promise<Unreached[]> {
  return store.read.all<Unreached>(sql`select r.id, r.academic_title as academicTitle, r.first_name as firstName,
      r.last_name as lastName, r.organisation, r.phone
    from registrations r where r.event_id = ${eventId} and r.cancelled_at is null and r.email = '' and not ${hasContact}
    order by r.rowid limit 100`)
}
