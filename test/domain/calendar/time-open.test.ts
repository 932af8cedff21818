import { expect, test } from 'vitest'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { aChangingEvent } from '../../support/a-changing-event.ts'
import { linkOf } from '../../support/a-delegation.ts'
import { aGuest } from '../../support/a-guest.ts'
import { office, person } from '../../support/an-event-with.ts'
import { readCalendar } from '../../support/read-calendar.ts'

test('a session that lost its time says that it is open, and comes back as the same entry with the next time', async () => {
  const { deps, event, sessions, send, save, announced, startsAt } = await aChangingEvent({
    event: 9,
    sessions: [9, 9],
  })
  const { registration } = await send([person(1, { sessions: sessions.slice(0, 1) })])
  const id = registration?.id ?? ''
  await announced()
  const entry = async () => {
    const { entries } = readCalendar((await aGuest(deps).get(`${await linkOf(deps, id)}/calendar.ics`)).html)
    return entries.find(({ summary }) => summary?.includes('Workshop 0'))
  }
  const before = await entry()
  await save(0, { startsAt: null })
  const open = await entry()
  expect([open?.uid, open?.summary, open?.status]).toEqual([
    before?.uid,
    'Zeit noch offen: Workshop 0 – Integration in ländlichen Räumen',
    'CANCELLED',
  ])
  expect(open?.description).toContain('Der Platz darin bleibt')
  expect(open?.description).not.toContain('abgewählt')
  const [letter] = await announced()
  expect(letter?.lines).toEqual([
    'Workshop 0: jetzt Raum 0; bisher Donnerstag, 2. Dezember 2027, 10:00–10:45 Uhr, Raum 0',
  ])
  const [file] = letter?.attachments ?? []
  expect(file && 'content' in file && file.content).toMatch(/METHOD:CANCEL[\s\S]*SUMMARY:Zeit noch offen: Workshop 0/)
  // Announced or not, it keeps the time that it had.
  expect(await entry()).toEqual(open)
  await save(0, { startsAt: startsAt + 7_200_000 })
  const [back] = await announced()
  expect(back?.attachments).toHaveLength(1)
  const again = await entry()
  expect([again?.uid, again?.summary, again?.status]).toEqual([before?.uid, before?.summary, 'CONFIRMED'])
  await save(0, { startsAt: null })
  await changeSessions(deps, office, id, [])
  expect((await entry())?.summary).toBe('Abgewählt: Workshop 0 – Integration in ländlichen Räumen')
  await callOffSession(deps, office, { eventId: event.id, id: sessions[0] ?? '' })
  expect((await entry())?.summary).toBe('Abgesagt: Workshop 0 – Integration in ländlichen Räumen')
})
