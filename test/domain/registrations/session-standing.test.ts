import { expect, test } from 'vitest'
import { readEvent } from '../../../src/domain/events/read-event.ts'
import { attendeeColumns } from '../../../src/domain/exports/attendee-columns.ts'
import { exportAttendees } from '../../../src/domain/exports/export-attendees.ts'
import { badgesOf } from '../../../src/domain/papers/badge-of.ts'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { everyAttendee } from '../../../src/domain/registrations/reading/find-attendees.ts'
import { readSessions } from '../../../src/domain/registrations/reading/read-sessions.ts'
import { sessionStanding } from '../../../src/domain/registrations/reading/session-standing.ts'
import { sessionLine } from '../../../templates/forms/session-standing.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'

/** Five people of whom three want the one seat of the second session; the last waits for the event itself. */
async function aWorkshop() {
  const here = await anEventWith('file', { event: 4, sessions: [9, 1] })
  const { deps, send, sessions } = here
  const [big = '', small = ''] = sessions
  const wanted = [[small], [big, small], [small], [big], [small]]
  for (const [n, chosen] of wanted.entries()) await send([person(n, { sessions: chosen })], { submission: `s${n}` })
  const ids = (await here.client.execute('select id from registrations order by rowid')).rows.map(({ id }) =>
    String(id),
  )
  const standings = async () =>
    (await readSessions(deps, ids)).map(({ registrationId, sessionId, standing }) => {
      const rank = 'rank' in standing ? ` ${standing.rank}` : ''
      return `${ids.indexOf(registrationId)} ${sessionId === big ? 'big' : 'small'} ${standing.is}${rank}`
    })
  return { ...here, big, small, ids, standings, deliver: deliveredTo(deps) }
}

test('each session stands for itself: granted, or waiting with the rank among those who wait for it', async () => {
  const { standings } = await aWorkshop()
  expect(await standings()).toEqual([
    '0 small granted',
    '1 big granted',
    '1 small waiting 1',
    '2 small waiting 2',
    '3 big granted',
    '4 small waiting 3',
  ])
})

test('who lost a session because it was called off still sees it, who gave it up before does not', async () => {
  const { deps, clock, event, ids, big, small, standings } = await aWorkshop()
  clock.pass(1)
  await changeSessions(deps, office, ids[1] ?? '', [big])
  clock.pass(1)
  await callOffSession(deps, office, { eventId: event.id, id: small })
  expect(await standings()).toEqual([
    '0 small called-off',
    '1 big granted',
    '2 small called-off',
    '3 big granted',
    '4 small called-off',
  ])
})

const chosen = { rank: 3, offeredUntil: 0, item: { calledOff: false } }
const until = Date.UTC(2027, 10, 5, 23)
test.each([
  [{ ...chosen, claim: 'granted', attendance: 'granted' }, 'A: zugesagt'],
  [{ ...chosen, claim: 'waiting', attendance: 'granted' }, 'A: Warteliste, Stelle 3'],
  [{ ...chosen, claim: 'waiting', attendance: 'granted', rank: null }, 'A: auf der Warteliste'],
  [{ ...chosen, claim: 'waiting', attendance: 'waiting' }, 'A: Warteliste, Stelle 3'],
  [
    { ...chosen, claim: 'waiting', attendance: 'offered', offeredUntil: until },
    'A: Platz angeboten bis Freitag, 5. November 2027, 24\u00a0Uhr',
  ],
  [{ ...chosen, claim: 'waiting', attendance: 'review' }, 'A: in Prüfung'],
  [{ ...chosen, claim: 'released', attendance: 'granted' }, 'A: abgesagt'],
  [{ ...chosen, claim: 'granted', attendance: 'granted', item: { calledOff: true } }, 'A: abgesagt'],
  [{ ...chosen, claim: 'granted', attendance: 'granted', item: undefined }, 'A: entfällt'],
] as const)('%o is said as "%s"', (state, line) => {
  const session = { title: { de: 'A' }, startsAt: null, endsAt: null, room: '', standing: sessionStanding(state) }
  expect(sessionLine(session, { startsAt: 0, endsAt: 1, zone: 'Europe/Berlin' }, 'de')).toBe(line)
})

test('the confirmation says of each session how it stands', async () => {
  const { deliver } = await aWorkshop()
  const letters = await deliver()
  const second = letters.find(({ to }) => to === 'p1@x.example')
  expect(second?.text).toContain('Programmpunkt: Session 0: zugesagt')
  expect(second?.text).toContain('Programmpunkt: Session 1: Warteliste, Stelle 1')
})

test('a table has what is granted and what is waited for in columns of their own', async () => {
  const { deps, event } = await aWorkshop()
  const order = { filter: { eventId: event.id }, format: 'csv', language: 'de' } as const
  const { stream } = await exportAttendees(deps, office, order)
  const [head = '', ...rows] = (await new Response(stream).text()).replace('\uFEFF', '').trim().split('\r\n')
  const columns = attendeeColumns('de').map(({ title }) => title)
  expect(head.split(';')).toEqual(columns.map((title) => title))
  const at = ['Programmpunkte (zugesagt)', 'Programmpunkte (Warteliste)'].map((title) => columns.indexOf(title))
  expect(rows.map((row) => at.map((column) => row.split(';')[column]))).toEqual([
    ['Session 1', ''],
    ['Session 0', 'Session 1'],
    ['', 'Session 1'],
    ['Session 0', ''],
    ['', 'Session 1'],
  ])
})

test('a badge names only the sessions in which somebody has a seat', async () => {
  const { deps, event } = await aWorkshop()
  const titles: string[][] = []
  const programme = { categories: [], photos: false, programme: await items(event.id, deps) }
  for await (const badge of badgesOf(programme, everyAttendee(deps, { eventId: event.id })))
    titles.push([...badge.sessions])
  expect(titles).toEqual([['Session 1'], ['Session 0'], [], ['Session 0'], []])
})

async function items(eventId: string, { store }: Awaited<ReturnType<typeof aWorkshop>>['deps']) {
  return (await readEvent({ store }, { id: eventId }))?.programme ?? []
}
