import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { sendAgain } from '../../../src/domain/outbox/send-again.ts'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { aChangingEvent } from '../../support/a-changing-event.ts'
import { contact, office, person } from '../../support/an-event-with.ts'

/** Three with seats: in workshops 0 and 1, in 1, in none but online. */
async function threePeople(kind: 'file' | 'server' = 'file') {
  const here = await aChangingEvent({ event: 9, sessions: [9, 9, 9] }, kind)
  const { send, sessions, letters } = here
  const [a = '', b = ''] = sessions
  await send([person(1, { sessions: [a, b] })], { submission: 's1' })
  await send([person(2, { sessions: [b] })], { submission: 's2' })
  await send([person(3, { attendance: 'online' })], { submission: 's3' })
  await letters()
  const id = async (n: number) =>
    String((await here.client.execute(`select id from registrations where email = 'p${n}@x.example'`)).rows[0]?.id)
  const brief = (sent: Awaited<ReturnType<typeof letters>>) =>
    sent.map(({ to, subject, lines }) => [to.slice(0, 2), subject, ...lines])
  return { ...here, a, b, id, brief }
}

const second = 'Donnerstag, 2. Dezember 2027'
const ninth = 'Donnerstag, 9. Dezember 2027'
const moved = `Termin: jetzt ${ninth}, 10:00–16:00 Uhr; bisher ${second}, 10:00–16:00 Uhr`
const sessionMoved = (nr: number) => {
  const where = `${10 + nr}:00–${10 + nr}:45 Uhr, Raum ${nr}`
  return `Workshop ${nr}: jetzt ${ninth}, ${where}; bisher ${second}, ${where}`
}

test.each(['file', 'server'] as const)(
  'an event that moves with its programme is told with the day and every chosen session, old and new (%s)',
  async (kind) => {
    const { moveAll, announced, brief } = await threePeople(kind)
    await moveAll(7)
    expect(brief(await announced())).toEqual([
      ['p1', 'Geändert: 9. statt 2. Dezember', moved, sessionMoved(0), sessionMoved(1)],
      ['p2', 'Geändert: 9. statt 2. Dezember', moved, sessionMoved(1)],
      ['p3', 'Geändert: 9. statt 2. Dezember', moved],
    ])
  },
)

test('a session that moves, changes its room or is called off is named to those it concerns, and to nobody else', async () => {
  const { save, announced, brief, startsAt, deps, event, a, b } = await threePeople()
  await save(0, { startsAt: startsAt + 3 * hour })
  expect(brief(await announced())).toEqual([
    [
      'p1',
      'Geändert: Workshop 0: 13:00 statt 10:00 Uhr',
      'Workshop 0: jetzt 13:00–13:45 Uhr, Raum 0; bisher 10:00–10:45 Uhr, Raum 0',
    ],
  ])
  await save(1, { room: 'Aula' })
  const room = 'Workshop 1: jetzt 11:00–11:45 Uhr, Aula; bisher 11:00–11:45 Uhr, Raum 1'
  const subject = 'Geändert: Workshop 1: Aula statt Raum 1'
  expect(brief(await announced())).toEqual([
    ['p1', subject, room],
    ['p2', subject, room],
  ])
  await callOffSession(deps, office, { eventId: event.id, id: a })
  await callOffSession(deps, office, { eventId: event.id, id: b })
  const off = (nr: number, where: string) => `Workshop ${nr}, ${second}, ${where}: abgesagt; Ihr Platz darin entfällt`
  expect(brief(await announced())).toEqual([
    ['p1', 'Abgesagt: Workshop 1, Workshop 0', off(1, '11:00–11:45 Uhr, Aula'), off(0, '13:00–13:45 Uhr, Raum 0')],
    ['p2', 'Abgesagt: Workshop 1', off(1, '11:00–11:45 Uhr, Aula')],
  ])
})

test('a place concerns who comes there, an address who takes part online', async () => {
  const { edit, announced, brief } = await threePeople()
  await edit(`venue = json_set(venue, '$.name', 'Kreishaus', '$.city', 'Bonn')`)
  const place = 'Presse- und Informationsamt, Reichstagsufer 14, 10117 Berlin'
  const line = `Ort: jetzt Kreishaus, Reichstagsufer 14, 10117 Bonn; bisher ${place}`
  const subject = 'Geändert: Kreishaus statt Presse- und Informationsamt'
  expect(brief(await announced())).toEqual([
    ['p1', subject, line],
    ['p2', subject, line],
  ])
  await edit(`online_url = 'https://a.example/1'`)
  expect(brief(await announced())).toEqual([
    ['p3', 'Geändert: Online-Zugang', 'Zugang zur Online-Teilnahme: jetzt https://a.example/1; bisher noch offen'],
  ])
})

test('several changes are one letter with what is left of them, and what was put back is none', async () => {
  const { edit, save, moveAll, announced, brief, clock, startsAt } = await threePeople()
  await moveAll(7)
  clock.pass(minute)
  await save(1, { startsAt: startsAt + 7 * day + 3 * hour })
  clock.pass(minute)
  await moveAll(-7)
  await save(1)
  expect(await announced()).toEqual([])
  await edit(`starts_at = starts_at + ${hour}`)
  clock.pass(5 * minute)
  await edit(`starts_at = starts_at + ${hour}`)
  const line = `Termin: jetzt ${second}, 12:00–16:00 Uhr; bisher ${second}, 10:00–16:00 Uhr`
  expect(brief(await announced())).toEqual(
    ['p1', 'p2', 'p3'].map((to) => [to, 'Geändert: 12:00 statt 10:00 Uhr', line]),
  )
})

test('a change that is put back while its letters still wait is told to nobody', async () => {
  const { deps, moveAll, announced, clock } = await threePeople()
  await moveAll(7)
  clock.pass(10 * minute)
  await announceChanges(deps)
  await moveAll(-7)
  expect(await announced()).toEqual([])
})

test('who registers in the middle of a burst hears only of what comes after', async () => {
  const { moveAll, announced, letters, send, brief, b, clock } = await threePeople()
  await moveAll(7)
  clock.pass(minute)
  await send([person(4, { sessions: [b] })], { submission: 's4' })
  expect((await letters()).map(({ kind }) => kind)).toEqual(['confirmation'])
  clock.pass(minute)
  await moveAll(-7)
  const back = (text: string) => text.replaceAll('9. Dez', 'X').replaceAll('2. Dez', '9. Dez').replaceAll('X', '2. Dez')
  expect(brief(await announced())).toEqual([
    ['p4', 'Geändert: 2. statt 9. Dezember', back(moved), back(sessionMoved(1))],
  ])
})

test('a session that was chosen in the middle of a burst is told as it is then', async () => {
  const { deps, id, a, b, save, announced, letters, brief, clock } = await threePeople()
  await save(0, { room: 'Aula' })
  clock.pass(minute)
  await changeSessions(deps, office, await id(2), [a, b])
  expect(brief(await letters())).toEqual([
    ['p2', 'Gewählt: Workshop 0', `Workshop 0, ${second}, 10:00–10:45 Uhr, Aula: neu gewählt, zugesagt`],
  ])
  expect((await announced()).map(({ to }) => to)).toEqual(['p1@x.example'])
  await changeSessions(deps, office, await id(2), [b])
  const [gone] = brief(await letters())
  expect(gone?.slice(1)).toEqual(['Abgewählt: Workshop 0', `Workshop 0, ${second}, 10:00–10:45 Uhr, Aula: abgewählt`])
})

test('a letter to whom nothing was told before, or nothing else, names nothing as new', async () => {
  const { deps, send, letters, clock } = await aChangingEvent({ event: 1, sessions: [] })
  const { registration } = await send([person(1)], { submission: 's1' })
  await send([person(2)], { submission: 's2' })
  const first = await letters()
  clock.pass(minute)
  await cancelRegistration(deps, office, registration?.id ?? '')
  const sent = [...first, ...(await letters())]
  expect(sent.map(({ kind }) => kind)).toEqual(['confirmation', 'waiting-list', 'cancellation', 'promotion'])
  expect(sent.filter(({ text }) => text.includes('Neu seit'))).toEqual([])
})

test('who moves up in the middle of a burst reads in that letter which day they never saw, and gets no other', async () => {
  const { deps, send, letters, moveAll, announced, clock } = await aChangingEvent({ event: 1, sessions: [] })
  const { registration } = await send([person(1)], { submission: 's1' })
  await send([person(2)], { submission: 's2' })
  await letters()
  await moveAll(7)
  clock.pass(minute)
  await cancelRegistration(deps, office, registration?.id ?? '')
  const promotion = (await letters()).find(({ kind }) => kind === 'promotion')
  expect(promotion?.text).toContain(`Neu seit unserer letzten E-Mail: ${moved}`)
  expect(await announced()).toEqual([])
})

test('who waits for a workshop hears of it too, and of the seat that comes free', async () => {
  const { deps, client, send, sessions, letters, save, announced, event } = await aChangingEvent({
    event: 9,
    sessions: [1],
  })
  for (const n of [1, 2, 3]) await send([person(n, { sessions })], { submission: `s${n}` })
  await letters()
  await save(0, { room: 'Aula' })
  expect((await announced()).map(({ to }) => to.slice(0, 2))).toEqual(['p1', 'p2', 'p3'])
  const { rows } = await client.execute(`select id from registrations where email = 'p1@x.example'`)
  await changeSessions(deps, office, String(rows[0]?.id), [])
  const [, granted] = await letters()
  expect([granted?.to, granted?.subject, granted?.lines]).toEqual([
    'p2@x.example',
    'Platz zugesagt: Workshop 0',
    [`Workshop 0, ${second}, 10:00–10:45 Uhr, Aula: jetzt zugesagt, bisher auf der Warteliste`],
  ])
  await callOffSession(deps, office, { eventId: event.id, id: sessions[0] ?? '' })
  expect((await announced()).map(({ to, lines }) => [to.slice(0, 2), lines[0]?.split('; ').at(-1)])).toEqual([
    ['p2', 'Ihr Platz darin entfällt'],
    ['p3', 'Ihre Stelle auf der Warteliste entfällt'],
  ])
})

test('a letter about a change that is sent again says the same', async () => {
  const { deps, client, moveAll, announced, letters, brief, event } = await threePeople()
  await moveAll(7)
  const first = (await announced()).filter(({ to }) => to === 'p2@x.example')
  const { rows } = await client.execute(`select id from letters where kind = 'change' and address = 'p2@x.example'`)
  const staff = { as: 'staff', userId: 'u1', hostIds: [event.hostId], name: 'Kim' } as never
  await sendAgain(deps, staff, Number(rows[0]?.id))
  expect(brief(await letters())).toEqual(brief(first))
})

test('the contact hears what changed from what to what, and whom it concerns', async () => {
  const { send, sessions, save, moveAll, letters, announced } = await aChangingEvent({ event: 9, sessions: [9, 9] })
  const [a = '', b = ''] = sessions
  await send([person(1, { sessions: [a] }), person(2, { sessions: [b] }), person(3)], { submission: 's1', contact })
  await letters()
  await save(1, { room: 'Aula' })
  const toContact = async () => (await announced()).filter(({ to }) => to === contact.email)
  expect((await toContact()).map(({ kind, subject, lines }) => [kind, subject, ...lines])).toEqual([
    [
      'booking-change',
      'Geändert: Workshop 1: Aula statt Raum 1 (Dr. P 2 Muster)',
      'Workshop 1: jetzt 11:00–11:45 Uhr, Aula; bisher 11:00–11:45 Uhr, Raum 1 (betrifft Dr. P 2 Muster)',
    ],
  ])
  await moveAll(7)
  const [letter] = await toContact()
  expect(letter?.subject).toBe('Geändert: 9. statt 2. Dezember (Dr. P 1 Muster, Dr. P 2 Muster, Dr. P 3 Muster)')
  expect(letter?.lines[0]).toBe(moved)
  expect(letter?.lines).toHaveLength(3)
})

test('what is called off before its move was told names the day that people know', async () => {
  const { deps, event, moveAll, letters } = await threePeople()
  await moveAll(7)
  await cancelEvent(deps, office, event.id)
  const sent = (await letters()).filter(({ kind }) => kind === 'event-cancelled')
  expect(sent.map(({ text }) => /Bisheriger Termin: (.*)/.exec(text)?.[1])).toEqual(
    ['', '', ''].map(() => `${second}, 10:00–16:00 Uhr`),
  )
})
