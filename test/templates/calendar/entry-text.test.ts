import { expect, test } from 'vitest'
import { type EntryTextProps, entryText } from '../../../templates/calendar/entry-text.ts'

const event: EntryTextProps = {
  title: 'Integration in ländlichen Räumen',
  hosts: ['Deutscher Landkreistag', 'Bundesministerium des Innern'],
  contact: { name: 'Frau Groß', phone: '030 590097-0', email: 'tagung@landkreistag.example' },
}

test('a public entry says who invites and whom to ask', () => {
  expect(entryText(event, 'de')).toEqual({
    summary: 'Integration in ländlichen Räumen',
    description:
      'Veranstaltet von: Deutscher Landkreistag, Bundesministerium des Innern\n\n' +
      'Rückfragen: Frau Groß, Telefon 030 590097-0, tagung@landkreistag.example',
  })
})

test('a person on the waiting list sees it in the calendar at a glance, in either language', () => {
  expect(entryText({ ...event, place: 'waiting' }, 'de').summary).toBe('Warteliste: Integration in ländlichen Räumen')
  expect(entryText({ ...event, place: 'waiting' }, 'en').summary).toBe('Waiting list: Integration in ländlichen Räumen')
})

test('an event that was called off says so, whatever place the person had', () => {
  const off = entryText({ title: 'Tagung', hosts: [], place: 'confirmed', calledOff: true }, 'de')
  expect(off).toEqual({ summary: 'Abgesagt: Tagung', description: 'Die Veranstaltung findet nicht statt.' })
})

test('a confirmed place tells how to change it without giving the link', () => {
  const { description } = entryText({ title: 'Tagung', hosts: [], place: 'confirmed' }, 'de')
  expect(description).toBe(
    'Die Anmeldung ist bestätigt.\n\nÄndern oder absagen: über den persönlichen Link im Bestätigungsschreiben.',
  )
})
