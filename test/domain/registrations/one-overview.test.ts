import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { privacyVersion } from '../../support/registering.ts'

const nameless = (n: number) => person(n, { email: '' })

test('who registered several people without addresses gets one letter for each act, which says what happened to whom', async () => {
  const { deps, clock, send } = await anEventWith('file', { event: 2 })
  const deliver = deliveredTo(deps)
  const news = async () => {
    clock.pass(1000)
    const letters = await deliver()
    expect(letters.map(({ kind, to }) => `${kind} → ${to}`)).toEqual([`booking → ${contact.email}`])
    const [letter] = letters
    const lines = [...(letter?.text.matchAll(/^- Neu: (.*)$/gm) ?? [])].map(([, line]) => line)
    return {
      subject: letter?.subject,
      news: lines,
      text: letter?.text ?? '',
      files: letter?.attachments.map(({ filename }) => filename),
    }
  }
  const { people } = await send([nameless(1), nameless(2), nameless(3)], { contact })
  const [first = '', second = ''] = people.map((one) => one?.id ?? '')
  const begun = await news()
  expect([begun.subject, begun.news, begun.files]).toEqual([
    'Anmeldungen von Dr. P 1 Muster, Dr. P 2 Muster und einer weiteren Person: Integration in ländlichen Räumen',
    [],
    [expect.stringMatching(/-muster-[0-9a-f]{4}\.ics$/), expect.stringMatching(/-muster-[0-9a-f]{4}\.ics$/)],
  ])
  expect(begun.text).toContain('- Angemeldet: Dr. P 1 Muster (zugesagt)')
  expect(begun.text).toContain('- Angemeldet: Dr. P 3 Muster (auf der Warteliste)')
  expect(begun.text.replaceAll('\n', ' ')).toContain(
    'nur über Sie zu erreichen: Dr. P 1 Muster, Dr. P 2 Muster, Dr. P 3 Muster.',
  )
  expect(begun.text).toContain('Art. 14 DSGVO')

  await cancelRegistration(deps, office, first)
  expect((await news()).news).toEqual([
    'Dr. P 1 Muster (abgemeldet), vorher: zugesagt',
    'Dr. P 3 Muster (zugesagt), vorher: auf der Warteliste',
  ])
  await changeRegistration(deps, office, second, person(2, { email: '', lastName: 'Neuer' }))
  const renamed = await news()
  expect([renamed.subject, renamed.news]).toEqual([
    'Anmeldungen von Dr. P 2 Neuer: Integration in ländlichen Räumen',
    ['Dr. P 2 Neuer (zugesagt), bisher Dr. P 2 Muster'],
  ])
  await substitute(deps, office, second, { person: nameless(4), privacyVersion })
  expect((await news()).news).toEqual([
    'Dr. P 2 Neuer: vertreten durch Dr. P 4 Muster',
    'Dr. P 4 Muster (zugesagt), Vertretung für Dr. P 2 Neuer',
  ])
})

test('who registers themselves and others reads of the letters of the others alone', async () => {
  const { deps, send } = await anEventWith('file', { event: 9 })
  const deliver = deliveredTo(deps)
  await send([person(1), person(2), nameless(3)], { contact: { name: 'P 1 Muster', email: 'P1@x.example' } })
  const text = (await deliver()).find(({ kind }) => kind === 'booking')?.text.replaceAll('\n', ' ') ?? ''
  expect(text).toContain('eigenem Link bekommen: Dr. P 2 Muster. Dort')
  expect(text).toMatch(/Bitte geben Sie auch das weiter: Datenschutzhinweise \(Art\. 14 DSGVO\): http\S+ {2}/)
})

test('who has an address of their own gets a letter of their own, and the contact is told who does', async () => {
  const { deps, send } = await anEventWith('file', { event: 9 })
  const deliver = deliveredTo(deps)
  await send([person(1), nameless(2)], { contact })
  const letters = await deliver()
  expect(letters.map(({ kind, to }) => `${kind} → ${to}`)).toEqual([
    'confirmation → p1@x.example',
    `booking → ${contact.email}`,
  ])
  expect(letters[1]?.text.replaceAll('\n', ' ')).toMatch(
    /eigenem Link bekommen: Dr\. P 1 Muster\..*zu erreichen: Dr\. P 2 Muster\./,
  )
})
