import { expect, test } from 'vitest'
import { openDesk } from '../../../src/domain/checkin/open-desk.ts'
import { type CopyInput, copyEvent } from '../../../src/domain/copying/copy-event.ts'
import { readEvent } from '../../../src/domain/events/read-event.ts'
import { setRegistrationRules } from '../../../src/domain/events/set-registration-rules.ts'
import { mailingFilter } from '../../../src/domain/mailings/mailing-filter.ts'
import { assignDesigns } from '../../../src/domain/papers/assign-designs.ts'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { setQuota } from '../../../src/domain/seats/set-quota.ts'
import { type Actor, visitor } from '../../../src/lib/actor.ts'
import { clockIn, instantOf } from '../../../src/lib/dates.ts'
import { aReminder } from '../../support/a-mailing.ts'
import { aPlan } from '../../support/a-plan.ts'
import { aStoredDesign } from '../../support/a-printing.ts'
import { anEvent } from '../../support/an-event.ts'
import { office, person } from '../../support/an-event-with.ts'
import { fillTables } from '../../support/filled-tables.ts'
import { privacyVersion, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const zone = 'Europe/Berlin'
const as: CopyInput = { title: { de: 'Tagung 2028' }, slug: 'tagung-2028', startDate: '2028-07-06' }
const none = { de: '' }

/** A conference in winter with rules, a target group, a session that somebody speaks in, a design, a desk, a reminder and a guest. */
async function lastYear(kind: 'file' | 'server' = 'file') {
  const here = await world(kind)
  const { deps } = here
  const event = await anEvent(deps, { onlineUrl: 'https://meet.example/alt', alarmMinutes: 30, calendarRsvp: true })
  const { category, item } = await aPlan(deps, event, 20)
  const at = (time: string) => instantOf('2027-12-02', time, zone)
  const session = (title: string, from: string, to: string) => ({
    ...{ title: { de: title }, description: none, room: 'Saal 1', bookable: true, size: 20 },
    ...{ startsAt: at(from), endsAt: at(to) },
    speakers: [{ name: { de: 'Dr. Ada Sprecherin' }, office: none, status: 'confirmed' as const }],
  })
  await saveSession(deps, office, { eventId: event.id, id: item, session: session('Workshop A', '11:00', '12:30') })
  const off = await saveSession(deps, office, { eventId: event.id, session: session('Abgesagtes', '13:00', '14:00') })
  await callOffSession(deps, office, { eventId: event.id, id: off })
  const until = { date: '2027-11-25', time: '12:00' }
  await setRegistrationRules(deps, office, {
    eventId: event.id,
    rules: {
      ...{ lateUntil: null, changeUntil: until, cancelUntil: null, substituteUntil: null, promoteUntil: null },
      ...{
        approval: true,
        confirmHours: null,
        waitingList: 'offered',
        offerHours: 24,
        mostPeople: 3,
        accompanying: true,
      },
      ...{ photos: true, attendanceModes: ['on-site', 'online'] },
    },
  })
  for (const key of ['15085', 'verein musterstadt'])
    await setQuota(deps, office, { eventId: event.id, scope: 'organisation', key, size: 5 })
  const design = await aStoredDesign(deps, event)
  await assignDesigns(deps, office, {
    eventId: event.id,
    assignments: [{ scope: 'category', key: category, designId: design }],
  })
  const desk = {
    label: 'Eingang',
    rehearsal: false,
    headCountLimit: 9,
    limitIsHard: true,
    walkIns: false,
    closesAt: null,
  }
  const deskId = await openDesk(deps, office, { eventId: event.id, desk: { ...desk, sessionId: item } })
  await aReminder(deps, event, { filter: mailingFilter.parse({ sessions: [item], categories: [category] }) })
  await register(deps, visitor, {
    ...{ eventId: event.id, submission: 's1', privacyVersion },
    people: [person(1, { categoryId: category, sessions: [item] })],
  })
  const read = async (id: string) => {
    const found = await readEvent(deps, { id })
    if (!found) throw new Error('no event')
    return found
  }
  return {
    ...here,
    event,
    item,
    category,
    design,
    deskId,
    read,
    copy: (more = {}) => copyEvent(deps, office, { id: event.id, copy: { ...as, ...more } }),
  }
}

/** Every row of an event, as text. */
async function rowsOf({ client }: Awaited<ReturnType<typeof world>>, eventId: string): Promise<Record<string, string>> {
  const { rows } = await client.execute(`select m.name from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table' and c.name = 'event_id'`)
  const tables = rows.map(({ name }) => String(name))
  const found = await client.batch(
    tables.map((name) => ({ sql: `select * from "${name}" where event_id = ?`, args: [eventId] })),
  )
  return Object.fromEntries(
    tables.flatMap((name, nr) => (found[nr]?.rows.length ? [[name, JSON.stringify(found[nr].rows)]] : [])),
  )
}

const shown = (at: number | null) => (at === null ? null : Object.values(clockIn(at, zone)).join(' '))

test.each(['file', 'server'] as const)(
  'a copy is a draft with the same rules on its own days, to the minute of the clock (%s)',
  async (kind) => {
    const here = await lastYear(kind)
    const copied = await here.read(await here.copy())
    expect(copied).toMatchObject({
      status: 'draft',
      title: { de: 'Tagung 2028' },
      slug: 'tagung-2028',
      sequence: 0,
    })
    expect(copied).toMatchObject({
      approval: true,
      waitingList: 'offered',
      mostPeople: 3,
      photos: true,
      alarmMinutes: 30,
    })
    expect([copied.onlineUrl, copied.announceAt, copied.beforeChange]).toEqual(['', null, null])
    const { startsAt, endsAt, closesAt, changeUntil, opensAt, forgetAt, programme } = copied
    expect([startsAt, endsAt, closesAt, changeUntil, opensAt, forgetAt].map(shown)).toEqual([
      '2028-07-06 10:00',
      '2028-07-06 16:00',
      '2028-06-23 00:00',
      '2028-06-29 12:00',
      '2028-05-05 00:00',
      '2028-10-06 16:00',
    ])
    expect(programme.map(({ title, startsAt, room, speakers }) => [title.de, shown(startsAt), room, speakers])).toEqual(
      [['Workshop A', '2028-07-06 11:00', 'Saal 1', []]],
    )
  },
)

test('what refers to something refers to its copy, and nothing of the old one or of its people is in it', async () => {
  const here = await lastYear()
  const { event, item, category, design, deskId, read } = here
  const copied = await read(await here.copy())
  const rows = await rowsOf(here, copied.id)
  expect(Object.keys(rows).sort()).toEqual([
    ...['audit_notes', 'badge_design_uses', 'badge_designs', 'categories', 'desks', 'event_partners'],
    ...['programme_items', 'quotas', 'reminders'],
  ])
  const text = Object.values(rows).join()
  for (const old of [event.id, item, category, design, deskId, 'Sprecherin', 'Muster', 'verein'])
    expect(text).not.toContain(old)
  const [session, group] = [copied.programme[0]?.id ?? '', copied.categories[0]?.id ?? '']
  expect(copied.quotas.map(({ scope, key, size, taken }) => `${scope} ${key} ${size} ${taken}`).sort()).toEqual(
    ['event  10 0', `category ${group} 20 0`, `session ${session} 20 0`, 'organisation 15085 5 0'].sort(),
  )
  expect(rows.badge_design_uses).toContain(group)
  expect(rows.desks).toContain(session)
  expect(rows.reminders).toContain(session)
  const { rows: desks } = await here.client.execute('select token_hash, salt, verifier, head_count_limit from desks')
  expect([new Set(desks.map((desk) => desk.token_hash)).size, new Set(desks.map((desk) => desk.salt)).size]).toEqual([
    2, 2,
  ])
})

test('an event that was forgotten still serves as the pattern', async () => {
  const here = await lastYear()
  here.clock.at = here.event.forgetAt
  await forgetDueEvents(here.deps)
  const copied = await here.read(await here.copy())
  expect([copied.programme.length, copied.categories.length, copied.forgottenAt]).toEqual([1, 1, null])
  const rows = await rowsOf(here, copied.id)
  expect([rows.desks, rows.reminders]).toEqual([undefined, undefined])
})

test('of everything personal, free text or secret only what an office wrote is in the copy', async () => {
  const here = await world()
  const { id } = await anEvent(here.deps)
  const markers = await fillTables(here.client, id)
  const copied = await copyEvent(here.deps, office, { id, copy: as })
  const { rows } = await here.client.execute({ sql: 'select * from events where id = ?', args: [copied] })
  const text = [...Object.values(await rowsOf(here, copied)), JSON.stringify(rows)].join().toLowerCase()
  expect(
    markers
      .filter((marker) => text.includes(marker.text))
      .map(({ column }) => column)
      .sort(),
  ).toEqual([
    ...['badge_designs.design', 'badge_designs.name', 'certificate_texts.body', 'certificate_texts.signer'],
    'desks.label',
    ...['events.audience', 'events.contact', 'events.description', 'letter_texts.body', 'letter_texts.subject'],
    ...['programme_items.description', 'programme_items.title', 'reminders.body', 'reminders.subject'],
  ])
})

test('an address that is taken, a day that would be erased at once and a stranger are refused, and nothing is left', async () => {
  const { deps, client, event, copy } = await lastYear()
  expect(await refusal(copy({ slug: event.slug }))).toBe('slug-taken')
  expect(await refusal(copy({ startDate: '2020-07-02' }))).toBe('invalid')
  const foreign: Actor = { as: 'staff', userId: 'u2', hostIds: ['another'] }
  expect(await refusal(copyEvent(deps, foreign, { id: event.id, copy: as }))).toBe('not-found')
  expect((await client.execute('select id from events')).rows).toHaveLength(1)
})

test.each([
  ['the last day that the law allows', 10],
  ['a day far beyond, as older releases took it', 12],
])('%s for the deletion is the last allowed one of the copy, too', async (_name, years) => {
  const here = await lastYear()
  await here.client.execute({
    sql: 'update events set forget_at = ? where id = ?',
    args: [instantOf(`${2027 + years}-12-02`, '16:00', zone), here.event.id],
  })
  // A year of 52 weeks is a day or two shorter than one of the calendar.
  const { endsAt, forgetAt } = await here.read(await here.copy({ startDate: '2028-11-30' }))
  expect([endsAt, forgetAt].map(shown)).toEqual(['2028-11-30 16:00', '2038-11-30 16:00'])
})
