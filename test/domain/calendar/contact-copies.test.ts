import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { personOf } from '../../../src/domain/registrations/reading/person-of.ts'
import { registrationWith } from '../../../src/domain/registrations/reading/read-registration.ts'
import { minute } from '../../../src/lib/dates.ts'
import { aChangingEvent } from '../../support/a-changing-event.ts'
import { contact, office, person } from '../../support/an-event-with.ts'
import { CalendarClient } from '../../support/itip-client.ts'

/** Two people of one front office, one of them in the first workshop, and what lies in its mailbox. */
async function aFrontOffice() {
  const here = await aChangingEvent({ event: 9, sessions: [9, 9, 9] })
  const { deps, clock, sessions, send, letters } = here
  const { people } = await send([person(1, { sessions: sessions.slice(0, 1) }), person(2)], { contact })
  const box = new CalendarClient(contact.email)
  const toContact = (some: Awaited<ReturnType<typeof letters>>) =>
    some.flatMap(({ kind, to, subject, lines, attachments }) => {
      if (to !== contact.email) return []
      for (const file of attachments) if ('content' in file) box.receive(file)
      return [{ letter: kind, subject, lines }]
    })
  const [first = '', second = ''] = people.map((one) => one?.id ?? '')
  toContact(await letters())
  clock.pass(1000)
  const announced = async (after: number) => {
    clock.pass(after)
    await announceChanges(deps)
    return toContact(await letters())
  }
  const choose = (id: string, ...nr: number[]) =>
    changeSessions(
      deps,
      { as: 'attendee', registrationId: id },
      id,
      nr.map((one) => sessions[one] ?? ''),
    )
  const titles = () =>
    Object.values(box.shown())
      .map(({ summary }) => summary.replace(/ – Integration.*/, ''))
      .sort()
  return { ...here, first, second, toContact, announced, choose, titles }
}

const events = (...names: string[]) => names.map((name) => `Dr. P ${name} Muster: Integration in ländlichen Räumen`)

test('who registered others has their sessions, too, ten minutes after they chose others, in one letter for all', async () => {
  const { clock, first, second, announced, choose, titles } = await aFrontOffice()
  await choose(first, 1)
  clock.pass(4 * minute)
  expect(await announced(0)).toEqual([])
  await choose(first, 2)
  await choose(second, 0)
  const [letter, ...more] = await announced(6 * minute)
  expect(more).toEqual([])
  expect(letter).toMatchObject({ letter: 'booking-change' })
  expect(letter?.lines.map((line) => line.replace(/, Donnerstag.*Raum \d/, ''))).toEqual([
    expect.stringMatching(/^Workshop 2.*neu gewählt.*\(betrifft Dr\. P 1 Muster\)$/),
    expect.stringMatching(/^Workshop 0.*abgewählt.*\(betrifft Dr\. P 1 Muster\)$/),
    expect.stringMatching(/^Workshop 0.*neu gewählt.*\(betrifft Dr\. P 2 Muster\)$/),
  ])
  expect(titles()).toEqual([...events('1', '2'), 'Dr. P 1 Muster: Workshop 2', 'Dr. P 2 Muster: Workshop 0'].sort())
  expect(await announced(20 * minute)).toEqual([])
})

test('a choice that is taken back in time is told nobody else', async () => {
  const { first, announced, choose } = await aFrontOffice()
  await choose(first, 1)
  await choose(first, 0)
  expect(await announced(10 * minute)).toEqual([])
})

test('another name stands in the copies at once, and a letter says whose', async () => {
  const { deps, first, letters, toContact, titles } = await aFrontOffice()
  const typed = personOf(await registrationWith(deps, first))
  const rename = async (lastName: string) => {
    await changeRegistration(deps, { as: 'attendee', registrationId: first }, first, { ...typed, lastName })
    return toContact(await letters())
  }
  expect(await rename('Beispiel')).toEqual([
    {
      letter: 'booking-change',
      subject: 'Geändert: Name (Dr. P 1 Beispiel)',
      lines: ['Name: jetzt Dr. P 1 Beispiel; bisher Dr. P 1 Muster (betrifft Dr. P 1 Beispiel)'],
    },
  ])
  expect(titles()).toContain('Dr. P 1 Beispiel: Workshop 0')
  expect(titles()).not.toContain('Dr. P 1 Muster: Workshop 0')
})

test('whoever leaves the mailbox of their contact leaves a copy there at once, and takes it back when they return', async () => {
  const { deps, clock, first, letters, toContact, titles } = await aFrontOffice()
  const writesTo = async (email: string) => {
    clock.pass(1000)
    await changeRegistration(deps, office, first, { ...personOf(await registrationWith(deps, first)), email })
    return toContact(await letters())
  }
  const both = events('1', '2').concat('Dr. P 1 Muster: Workshop 0').sort()
  await writesTo(contact.email)
  const [theirs] = events('2')
  expect(titles()).toEqual([theirs, 'Integration in ländlichen Räumen', 'Workshop 0'].sort())
  const left = await writesTo('selbst@x.example')
  expect(left.map(({ letter }) => letter)).toContain('booking')
  expect(titles()).toEqual(both)
  await writesTo(contact.email)
  expect(titles()).toEqual([theirs, 'Integration in ländlichen Räumen', 'Workshop 0'].sort())
  await writesTo('')
  expect(titles()).toEqual(both)
})
