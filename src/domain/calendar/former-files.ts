import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { formerLinks } from '../../db/schema/calendar.ts'
import type { Deps } from '../../deps.ts'
import type { LetterRow, Rendered } from '../outbox/renderer.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { calendarFacts } from './calendar-facts.ts'
import { calendarFiles, invitesTo } from './calendar-files.ts'
import { type Carried, carry, writeEntryLetters } from './calendar-mail.ts'
import { type FormerEntries, type FormerLink, readFormerEntries } from './former-calendar.ts'

type Taken = Carried & { noted: NonNullable<Rendered['noted']> }
export type FormerFiles = Pick<Taken, 'files' | 'noted'> & { facts: ReturnType<typeof calendarFacts> }

/**
 * What a letter to an address that was left takes back there: the entries that went to it and have not been taken back yet.
 * The new address has got entries of its own.
 */
export async function formerFiles(
  deps: Pick<Deps, 'store' | 'config' | 'clock'>,
  letter: LetterRow,
): Promise<FormerFiles> {
  const now = deps.clock.now()
  const links = await deps.store.read
    .select()
    .from(formerLinks)
    .where(
      and(eq(formerLinks.about, letter.about), eq(sql`lower(${formerLinks.address})`, letter.address.toLowerCase())),
    )
    .orderBy(asc(formerLinks.id))
  const taken = await Promise.all(links.map((link) => takenBack(deps, letter, { link, now })))
  const all = together(taken)
  const invites = links.some(({ recipient }) => recipient === 'person') && all.files.some(({ beside }) => beside)
  return {
    files: all.files,
    facts: calendarFacts(all, { invites, language: letter.language, leaving: true }),
    noted: (draft, fixed) => taken.flatMap(({ noted }) => noted(draft, fixed)),
  }
}

function together(taken: readonly Carried[]): Carried {
  return {
    files: taken.flatMap(({ files }) => files),
    carried: taken.flatMap(({ carried }) => carried),
    others: taken.flatMap(({ others }) => others),
  }
}

async function takenBack(
  deps: Pick<Deps, 'store' | 'config'>,
  letter: LetterRow,
  { link, now }: { link: FormerLink; now: number },
): Promise<Taken> {
  const { language } = letter
  const people = await readFormerEntries(deps, link, now)
  const carried = people.map(({ record, entries }) => {
    const sent = entries.filter(({ sent }) => sent && !sent.cancelled && !sent.unsent)
    const there = atOldAddress(record, link)
    if (link.recipient === 'person')
      return { record, ...carry(sent, { record: there, language, invites: invitesTo(there) }) }
    return { record, files: calendarFiles(sent, { record, language, invites: false }), carried: sent, others: [] }
  })
  return {
    ...together(carried),
    noted: (draft, fixed) => [
      noteFormer(
        draft,
        fixed,
        link,
        carried.map((one) => ({ record: one.record, entries: one.carried })),
      ),
      ...carried.flatMap(({ others }) =>
        others.length > 0 ? [writeEntryLetters(draft, fixed, letter, { entries: others, now, link: link.id })] : [],
      ),
    ],
  }
}

/** Whoever reads the old address hears nothing of who the person is today. */
export function atOldAddress(record: RegistrationRecord, { address }: FormerLink): RegistrationRecord {
  const unnamed = { academicTitle: '', firstName: '', lastName: '', salutation: 'none', office: '' } as const
  return { ...record, registration: { ...record.registration, ...unnamed, email: address } }
}

/** That these entries are taken back, if these bytes are those that go out. */
export function noteFormer(draft: Draft, fixed: SQL, { id }: FormerLink, people: readonly FormerEntries[]): Statement {
  const rows = people.flatMap(({ record, entries }) =>
    entries.map(({ sessionId, sequence, lift }) => ({ person: record.registration.id, sessionId, sequence, lift })),
  )
  return draft.run(sql`update former_entries set cancelled = 1, turns = 0, sequence = j.value ->> 'sequence', lift = j.value ->> 'lift'
    from json_each(${JSON.stringify(rows)}) j
    where link_id = ${id} and registration_id = j.value ->> 'person' and session_id = j.value ->> 'sessionId' and ${fixed}`)
}
