import { demoHost } from './demo-host.ts'
import type { EventFacts } from './event-facts.ts'

/** The conference of 2 December 2016 with the persons whom circular no. 543/2016 names. It says no times and no limit. */
export const conference2016: EventFacts = {
  slug: 'integration-2016',
  title: { de: 'Integration in ländlichen Räumen', en: 'Integration in Rural Areas' },
  description: {
    de: `Welche Rolle spielen die Landkreise, wenn geflüchtete Menschen im ländlichen Raum heimisch werden? Der Deutsche Landkreistag hat dazu Gespräche in 19 Landkreisen geführt und eine Studie erstellt. Auf der Konferenz werden die wesentlichen Ergebnisse vorgestellt und diskutiert.

Die Studie dokumentiert, was sich in der Praxis bewährt hat, und macht gute Beispiele für alle Landkreise nutzbar:

- Wohnen
- Sprache
- Arbeit und Berufsausbildung
- gesellschaftliche Integration

Sie zeigt zugleich einer breiteren Öffentlichkeit, was die Landkreise für die Integration leisten.

Landkreistag Sachsen-Anhalt, Rundschreiben Nr. 543/2016 vom 1. November 2016.`,
    en: `What part do districts play when refugees settle in rural areas? The German County Association held talks in 19 districts and drew up a study. The conference presents and discusses its main findings.

The study records what has worked in practice and makes good examples available to all districts:

- housing
- language
- work and vocational training
- social integration

It also shows a wider public what districts achieve for integration.

Association of Districts of Saxony-Anhalt, circular no. 543/2016 of 1 November 2016.`,
  },
  audience: {
    de: 'Landrätinnen und Landräte und die zuständigen Dezernentinnen und Dezernenten; eingeladen sind auch das Bundesamt für Migration und Flüchtlinge und weitere Akteure der Integration, namentlich aus Wirtschaft und Wohlfahrtsorganisationen.',
    en: 'Heads of district administrations and the heads of department in charge; also invited are the Federal Office for Migration and Refugees and others active in integration, in particular from business and welfare organisations.',
  },
  freeOfCharge: true,
  startDate: '2016-12-02',
  endDate: '2016-12-02',
  allDay: true,
  zone: 'Europe/Berlin',
  venue: {
    name: 'Presse- und Informationsamt der Bundesregierung',
    street: 'Reichstagsufer 14',
    postcode: '10117',
    city: 'Berlin',
  },
  opensDate: '2016-11-01',
  lastDay: '2016-11-18',
  capacity: null,
  contact: demoHost.contact,
  partners: [
    {
      role: 'cooperation',
      name: { de: 'Bundesministerium des Innern', en: 'Federal Ministry of the Interior' },
    },
    {
      role: 'inviting',
      name: { de: 'Landkreistag Sachsen-Anhalt', en: 'Association of Districts of Saxony-Anhalt' },
    },
  ],
  programme: [
    {
      title: { de: 'Begrüßung', en: 'Welcome' },
      people: [
        {
          name: { de: 'Landrat Reinhard Sager (Kreis Ostholstein)', en: 'Landrat Reinhard Sager (Kreis Ostholstein)' },
          office: {
            de: 'Präsident des Deutschen Landkreistages',
            en: 'President of the German County Association',
          },
          status: 'confirmed',
        },
      ],
    },
    {
      title: { de: 'Rede', en: 'Speech' },
      people: [
        {
          name: { de: 'Bundesinnenminister de Maizière', en: 'Federal Minister of the Interior de Maizière' },
          status: 'confirmed',
        },
      ],
    },
    {
      title: { de: 'Vorstellung der Studie', en: 'Presentation of the study' },
      description: {
        de: 'Die Rolle der Landkreise bei der Integration von Flüchtlingen im ländlichen Raum',
        en: 'The role of districts in the integration of refugees in rural areas',
      },
      people: [],
    },
    {
      title: { de: 'Podiumsdiskussionen', en: 'Panel discussions' },
      people: [
        {
          name: {
            de: 'Die für Integration zuständigen Ministerinnen der Länder Niedersachsen und Sachsen',
            en: 'The ministers responsible for integration of Lower Saxony and Saxony',
          },
          status: 'confirmed',
        },
        {
          name: { de: 'Landräte aus den teilnehmenden Landkreisen', en: 'Heads of the participating districts' },
          status: 'confirmed',
        },
        { name: { de: 'Weitere Experten', en: 'Further experts' }, status: 'confirmed' },
      ],
    },
    {
      title: { de: 'Abschlussrede', en: 'Closing speech' },
      people: [
        {
          name: { de: 'Winfried Kretschmann', en: 'Winfried Kretschmann' },
          office: {
            de: 'Ministerpräsident des Landes Baden-Württemberg',
            en: 'Minister-President of Baden-Württemberg',
          },
          status: 'requested',
        },
      ],
    },
  ],
}
