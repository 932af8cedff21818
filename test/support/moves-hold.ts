import fc from 'fast-check'
import ICAL from 'ical.js'
import { announceChanges } from '../../src/domain/calendar/announce-changes.ts'
import { eventFeed } from '../../src/domain/calendar/event-calendar.ts'
import { readDated } from '../../src/domain/events/read-dated.ts'
import { readManagedEvent } from '../../src/domain/events/read-managed-event.ts'
import { reschedule } from '../../src/domain/events/reschedule.ts'
import { saveSession } from '../../src/domain/programme/save-session.ts'
import { clockIn, day, endOfDay, instantOf, minute } from '../../src/lib/dates.ts'
import { anEventWith, contact, office, person } from './an-event-with.ts'
import { handedOut } from './handed-out.ts'
import { CalendarClient } from './itip-client.ts'
import { faultsOfWholeLife } from './whole-life-rule.ts'

/** An event that begins at 10:00 on a day and lasts six hours, its programme in minutes from then, and by how many days it moves. */
export type MovedLife = {
  start: string
  days: number[]
  programme: { from: number; minutes: number }[]
  mode: 'file' | 'invitation'
  zone: string
}

export const anyMove: fc.Arbitrary<MovedLife> = fc.record({
  start: fc
    .oneof(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 200, max: 240 }))
    .map((later) => dayAfter('2028-03-12', later)),
  days: fc.array(fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 150, max: 260 })), {
    minLength: 1,
    maxLength: 3,
  }),
  programme: fc.array(fc.record({ from: fc.integer({ min: 0, max: 300 }), minutes: fc.integer({ min: 5, max: 60 }) }), {
    maxLength: 3,
  }),
  mode: fc.constantFrom('file' as const, 'invitation' as const),
  // Clocks that change on other days, by half an hour, in the other half of the year, and never.
  zone: fc.oneof(
    { weight: 3, arbitrary: fc.constant('Europe/Berlin') },
    fc.constantFrom('America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'),
  ),
})

/**
 * What is wrong after each move: a time that changed on the clock, an item outside, a calendar that differs from the public feed,
 * a letter too many or one that names something else than what changed, and what the rule over everything finds. Days are reckoned without the application.
 */
export async function movesHold({ start, days, programme, mode, zone }: MovedLife): Promise<string[]> {
  const at = (date: string, time: string) => instantOf(date, time, zone)
  const here = await anEventWith(
    'file',
    { event: 9, sessions: programme.map(() => 9) },
    {
      ...{ startsAt: at(start, '10:00'), endsAt: at(start, '16:00'), zone, calendarMode: mode },
      ...{ closesAt: endOfDay(dayAfter(start, -3), zone), forgetAt: at(dayAfter(start, 90), '00:00') },
    },
  )
  const { deps, client, clock, event, sessions } = here
  const eventId = event.id
  if (mode === 'invitation') await client.execute(`update hosts set organizer_email = 'zusagen@host.example'`)
  for (const [nr, { from, minutes }] of programme.entries()) {
    const startsAt = at(start, '10:00') + from * minute
    const session = {
      title: { de: `Sitzung ${nr}` },
      description: { de: '' },
      room: '',
      bookable: true,
      size: 9,
      speakers: [],
    }
    await saveSession(deps, office, {
      ...{ eventId, id: sessions[nr] },
      session: { ...session, startsAt, endsAt: startsAt + minutes * minute },
    })
  }
  const chosen = firstWithoutClash(programme).map((nr) => sessions[nr] ?? '')
  await here.send([person(1, { sessions: chosen }), person(2)], { contact })
  const { handed, post, read, things } = handedOut(here)
  const calendars = new Map(['p1@x.example', 'p2@x.example'].map((to) => [to, new CalendarClient(to)]))
  const receive = async () => {
    const letters = await post()
    for (const { to, attachments } of letters)
      for (const file of attachments) if ('content' in file) calendars.get(to)?.receive(file)
    return letters
  }
  clock.pass(11 * minute)
  await announceChanges(deps)
  await receive()
  const wrong: string[] = []
  for (const by of days) {
    const before = await dated()
    await move(by)
    await read()
    const after = await dated()
    for (const [name, then] of Object.entries(before))
      if (after[name] !== (name.startsWith('opening') && then < now() ? after[name] : moved(then, by)))
        wrong.push(`${name} went by ${by} days from ${then} to ${after[name]}`)
    wrong.push(...(await outside()))
    clock.pass(11 * minute)
    await announceChanges(deps)
    const letters = await receive()
    wrong.push(...(await lettersWrong(letters, by)), ...(await calendarsWrong()))
  }
  await read()
  return [...wrong, ...faultsOfWholeLife(handed, { thingOf: await things(), over: false })]

  function now(): string {
    return Object.values(clockIn(clock.at, zone)).join(' ')
  }

  async function dated(): Promise<Record<string, string>> {
    const { event: rows } = await readDated(deps, await readManagedEvent(deps, office, eventId))
    const lines = rows.rows.flatMap(({ thing, id, at: instants }) =>
      Object.entries(instants).map(([column, one]) => [
        `${thing} ${id} ${column}`,
        Object.values(clockIn(one, zone)).join(' '),
      ]),
    )
    return Object.fromEntries(lines)
  }

  async function move(by: number) {
    const record = await readManagedEvent(deps, office, eventId)
    const { date } = clockIn(record.startsAt, zone)
    const to = dayAfter(date, by)
    const { seen } = await readDated(deps, record)
    const there = { startsAt: at(to, '10:00'), endsAt: at(to, '16:00'), allDay: false, zone }
    await reschedule(deps, office, { id: eventId, move: { date: there }, seen })
  }

  async function outside(): Promise<string[]> {
    const { rows } = await client.execute(`select p.id from programme_items p join events e on e.id = p.event_id
      where p.starts_at < e.starts_at or p.ends_at > e.ends_at`)
    return rows.map((row) => `${row.id} lies outside`)
  }

  async function lettersWrong(letters: Awaited<ReturnType<typeof post>>, by: number): Promise<string[]> {
    const { rows } = await client.execute({
      sql: `select address, facts ->> 'changes' as changes from letters where written_at = ? and facts ->> 'changes' is not null order by address`,
      args: [clock.at],
    })
    const written = rows.map(({ address, changes }) => `${address}: ${wordsOf(changes)}`)
    const both = chosen.length > 0 ? 'date sessions' : 'date'
    const right = by === 0 ? [] : [`p1@x.example: ${both}`, 'p2@x.example: date', `${contact.email}: ${both}`]
    const sent = letters.filter(({ kind }) => kind === 'change' || kind === 'booking-change').length
    return same(written, right) && sent === right.length
      ? []
      : [`letters after ${by} days: ${written.join('; ')} (${sent} sent)`]
  }

  async function calendarsWrong(): Promise<string[]> {
    const { text } = await eventFeed(deps, { slug: event.slug, items: [] }, 'de')
    const feed = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    const times = feed.map(
      ({ startDate, endDate }) => `${startDate.toJSDate().toISOString()} ${endDate.toJSDate().toISOString()}`,
    )
    const wanted = { 'p1@x.example': 1 + chosen.length, 'p2@x.example': 1 }
    return Object.entries(wanted).flatMap(([to, count]) => {
      const shown = Object.values(calendars.get(to)?.shown() ?? {}).map(({ start: from, end }) => `${from} ${end}`)
      const strange = shown.filter((one) => !times.includes(one))
      return shown.length === count && strange.length === 0
        ? []
        : [`${to} sees ${shown.join(', ')}; the feed ${times.join(', ')}`]
    })
  }
}

/** The places of items that can be chosen together. */
function firstWithoutClash(programme: MovedLife['programme']): number[] {
  const chosen: number[] = []
  for (const [nr, one] of programme.entries()) {
    const others = chosen.map((other) => programme[other])
    if (
      others.every((other) => !other || one.from >= other.from + other.minutes || other.from >= one.from + one.minutes)
    )
      chosen.push(nr)
  }
  return chosen
}

/** What changed, once each: of a contact it is put together from the changes of several people. */
function wordsOf(changes: unknown): string {
  return [...new Set(String(changes).split(' '))].join(' ')
}

function moved(clock: string, days: number): string {
  const [date = '', time] = clock.split(' ')
  return `${dayAfter(date, days)} ${time}`
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)
}

function same(one: string[], other: string[]): boolean {
  return one.toSorted().join() === other.toSorted().join()
}
