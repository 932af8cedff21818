import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesFor } from '../../../src/domain/calendar/changes-for.ts'
import { notifiedNow } from '../../../src/domain/calendar/notified-now.ts'
import { comesOnline } from '../../../src/domain/calendar/online-address.ts'
import { outdated } from '../../../src/domain/calendar/outdated.ts'
import { readNotified } from '../../../src/domain/calendar/read-notified.ts'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import type { Notified, NotifiedEvent, NotifiedSession } from '../../../src/domain/registrations/reading/notified.ts'
import { readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import { readSessions } from '../../../src/domain/registrations/reading/read-sessions.ts'
import { day, hour, instantOf, minute } from '../../../src/lib/dates.ts'
import { changeHeadline } from '../../../templates/mail/change-headline.ts'
import { aChangingEvent } from '../../support/a-changing-event.ts'
import { office, person } from '../../support/an-event-with.ts'

const at = (date: string, time: string) => instantOf(date, time, 'Europe/Berlin')
const event: NotifiedEvent = {
  ...{ name: 'P', organisation: 'LK', attendance: 'on-site', allDay: 0, zone: 'Europe/Berlin', onlineUrl: '' },
  ...{ startsAt: at('2027-03-07', '10:00'), endsAt: at('2027-03-07', '16:00') },
  venue: { name: 'Kreishaus', street: '', postcode: '', city: 'Bonn' },
}
const workshop: NotifiedSession = {
  ...{ is: 'granted', rank: null, title: { de: 'A' }, room: 'R1', zone: 'Europe/Berlin' },
  ...{ startsAt: at('2027-03-07', '11:00'), endsAt: at('2027-03-07', '12:00') },
}
const known = (more: Partial<NotifiedEvent> = {}, a: Partial<NotifiedSession> | null = {}): Notified => ({
  event: { ...event, ...more },
  sessions: a ? { a: { ...workshop, ...a } } : {},
})

test.each<[string, Notified, Notified]>([
  [
    'Geändert: 14. statt 7. März',
    known(),
    known({ startsAt: event.startsAt + 7 * day, endsAt: event.endsAt + 7 * day }),
  ],
  [
    'Geändert: 4. April statt 7. März',
    known(),
    known({ startsAt: at('2027-04-04', '10:00'), endsAt: at('2027-04-04', '16:00') }),
  ],
  [
    'Geändert: 7. März 2028 statt 7. März 2027',
    known(),
    known({ startsAt: at('2028-03-07', '10:00'), endsAt: at('2028-03-07', '16:00') }),
  ],
  [
    'Geändert: 14.–15. März statt 7. März',
    known(),
    known({ startsAt: at('2027-03-14', '10:00'), endsAt: at('2027-03-15', '16:00') }),
  ],
  ['Geändert: 10:30 statt 10:00\u00a0Uhr', known(), known({ startsAt: event.startsAt + hour / 2 })],
  ['Geändert: bis 17:00 statt 16:00\u00a0Uhr', known(), known({ endsAt: event.endsAt + hour })],
  [
    'Geändert: 14. statt 7. März, neuer Ort',
    known(),
    known({
      startsAt: event.startsAt + 7 * day,
      endsAt: event.endsAt + 7 * day,
      venue: { ...event.venue, city: 'Köln' },
    }),
  ],
  ['Geändert: Köln statt Bonn', known(), known({ venue: { ...event.venue, city: 'Köln' } })],
  ['Geändert: Name', known(), known({ name: 'Q' })],
  [
    'Geändert: A: 13:00 statt 11:00\u00a0Uhr',
    known(),
    known({}, { startsAt: at('2027-03-07', '13:00'), endsAt: at('2027-03-07', '14:00') }),
  ],
  ['Geändert: A: R2 statt R1', known(), known({}, { room: 'R2' })],
  ['Abgesagt: A', known(), known({}, { is: 'called-off' })],
  ['Platz zugesagt: A', known({}, { is: 'waiting', rank: 3 }), known()],
  ['Abgewählt: A', known(), known({}, null)],
  ['Gewählt: A', known({}, null), known()],
])('%s', (headline, before, after) => {
  expect(changeHeadline(changesFor({ atPlace: true }, before, after), 'de')).toBe(headline)
})

test.each<[string, Notified, Notified]>([
  ['a rank', known({}, { is: 'waiting', rank: 3 }), known({}, { is: 'waiting', rank: 1 })],
  ['a title', known(), known({}, { title: { de: 'B' } })],
  ['what was over before', known({}, { is: 'called-off' }), known({}, null)],
  ['what was given up before', known({}, { is: 'given-up' }), known({}, null)],
])('%s alone is no change', (_, before, after) => {
  expect(changesFor({ atPlace: true }, before, after)).toEqual([])
})

test('rooms and venue concern only who comes there', () => {
  const after = known({ venue: { ...event.venue, city: 'Köln' }, onlineUrl: 'https://a.example' }, { room: 'R2' })
  expect(changesFor({ atPlace: true }, known(), after).map(({ what }) => what)).toEqual(['place', 'session'])
  expect(changesFor({ atPlace: false }, known(), after).map(({ what }) => what)).toEqual(['online'])
})

const edits = fc.oneof(
  fc.record({ do: fc.constant('move' as const), days: fc.constantFrom(-7, 1, 7) }),
  fc.record({ do: fc.constant('city' as const), city: fc.constantFrom('Bonn', 'Berlin') }),
  fc.record({
    do: fc.constant('session' as const),
    nr: fc.nat(1),
    hours: fc.nat(2),
    room: fc.constantFrom('Raum 0', 'Aula'),
  }),
  fc.record({ do: fc.constant('untimed' as const), nr: fc.nat(1) }),
  fc.record({ do: fc.constant('off' as const), nr: fc.nat(1) }),
  fc.record({ do: fc.constant('choose' as const), who: fc.nat(2), nrs: fc.subarray([0, 1]) }),
  fc.record({ do: fc.constant('wait' as const) }),
)

test('letters are written to whom a change concerns and to nobody else, whatever happens in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 6 }), async (steps) => {
      const here = await aChangingEvent({ event: 9, sessions: [1, 9] })
      const { deps, clock, sessions, event, startsAt } = here
      const ids: string[] = []
      for (const n of [1, 2, 3])
        ids.push(
          (
            await here.send(
              [person(n, { sessions: n === 3 ? [] : [...sessions], ...(n === 2 && { attendance: 'online' }) })],
              { submission: `s${n}` },
            )
          ).registration?.id ?? '',
        )
      await here.letters()
      const take = async (step: (typeof steps)[number]): Promise<unknown> => {
        if (step.do === 'move') return here.moveAll(step.days)
        if (step.do === 'city') return here.edit(`venue = json_set(venue, '$.city', '${step.city}')`)
        if (step.do === 'session')
          return here.save(step.nr, { startsAt: startsAt + step.hours * hour, room: step.room })
        if (step.do === 'untimed') return here.save(step.nr, { startsAt: null })
        if (step.do === 'off') return callOffSession(deps, office, { eventId: event.id, id: sessions[step.nr] ?? '' })
        if (step.do === 'choose')
          return changeSessions(
            deps,
            office,
            ids[step.who] ?? '',
            step.nrs.map((nr) => sessions[nr] ?? ''),
          )
        return here.announced()
      }
      for (const step of steps) {
        clock.pass(minute)
        await take(step).catch(() => undefined)
        if (step.do === 'choose') await here.letters()
      }
      const found = await deps.store.read.all<{ registration_id: string }>(
        sql`select registration_id from ${outdated(event.id, 'person')}`,
      )
      expect(found.map((row) => row.registration_id).sort()).toEqual((await concerned(here, ids)).sort())
      await here.announced()
      expect(await concerned(here, ids)).toEqual([])
    }),
    { numRuns: 15 },
  )
})

/** Whom the pure function finds, of those with a seat. */
async function concerned({ deps }: Awaited<ReturnType<typeof aChangingEvent>>, ids: readonly string[]) {
  const knownOf = await readNotified(deps, ids, 'person')
  const found: string[] = []
  for (const id of ids) {
    const record = await readRegistration(deps, id)
    const before = knownOf(id)
    if (!record || !before) throw new Error('gone')
    const now = notifiedNow(record, await readSessions(deps, [id]))
    if (changesFor({ atPlace: !comesOnline(record) }, before, now).length > 0) found.push(id)
  }
  return found
}
