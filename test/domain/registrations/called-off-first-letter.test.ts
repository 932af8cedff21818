import { expect, test } from 'vitest'
import { saveLetterText } from '../../../src/domain/events/save-letter-text.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { day, hour } from '../../../src/lib/dates.ts'
import { aChangingEvent } from '../../support/a-changing-event.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { anInvitation } from '../calendar/replies/an-invitation.ts'

const noWords = { reason: null, text: null }
const firstLetter = /Angemeldet durch: (.*)/

test('whose first letter had not left reads in the letter about the calling-off who entered them, and of their rights', async () => {
  const { deps, event, send } = await anEventWith('file', { event: 1 })
  await send([person(1), person(2)], { submission: 's1', contact })
  await send([person(3)], { submission: 's3' })
  await send([person(4)], { submission: 's4' }, { as: 'staff', userId: 'anna', hostIds: [event.hostId] } as const)
  await cancelEvent(deps, office, event.id, noWords)
  const letters = (await deliveredTo(deps)()).filter(({ kind }) => kind === 'event-cancelled')
  expect(letters.map(({ to, text }) => [to, firstLetter.exec(text)?.[1], text.includes('Art. 14 DSGVO')])).toEqual([
    ['p1@x.example', contact.name, true],
    ['p2@x.example', contact.name, true],
    ['p3@x.example', undefined, false],
    ['p4@x.example', 'das Tagungsbüro', true],
  ])
})

test('a text of the office that names no source gets it below the greeting, for who was registered by somebody else', async () => {
  const { deps, event, send } = await anEventWith('file', { event: 2 })
  await saveLetterText(deps, office, {
    ...{ eventId: event.id, kind: 'event-cancelled', language: 'de' },
    text: { subject: 'Absage', body: '{{greeting}},\n\nwir sagen ab.' },
  })
  await send([person(1)], { submission: 's1', contact })
  await send([person(2)], { submission: 's2' })
  await cancelEvent(deps, office, event.id, noWords)
  const [other, self] = (await deliveredTo(deps)()).filter(({ kind }) => kind === 'event-cancelled')
  expect(other?.text).toMatch(
    /,\n\nAngemeldet durch: Vorzimmer Landrätin\n\nWoher wir Ihre Daten haben[\s\S]*\/privacy[\s\S]*wir sagen ab\./,
  )
  expect(self?.text).toMatch(/,\n\nwir sagen ab\./)
})

test('the contact, too, reads the day that they know, where the move was not told any more', async () => {
  const { deps, event, send, letters, moveAll, clock } = await aChangingEvent({ event: 1, sessions: [] })
  await send([person(1, { email: '' }), person(2)], { submission: 's1', contact })
  await letters()
  clock.pass(hour)
  await moveAll(7)
  await cancelEvent(deps, office, event.id, noWords)
  const [front] = (await letters()).filter(({ kind }) => kind === 'booking-event-cancelled')
  expect(/^- Termin: (.*)/m.exec(front?.text ?? '')?.[1]).toContain('9. Dezember 2027')
  expect(/Bisheriger Termin: (.*)/.exec(front?.text ?? '')?.[1]).toBe('Donnerstag, 2. Dezember 2027, 10:00–16:00 Uhr')
})

test('who declined in the calendar is not asked any more once the event was called off', async () => {
  const { deps, event, answered, asked, clock } = await anInvitation()
  const deliver = deliveredTo(deps)
  await deliver()
  clock.pass(day)
  await answered()
  expect(await asked()).toEqual(['reply-declined → p1@x.example'])
  await cancelEvent(deps, office, event.id, noWords)
  expect((await deliver()).map(({ kind, to }) => `${kind} ${to}`)).toEqual([
    'event-cancelled p1@x.example',
    'event-cancelled p2@x.example',
  ])
})
