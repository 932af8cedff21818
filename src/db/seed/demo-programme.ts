import type { Bilingual, ProgrammeFact, SpeakerFact } from './event-facts.ts'

/** The day of the open conference: times are invented, and offices stand where the circular of 2016 names persons. */
export const demoProgramme: readonly ProgrammeFact[] = [
  {
    startTime: '10:00',
    endTime: '10:15',
    title: { de: 'Begrüßung', en: 'Welcome' },
    people: [
      confirmed({
        de: 'Präsidentin oder Präsident des Deutschen Landkreistages',
        en: 'President of the German County Association',
      }),
    ],
  },
  {
    startTime: '10:15',
    endTime: '10:45',
    title: { de: 'Rede', en: 'Speech' },
    people: [
      confirmed({
        de: 'Bundesministerin oder Bundesminister des Innern',
        en: 'Federal Minister of the Interior',
      }),
    ],
  },
  {
    startTime: '10:45',
    endTime: '11:30',
    title: { de: 'Vorstellung der Studie', en: 'Presentation of the study' },
    description: {
      de: 'Die Rolle der Landkreise bei der Integration im ländlichen Raum: Ergebnisse aus 19 Landkreisen',
      en: 'The role of districts in integration in rural areas: findings from 19 districts',
    },
    people: [
      confirmed(
        { de: 'Projektleitung der Studie', en: 'Head of the study project' },
        {
          de: 'Deutscher Landkreistag',
          en: 'German County Association',
        },
      ),
    ],
  },
  {
    startTime: '11:30',
    endTime: '12:30',
    title: { de: 'Podium I: Wohnen und Sprache', en: 'Panel I: Housing and language' },
    description: {
      de: 'Was die Länder regeln können und was vor Ort entschieden werden muss',
      en: 'What the Länder can regulate and what has to be decided locally',
    },
    people: [
      confirmed({
        de: 'Für Integration zuständiges Mitglied der Landesregierung, Niedersachsen',
        en: 'Minister responsible for integration, Lower Saxony',
      }),
      {
        name: {
          de: 'Für Integration zuständiges Mitglied der Landesregierung, Sachsen',
          en: 'Minister responsible for integration, Saxony',
        },
        status: 'requested',
      },
      confirmed({ de: 'Landrätin eines teilnehmenden Landkreises', en: 'Head of a participating district' }),
    ],
  },
  {
    startTime: '12:30',
    endTime: '13:30',
    title: { de: 'Mittagspause', en: 'Lunch break' },
    people: [],
  },
  {
    ...{ startTime: '13:30', endTime: '14:45', room: 'Saal A', seats: 70 },
    title: { de: 'Forum A: Arbeit und Ausbildung', en: 'Forum A: Work and training' },
    description: {
      de: 'Was Betriebe brauchen, die ausbilden wollen',
      en: 'What businesses need that want to train',
    },
    people: [
      confirmed({ de: 'Landrat eines teilnehmenden Landkreises', en: 'Head of a participating district' }),
      {
        name: { de: 'Vertretung der Wirtschaft', en: 'Representative of the business community' },
        status: 'declined',
      },
    ],
  },
  {
    ...{ startTime: '13:30', endTime: '14:45', room: 'Saal B', seats: 60 },
    title: { de: 'Forum B: Miteinander im Dorf', en: 'Forum B: Living together in the village' },
    description: {
      de: 'Gute Beispiele aus Verwaltung, Vereinen und Ehrenamt',
      en: 'Good examples from administrations, clubs and volunteers',
    },
    people: [
      confirmed({ de: 'Vertretung der Wohlfahrtsorganisationen', en: 'Representative of the welfare organisations' }),
    ],
  },
  {
    // First planned a quarter of an hour later: the demo moves it.
    ...{ startTime: '13:45', endTime: '15:00', room: 'Treffpunkt Foyer', seats: 14 },
    title: { de: 'Rundgang: Das Haus am Reichstagsufer', en: 'Tour: The house on the Reichstag embankment' },
    people: [],
  },
  {
    startTime: '14:45',
    endTime: '15:15',
    title: { de: 'Kaffeepause', en: 'Coffee break' },
    people: [],
  },
  {
    startTime: '15:15',
    endTime: '15:45',
    title: { de: 'Abschlussrede', en: 'Closing speech' },
    people: [
      {
        name: {
          de: 'Ministerpräsidentin oder Ministerpräsident des Landes Baden-Württemberg',
          en: 'Minister-President of Baden-Württemberg',
        },
        status: 'requested',
      },
    ],
  },
  {
    startTime: '15:45',
    endTime: '16:00',
    title: { de: 'Ausblick und Verabschiedung', en: 'Outlook and farewell' },
    people: [
      confirmed({
        de: 'Hauptgeschäftsführung des Deutschen Landkreistages',
        en: 'Chief Executive of the German County Association',
      }),
    ],
  },
]

function confirmed(name: Bilingual, office?: Bilingual): SpeakerFact {
  return { name, ...(office && { office }), status: 'confirmed' }
}
