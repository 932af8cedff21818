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

test('a session names the event it is part of, and where to take part online', () => {
  const session = entryText(
    {
      title: 'Tagung',
      session: 'Workshop A',
      hosts: [],
      place: 'confirmed',
      online: true,
      onlineUrl: 'https://konferenz.example/a',
    },
    'de',
  )
  expect(session).toEqual({
    summary: 'Workshop A – Tagung',
    description: [
      'Teil von: Tagung',
      'Die Anmeldung ist bestätigt.',
      'Online teilnehmen: https://konferenz.example/a',
      'Ändern oder absagen: über den persönlichen Link im Bestätigungsschreiben.',
    ].join('\n\n'),
  })
})

test.each([
  ['de', 'cancelled', false, 'Abgemeldet: Workshop A – Tagung', 'Dieser Programmpunkt ist abgewählt.'],
  ['en', 'cancelled', false, 'Cancelled: Workshop A – Tagung', 'This session is no longer chosen.'],
  ['de', 'cancelled', true, 'Abgesagt: Workshop A – Tagung', 'Dieser Programmpunkt findet nicht statt.'],
] as const)('a session that left a calendar says why (%s, %s)', (language, place, calledOff, summary, why) => {
  const entry = entryText({ title: 'Tagung', session: 'Workshop A', hosts: [], place, calledOff }, language)
  expect([entry.summary, entry.description.split('\n\n').at(-1)]).toEqual([summary, why])
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
