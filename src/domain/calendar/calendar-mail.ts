import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Instant } from '../../lib/dates.ts'
import type { Language } from '../../lib/languages.ts'
import type { LetterAttachment } from '../../ports/mailer.ts'
import type { LetterRow } from '../outbox/renderer.ts'
import { letterColumns } from '../registrations/links/letters-about.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { calendarFiles } from './calendar-files.ts'
import type { PersonEntry } from './person-entries.ts'

/** What one letter brings of some entries, and which go by mails of their own. */
export type Carried = { files: LetterAttachment[]; carried: PersonEntry[]; others: PersonEntry[] }

/**
 * Programs act on one invitation in a mail: of several entries the first travels with the letter, each of the others by
 * itself. Files all lie in the letter.
 */
export function carry(
  entries: readonly PersonEntry[],
  about: { record: RegistrationRecord; language: Language; invites: boolean },
): Carried {
  const [first, ...rest] = entries.filter(({ recipient }) => about.invites && recipient === 'person')
  const others = rest.filter((entry) => entry !== first)
  const carried = entries.filter((entry) => !others.includes(entry))
  return { files: calendarFiles(carried, about), carried, others }
}

/**
 * The statement that writes the letters with the other entries, if these bytes are those that go out. Each is rendered for
 * itself, and says nothing if its entry has gone out meanwhile. Under `address-` it is meant for an address that was left.
 */
export function writeEntryLetters(
  draft: Draft,
  fixed: SQL,
  { hostId, eventId, about, address, language }: LetterRow,
  { entries, now, link }: { entries: readonly PersonEntry[]; now: Instant; link?: number | undefined },
): Statement {
  const kind = link === undefined ? 'calendar-entry' : 'address-calendar-entry'
  const facts = entries.map(({ sessionId }) => ({
    session: sessionId,
    ...(link !== undefined && { link: String(link) }),
  }))
  return draft.run(sql`insert into letters ${letterColumns}
    select ${hostId}, ${eventId}, ${about}, ${kind}, j.key +
      max(${now}, coalesce((select max(l.revision) + 1 from letters l where l.about = ${about}), 0)), ${address}, ${language}, j.value, ${now}, ${now}
    from json_each(${JSON.stringify(facts)}) j where ${fixed} order by j.key`)
}
