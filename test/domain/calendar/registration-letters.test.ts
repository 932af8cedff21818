import { expect, test } from 'vitest'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { anEvent } from '../../support/an-event.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { formOf, nr, privacyVersion } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

type Delivered = Awaited<ReturnType<ReturnType<typeof deliveredTo>>>

/** Each letter with its files: the method, the SEQUENCE and the title of the entry. */
function summaryOf(letters: Delivered) {
  return letters.map(({ kind, to, attachments }) => [
    `${kind} → ${to}`,
    ...attachments.flatMap((file) => {
      const text = 'content' in file ? file.content.replaceAll('\r\n ', '') : ''
      const [, method] = /^METHOD:(.*)\r$/m.exec(text) ?? []
      return [`${method} ${/^SEQUENCE:(\d+)/m.exec(text)?.[1]} ${/^SUMMARY:(.*)\r$/m.exec(text)?.[1]}`]
    }),
  ])
}

const title = 'Integration in ländlichen Räumen'

test('a confirmation that had not left when the event was called off never leaves', async () => {
  const { deps, clock } = await world()
  const event = await anEvent(deps)
  await formOf(deps, event)(...nr(1))
  clock.pass(1000)
  await cancelEvent(deps, office, event.id)
  expect(summaryOf(await deliveredTo(deps)())).toEqual([
    ['event-cancelled → p1@x.example', `CANCEL 1 Abgesagt: ${title}`],
  ])
})

test('who waits has no entry until they move up', async () => {
  const { deps, send } = await anEventWith('file', { event: 1 })
  const deliver = deliveredTo(deps)
  const first = await send([person(1)], { submission: 's1' })
  await send([person(2)], { submission: 's2' })
  expect(summaryOf(await deliver())).toEqual([
    ['confirmation → p1@x.example', `PUBLISH 0 ${title}`],
    ['waiting-list → p2@x.example'],
  ])
  await cancelRegistration(deps, office, first.registration?.id ?? '')
  expect(summaryOf(await deliver())).toEqual([
    ['cancellation → p1@x.example', `CANCEL 1 Abgemeldet: ${title}`],
    ['promotion → p2@x.example', `PUBLISH 0 ${title}`],
  ])
})

test('a deputy gets the entries, and whom they replace loses them', async () => {
  const { deps, client, send, sessions, event } = await anEventWith('file', { event: 2, sessions: [2] })
  await client.execute(`update programme_items set starts_at = ${event.startsAt}, ends_at = ${event.endsAt}`)
  const deliver = deliveredTo(deps)
  const { registration } = await send([person(1, { sessions })])
  await deliver()
  await substitute(deps, office, registration?.id ?? '', { person: person(2), privacyVersion })
  const session = `Session 0 – ${title}`
  expect(summaryOf(await deliver())).toEqual([
    ['substituted → p1@x.example', `CANCEL 1 Platz abgegeben: ${title}`, `CANCEL 2 Platz abgegeben: ${session}`],
    ['confirmation → p2@x.example', `PUBLISH 0 ${title}`, `PUBLISH 1 ${session}`],
  ])
})

test('an invitation is one in a mail; who leaves a session is told of it alone, and who comes back gets it anew', async () => {
  const { deps, client, clock, send, sessions, event } = await anEventWith(
    'file',
    { event: 2, sessions: [2, 2] },
    { calendarMode: 'invitation' },
  )
  await client.execute(
    `update programme_items set starts_at = ${event.startsAt} + position * 3600000, ends_at = ${event.startsAt} + position * 3600000 + 3600000`,
  )
  await client.execute(`update hosts set organizer_email = 'zusagen@host.example'`)
  const deliver = deliveredTo(deps)
  const { registration } = await send([person(1, { sessions })])
  expect(summaryOf(await deliver())).toEqual([
    ['confirmation → p1@x.example', `REQUEST 1 ${title}`],
    ['calendar-entry → p1@x.example', `REQUEST 2 Session 0 – ${title}`],
    ['calendar-entry → p1@x.example', `REQUEST 2 Session 1 – ${title}`],
  ])
  const choose = async (chosen: string[]) => {
    clock.pass(1000)
    await changeSessions(deps, office, registration?.id ?? '', chosen)
    return summaryOf(await deliver())
  }
  expect(await choose(sessions.slice(1))).toEqual([
    ['change → p1@x.example', `CANCEL 3 Abgewählt: Session 0 – ${title}`],
  ])
  expect(await choose(sessions)).toEqual([['change → p1@x.example', `REQUEST 4 Session 0 – ${title}`]])
})

test('who registered others gets each entry once, its cancellation, and the end of it all', async () => {
  const { deps, clock, send, event } = await anEventWith('file', { event: 3 })
  const deliver = deliveredTo(deps)
  const { people } = await send([person(1), person(2)], { contact })
  const ofContact = async () => {
    clock.pass(1000)
    return summaryOf(await deliver()).filter(([to]) => to?.endsWith(contact.email))
  }
  expect(await ofContact()).toEqual([
    [`booking → ${contact.email}`, `PUBLISH 0 Dr. P 1 Muster: ${title}`, `PUBLISH 0 Dr. P 2 Muster: ${title}`],
  ])
  await cancelRegistration(deps, office, people[0]?.id ?? '')
  expect(await ofContact()).toEqual([[`booking → ${contact.email}`, `CANCEL 1 Dr. P 1 Muster: Abgemeldet: ${title}`]])
  await cancelEvent(deps, office, event.id)
  expect(await ofContact()).toEqual([
    [`booking-event-cancelled → ${contact.email}`, `CANCEL 1 Dr. P 2 Muster: Abgesagt: ${title}`],
  ])
})

test('a session without an end lasts until the next item, one without a time is in no calendar', async () => {
  const { deps, client, send, sessions, event } = await anEventWith('file', { event: 2, sessions: [2, 2, 2] })
  const at = (position: number, time: number | null) =>
    client.execute({ sql: 'update programme_items set starts_at = ? where position = ?', args: [time, position] })
  await at(0, event.startsAt)
  await at(1, event.startsAt + 90 * 60_000)
  await send([person(1, { sessions: [sessions[0] ?? '', sessions[2] ?? ''] })])
  const [letter] = await deliveredTo(deps)()
  const times = letter?.attachments.map((file) => ('content' in file ? file.content.match(/^DT(START|END);.*$/gm) : []))
  expect(times?.map((lines) => lines?.map((line) => line.trim().slice(-6)))).toEqual([
    ['100000', '160000'],
    ['100000', '113000'],
  ])
})
