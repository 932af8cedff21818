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
  ['de', 'given-up', undefined, 'Abgewählt: Workshop A – Tagung', 'Dieser Programmpunkt ist abgewählt.'],
  ['en', 'given-up', undefined, 'No longer chosen: Workshop A – Tagung', 'This session is no longer chosen.'],
  ['de', 'cancelled', undefined, 'Abgemeldet: Workshop A – Tagung', 'Die Person ist abgemeldet.'],
  [
    ...(['de', 'replaced', undefined, 'Platz abgegeben: Workshop A – Tagung'] as const),
    'Der Platz ist an eine Vertretung übergegangen.',
  ],
  ['de', 'lost', undefined, 'Nicht mehr bestätigt: Workshop A – Tagung', 'Der Platz ist zurzeit nicht bestätigt.'],
  ['de', 'cancelled', 'called-off', 'Abgesagt: Workshop A – Tagung', 'Dieser Programmpunkt findet nicht statt.'],
  [
    ...(['de', 'confirmed', 'open', 'Zeit noch offen: Workshop A – Tagung'] as const),
    'Dieser Programmpunkt findet nicht zu dieser Zeit statt; die neue Zeit steht noch nicht fest. Der Platz darin bleibt, und der Eintrag kommt wieder, sobald sie feststeht.',
  ],
  [
    ...(['en', undefined, 'open', 'Time not fixed yet: Workshop A – Tagung'] as const),
    'This session does not take place at this time; the new time is not fixed yet.',
  ],
  ['de', undefined, 'withdrawn', 'Entfällt: Workshop A – Tagung', 'Dieser Programmpunkt steht nicht mehr im Programm.'],
] as const)('a session that left a calendar says why (%s, %s, %s)', (language, place, ended, summary, why) => {
  const props = { title: 'Tagung', session: 'Workshop A', hosts: [], ...(place && { place }), ended }
  const entry = entryText(props, language)
  expect([entry.summary, entry.description.split('\n\n').at(-1)]).toEqual([summary, why])
})

test('an event that was called off says so, whatever place the person had', () => {
  const off = entryText({ title: 'Tagung', hosts: [], place: 'confirmed', ended: 'called-off' }, 'de')
  expect(off).toEqual({ summary: 'Abgesagt: Tagung', description: 'Die Veranstaltung findet nicht statt.' })
})

test('a confirmed place tells how to change it without giving the link', () => {
  const { description } = entryText({ title: 'Tagung', hosts: [], place: 'confirmed' }, 'de')
  expect(description).toBe(
    'Die Anmeldung ist bestätigt.\n\nÄndern oder absagen: über den persönlichen Link im Bestätigungsschreiben.',
  )
})
