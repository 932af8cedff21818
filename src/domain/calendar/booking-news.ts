import { and, desc, eq, lt, notInArray, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type BookingPerson, bookingNews, namesInSubject, ownLetters } from '../../../templates/mail/booking-words.ts'
import type { Draft, Statement } from '../../db/database.ts'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import { deadline } from '../../lib/dates.ts'
import type { Language } from '../../lib/languages.ts'
import { addressKey } from '../../lib/mail-address.ts'
import { fullName } from '../../lib/names.ts'
import type { LetterRow } from '../outbox/renderer.ts'
import type { BookingRecord } from '../registrations/reading/read-booking-record.ts'
import { onlineAddress } from './online-address.ts'

const informed = z.record(z.string(), z.object({ name: z.string(), state: z.string() }))
type Informed = z.infer<typeof informed>

/** The statement that keeps what a letter told of each person, if its bytes are those that go out. */
export function noteInformed(draft: Draft, fixed: SQL, id: number, { people }: BookingRecord): Statement {
  const all: Informed = Object.fromEntries(
    people.map(({ registration, state }) => [registration.id, { name: fullName(registration), state }]),
  )
  return draft.run(sql`update letters set facts = json_set(coalesce(facts, '{}'), '$.informed', ${JSON.stringify(all)})
    where id = ${id} and ${fixed}`)
}

/** What the last letter before this one told, unless it did not arrive; undefined for the first. */
export async function readInformed(
  { store }: Pick<Deps, 'store'>,
  { id, about }: LetterRow,
): Promise<Informed | undefined> {
  const [row] = await store.read
    .select({ facts: letters.facts })
    .from(letters)
    .where(
      and(
        ...[eq(letters.about, about), eq(letters.kind, 'booking'), lt(letters.id, id)],
        notInArray(letters.state, ['bounced', 'failed', 'given-up', 'suppressed', 'dropped']),
        sql`${letters.facts} ->> 'informed' is not null`,
      ),
    )
    .orderBy(desc(letters.id))
    .limit(1)
  return row?.facts?.informed === undefined ? undefined : informed.parse(JSON.parse(row.facts.informed))
}

/** What happened to whom since then, a line each; and for the subject who that is, or everybody in the first letter. */
export function newsFacts(record: BookingRecord, before: Informed | undefined, language: Language) {
  const people: BookingPerson[] = record.people.map(({ registration, state, expiresAt }) => ({
    ...{ id: registration.id, name: fullName(registration), state, replacedBy: registration.replacedBy },
    offerUntil: expiresAt === null ? '' : deadline(expiresAt, record.event.zone, language),
  }))
  const everybody = people.filter(({ replacedBy }) => replacedBy === null)
  const news = before ? people.filter((person) => isNews(person, before[person.id])) : []
  return {
    news: before ? news.map((person) => bookingNews(person, { before: before[person.id], people }, language)) : [],
    who: namesInSubject(
      (news.length > 0 ? news : everybody).map(({ name }) => name),
      language,
    ),
  }
}

function isNews({ name, state }: BookingPerson, before: Informed[string] | undefined): boolean {
  return before ? before.state !== state || before.name !== name : state !== 'cancelled'
}

/** Who else got a letter of their own, and who hears by the contact alone: then the contact also gets the address of taking part online. */
export function overviewFacts(record: BookingRecord, language: Language) {
  const coming = here(record).filter(({ state }) => state !== 'cancelled')
  const [own, alone] = [coming.filter(hasAddress), coming.filter((person) => !hasAddress(person))]
  const names = (some: typeof coming) => some.map(({ registration }) => fullName(registration))
  const reader = addressKey(record.booking.contactEmail ?? '')
  const others = own.filter(({ registration }) => addressKey(registration.email) !== reader)
  return {
    ownLetters: ownLetters(names(others), names(alone), language),
    online: alone.map((person) => onlineAddress({ event: record.event, ...person })).find(Boolean) ?? '',
  }
}

/** Whether somebody who comes has no address of their own. */
export function hasAlone(record: BookingRecord): boolean {
  return here(record).some((person) => person.state !== 'cancelled' && !hasAddress(person))
}

/** Everybody in a booking; in the place of whom somebody replaced their deputy. */
export function here({ people }: BookingRecord): BookingRecord['people'] {
  return people.filter(({ registration }) => registration.replacedBy === null)
}

function hasAddress({ registration }: BookingRecord['people'][number]): boolean {
  return registration.email !== ''
}
