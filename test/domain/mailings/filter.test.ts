import type { Client } from '@libsql/client'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countRecipients } from '../../../src/domain/mailings/count-recipients.ts'
import { findRecipients } from '../../../src/domain/mailings/find-recipients.ts'
import { type MailingFilter, mailingFilter } from '../../../src/domain/mailings/mailing-filter.ts'
import { seatStates } from '../../../src/domain/registrations/waiting/seat-state.ts'
import { anEventWith, contact, person } from '../../support/an-event-with.ts'

const people = 8
const states = ['granted', 'waiting', 'offered', 'review'] as const
const roles = ['participant', 'speaker', 'press'] as const
const lands = ['15085', '15086', '09162', null] as const

const arbitraryPerson = fc.record({
  claim: fc.constantFrom(...states),
  cancelled: fc.boolean(),
  category: fc.constantFrom(0, 1, null),
  session: fc.constantFrom(0, 1, null),
  role: fc.constantFrom(...roles),
  ags: fc.constantFrom(...lands),
  organisation: fc.constantFrom('harz', 'fulda'),
  attendance: fc.constantFrom('on-site' as const, 'online' as const),
  language: fc.constantFrom('de' as const, 'en' as const),
  listed: fc.boolean(),
  documents: fc.constantFrom('', 'Ausweis'),
  attended: fc.constantFrom('no' as const, 'yes' as const, 'rehearsal' as const),
  email: fc.boolean(),
  unconfirmed: fc.boolean(),
})
type Row = typeof arbitraryPerson extends fc.Arbitrary<infer T> ? T : never

const some = <T>(values: readonly T[]) => fc.subarray([...values])
const arbitraryFilter = fc.record({
  states: fc.subarray([...seatStates], { minLength: 1 }),
  categories: some([0, 1]),
  sessions: some([0, 1]),
  roles: some(roles),
  lands: some(['15', '09']),
  organisation: fc.constantFrom('', '', 'harz'),
  attendance: fc.constantFrom(null, 'online' as const),
  language: fc.constantFrom(null, 'en' as const),
  listed: fc.constantFrom(null, true, false),
  documentsMissing: fc.boolean(),
  attended: fc.constantFrom(null, true, false),
})
type Filter = typeof arbitraryFilter extends fc.Arbitrary<infer T> ? T : never

test('the query finds exactly whom a plain reading of the filter finds', async () => {
  const here = await anAppOfEight()
  const seen = { empty: 0, some: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryPerson, { minLength: people, maxLength: people }),
      arbitraryFilter,
      fc.boolean(),
      async (rows, filter, toContacts) => {
        await here.insertRows(rows)
        const audience = { eventId: here.event.id, filter: here.named(filter), toContacts }
        const found = await findRecipients(here.deps, audience, 100)
        const expected = model(rows, filter, toContacts)
        expect(found.map(({ name, state }) => `${name}: ${state}`).sort()).toEqual(expected)
        const counts = await countRecipients(here.deps, { ...audience, hostId: here.event.hostId, advertising: false })
        expect(counts.letters).toBe(expected.filter((line) => line.endsWith(': waiting')).length)
        seen[found.length > 0 ? 'some' : 'empty']++
      },
    ),
    { numRuns: 150 },
  )
  expect(Math.min(seen.empty, seen.some)).toBeGreaterThan(2)
})

/** The filter as a person would read it, and the rules of addresses. The contact has registered persons 4 to 7. */
function model(rows: Row[], filter: Filter, toContacts: boolean): string[] {
  const matching = rows.flatMap((row, nr) => (matches(row, filter) ? [{ ...row, nr }] : []))
  const ofContact = matching.filter(({ nr }) => nr >= 4)
  const lines = matching.flatMap(({ nr, email, unconfirmed }) => {
    if (!email && nr >= 4) return []
    return [`Dr. P ${nr} Muster: ${email ? (unconfirmed ? 'unconfirmed' : 'waiting') : 'no-address'}`]
  })
  const standsIn = ofContact.some(({ email }) => !email) || (toContacts && ofContact.length > 0)
  return [...lines, ...(standsIn ? [`${contact.name}: waiting`] : [])].sort()
}

function matches(row: Row, filter: Filter): boolean {
  const state = row.cancelled ? 'cancelled' : row.claim === 'granted' ? 'confirmed' : row.claim
  const listed = <T>(values: readonly T[], value: T | null) =>
    values.length === 0 || (value !== null && values.includes(value))
  return [
    filter.states.includes(state),
    listed(filter.categories, row.category),
    listed(filter.sessions, row.session),
    listed(filter.roles, row.role),
    listed(filter.lands, row.ags === null ? null : row.ags.slice(0, 2)),
    filter.organisation === '' || filter.organisation === row.organisation,
    filter.attendance === null || filter.attendance === row.attendance,
    filter.language === null || filter.language === row.language,
    filter.listed === null || filter.listed === row.listed,
    !filter.documentsMissing || row.documents !== '',
    filter.attended === null || filter.attended === (row.attended === 'yes'),
  ].every(Boolean)
}

/** Four who came alone and four of one booking, whose rows can be laid anew in any way. */
async function anAppOfEight() {
  const here = await anEventWith('file', { categories: [null, null], sessions: [null, null] })
  const { client, event, categories, sessions } = here
  const asked = (n: number) => person(n, { sessions: [...sessions], categoryId: categories[0] })
  for (let n = 0; n < 4; n++) await here.send([asked(n)], { submission: `s${n}` })
  await here.send([4, 5, 6, 7].map(asked), { submission: 'all', contact, together: false })
  await dropTriggers(client)
  const { rows: ids } = await client.execute(`select id, claim_id from registrations order by first_name`)
  expect(ids.length).toBe(people)
  await client.batch([
    `insert into check_in_lists (id, host_id, event_id, scope, key, rehearsal) values ('real', '${event.hostId}', '${event.id}', 'day', 'd', 0)`,
    `insert into check_in_lists (id, host_id, event_id, scope, key, rehearsal) values ('play', '${event.hostId}', '${event.id}', 'day', 'd', 1)`,
  ])
  const insertRows = (rows: Row[]) =>
    client.batch(['delete from check_ins', ...rows.flatMap((row, nr) => rowOf(row, nr))], 'write')
  const rowOf = (row: Row, nr: number) => {
    const id = String(ids[nr]?.id)
    const claim = String(ids[nr]?.claim_id)
    return [
      { sql: 'update claims set state = ? where id = ?', args: [row.claim, claim] },
      {
        sql: `update registrations set cancelled_at = ?, category_id = ?, role = ?, organisation_ags = ?, organisation_key = ?,
          attendance = ?, language = ?, listed_since = ?, documents_missing = ?, email = ?, confirm_by = ?, confirmed_at = null where id = ?`,
        args: [
          ...[row.cancelled ? 1 : null, row.category === null ? null : (categories[row.category] ?? null), row.role],
          ...[row.ags, row.organisation, row.attendance, row.language, row.listed ? 1 : null, row.documents],
          ...[row.email ? `p${nr}@x.example` : '', row.unconfirmed ? 1 : null, id],
        ],
      },
      ...sessions.map((session, place) => ({
        sql: `update claims set state = ? where after_claim = ? and id in
          (select n.claim_id from needs n join quotas q on q.id = n.quota_id where n.registration_id = ? and q.key = ?)`,
        args: [row.session === place ? 'waiting' : 'released', claim, id, session],
      })),
      ...(row.attended === 'no'
        ? []
        : [
            `insert into check_ins (host_id, event_id, list_id, registration_id, nonce, direction, at, received_at, device, kind, standing, effect)
              values ('${event.hostId}', '${event.id}', '${row.attended === 'yes' ? 'real' : 'play'}', '${id}', '${id}', 'in', 1, 1, 'd', 'scan', 'confirmed', 'admission')`,
          ]),
    ]
  }
  const named = (filter: Filter): MailingFilter =>
    mailingFilter.parse({
      ...filter,
      categories: filter.categories.map((place) => categories[place]),
      sessions: filter.sessions.map((place) => sessions[place]),
    })
  return { ...here, insertRows: insertRows, named }
}

/** Rows are laid as they come: the house rules would move claims by themselves. */
async function dropTriggers(client: Client): Promise<void> {
  const { rows } = await client.execute(`select name from sqlite_master where type = 'trigger'`)
  await client.batch(rows.map(({ name }) => `drop trigger "${name}"`))
}
