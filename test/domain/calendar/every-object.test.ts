import { expect, onTestFinished, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { personCalendar } from '../../../src/domain/calendar/person-calendar.ts'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { confirmAddress } from '../../../src/domain/registrations/changing/confirm-address.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { answerAskedLinks } from '../../../src/domain/registrations/links/answer-asked-links.ts'
import { sendLostLink } from '../../../src/domain/registrations/links/send-lost-link.ts'
import { readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import { instantOf, minute } from '../../../src/lib/dates.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { faultsOfCalendar } from '../../support/check-calendar.ts'
import { handedOut } from '../../support/handed-out.ts'
import { privacyVersion } from '../../support/registering.ts'
import { faultsOfWholeLife } from '../../support/whole-life-rule.ts'

const modes = ['file', 'invitation'] as const
/** A zone with its own rules each; and one that has no VTIMEZONE. */
const zones = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'UTC',
  'Etc/GMT+1',
]
/** First day, last day: winter, summer, over the nights on which the clocks change in Berlin. */
const days = [
  ['2027-12-02', '2027-12-02'],
  ['2028-07-06', '2028-07-07'],
  ['2028-03-26', '2028-03-26'],
  ['2028-10-28', '2028-10-30'],
] as const
const evil = (line: string) =>
  `${line}\r\nATTACH:file:///etc/passwd\nEND:VEVENT\u0085X: \u2028,;:\\"^ {{name}} =1+1 <img onerror=alert(1)>`
const words = {
  plain: { title: 'Integration in ländlichen Räumen', last: 'Müller', room: 'Saal 1', city: 'Berlin' },
  hostile: {
    title: evil('Łódź 🎪'),
    last: evil('Dr. Dr. h. c. Freifrau von und zu ß'),
    room: evil('ר'),
    city: evil('B'),
  },
  long: { title: '🎪ß'.repeat(2500), last: 'ß'.repeat(500), room: 'x'.repeat(500), city: '\ud83c' },
}

type Case = {
  mode: (typeof modes)[number]
  zone: string
  allDay: boolean
  day: (typeof days)[number]
  wording: keyof typeof words
}

/** Every mode in every zone; days, whole or not, and texts take turns. */
const cases: Case[] = modes.flatMap((mode, i) =>
  zones.map((zone, j) => ({
    ...{ mode, zone, allDay: (i + j) % 4 === 3 },
    day: days[(i + j) % days.length] ?? days[0],
    wording: (['plain', 'hostile', 'long'] as const)[(2 * i + j) % 3] ?? 'plain',
  })),
)

/** Everything that leave our hands on the way of several people: letters of all kinds that carry a calendar, and downloads. */
async function everything({ mode, zone, allDay, day: [first, last], wording }: Case) {
  const { title, last: lastName, room, city } = words[wording]
  const startsAt = instantOf(first, allDay ? '00:00' : '01:30', zone)
  const endsAt = allDay ? instantOf(last, '00:00', zone) + 86_400_000 : instantOf(last, '16:00', zone)
  const here = await anEventWith(
    'file',
    { event: 4, sessions: [9, 9, 9] },
    {
      ...{
        calendarMode: mode,
        calendarRsvp: true,
        alarmMinutes: 45,
        onlineUrl: 'https://konferenz.example/a;b,c?ü',
        confirmHours: 5,
      },
      ...{ title: { de: title }, zone, allDay, startsAt, endsAt, attendanceModes: ['on-site', 'online'] },
      venue: { name: title, street: room, postcode: '10117', city },
    },
  )
  const { deps, client, clock, event, sessions, send } = here
  await client.execute({
    sql: `update hosts set organizer_email = ?, name = json_object('de', ?)`,
    args: [mode === 'invitation' ? 'zusagen@host.example' : '', title.toWellFormed()],
  })
  await client.execute({
    sql: `update programme_items set starts_at = ? + position * 3600000, ends_at = ? + position * 3600000 + 2700000, room = ?, title = json_object('de', ?)`,
    args: [startsAt, startsAt, room.toWellFormed(), title.toWellFormed()],
  })
  const { handed, post, read, things } = handedOut(here)
  const letters: Awaited<ReturnType<typeof post>> = []
  const step = async <T>(work: Promise<T>) => {
    const done = await work
    clock.pass(11 * minute)
    await announceChanges(deps)
    letters.push(...(await post()))
    return done
  }
  const one = (n: number, more = {}) =>
    person(n, { lastName, attendance: n === 2 ? 'online' : 'on-site', sessions, ...more })
  const first1 = await step(send([one(1)], { submission: 's1' }, office))
  const group = await step(
    send([one(2), one(3, { email: '' })], { submission: 's2', contact: { ...contact, name: lastName } }, office),
  )
  const fourth = await step(send([one(4, { sessions: [] })], { submission: 's4' }))
  const waiting = await step(send([one(5)], { submission: 's5' }, office))
  const id = (n: number) => [first1, group].flatMap(({ people }) => people)[n - 1]?.id ?? ''
  const fourthId = fourth.registration?.id ?? ''
  await step(confirmAddress(deps, { as: 'attendee', registrationId: fourthId }, fourthId))
  await step(
    client.execute(
      `update events set starts_at = starts_at + 1800000, online_url = 'https://konferenz.example/b', changed_at = ${clock.at}`,
    ),
  )
  await step(changeSessions(deps, office, id(1), sessions.slice(1)))
  await step(callOffSession(deps, office, { eventId: event.id, id: sessions[2] ?? '' }))
  await sendLostLink(deps, { eventId: event.id, email: 'p1@x.example' })
  await step(answerAskedLinks(deps))
  const deputy = await step(substitute(deps, office, id(2), { person: one(6), privacyVersion }))
  await step(cancelRegistration(deps, office, id(1)))
  const downloads = async () => {
    const ids = [id(1), id(2), id(3), fourthId, deputy, waiting.registration?.id ?? '']
    const records = await Promise.all(ids.map((each) => readRegistration(deps, each)))
    const own = records.flatMap((record) => (record ? [personCalendar(deps, record, 'file')] : []))
    return (await Promise.all(own)).filter((text) => text !== undefined)
  }
  const files = await downloads()
  await read()
  await step(cancelEvent(deps, office, event.id))
  files.push(...(await downloads()))
  await read()
  const contradictions = faultsOfWholeLife(handed, { thingOf: await things(), over: true })
  const sent = letters.flatMap(({ kind, attachments }) =>
    attachments.flatMap((file) =>
      'content' in file ? [{ kind, content: file.content, contentType: file.contentType }] : [],
    ),
  )
  return { sent, files, contradictions }
}

test.each(cases)(
  'every object of an event passes: $mode, $zone, all day $allDay, $day, words $wording',
  async (given) => {
    const { sent, files, contradictions } = await everything(given)
    const faults = [
      ...contradictions,
      ...sent.flatMap(({ content, contentType }) => faultsOfCalendar(content, contentType)),
      ...files.flatMap((content) => faultsOfCalendar(content)),
    ]
    expect(faults).toEqual([])
    const kinds = [...new Set(sent.map(({ kind }) => kind))]
    const methods = kinds.map((kind) => [kind, methodsOf(sent.filter((one) => one.kind === kind))] as const)
    const brings = given.mode === 'invitation' ? 'REQUEST' : 'PUBLISH'
    expect(Object.fromEntries(methods)).toEqual({
      confirmation: [brings],
      booking: ['CANCEL', 'PUBLISH'],
      'booking-change': ['CANCEL', 'PUBLISH'],
      promotion: [brings],
      change: ['CANCEL', brings].sort(),
      ...(given.mode === 'invitation' && { 'calendar-entry': ['CANCEL', 'REQUEST'] }),
      'existing-registration': [brings],
      substituted: ['CANCEL'],
      cancellation: ['CANCEL'],
      'event-cancelled': ['CANCEL'],
      'booking-event-cancelled': ['CANCEL'],
    })
  },
)

function methodsOf(sent: readonly { content: string }[]): string[] {
  return [...new Set(sent.map(({ content }) => /^METHOD:(\w+)/m.exec(content)?.[1] ?? ''))].sort()
}

test('the objects are the same whatever zone the process runs in', async () => {
  const before = process.env.TZ
  onTestFinished(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })
  const written: string[] = []
  for (const zone of ['UTC', 'Europe/Berlin', 'Pacific/Auckland', 'America/St_Johns']) {
    process.env.TZ = zone
    const objects = modes.map((mode) =>
      everything({ mode, zone: 'Europe/Berlin', allDay: mode === 'file', day: days[2], wording: 'plain' }),
    )
    const all = (await Promise.all(objects)).flatMap(({ sent, files }) => [
      ...sent.map(({ content }) => content),
      ...files,
    ])
    const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g
    // Mails about several people leave side by side: their order tells nothing.
    written.push(
      all
        .map((text) => text.replaceAll('\r\n ', '').replace(uuid, 'uuid'))
        .sort()
        .join(''),
    )
  }
  expect(new Set(written).size).toBe(1)
})
