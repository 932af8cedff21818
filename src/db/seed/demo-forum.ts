import { clockIn, day, type Instant, instantOf, zonedDateTime } from '../../lib/dates.ts'
import { conference2016 } from './conference-2016.ts'
import type { Bilingual, EventFacts, ProgrammeFact } from './event-facts.ts'

/** What the conferences and the forum belong to. */
export const demoSeries: { slug: string; title: Bilingual } = {
  slug: 'integration',
  title: { de: 'Integration in ländlichen Räumen', en: 'Integration in Rural Areas' },
}

/** The small event in the spring after a conference: workshops to choose from, on site or online. */
export function demoForum(conference: EventFacts, now: Instant): EventFacts {
  const { zone } = conference2016
  const year = Number(conference.startDate.slice(0, 4)) + 1
  const startDate = firstTuesdayOfMarch(year)
  return {
    ...{ slug: `praxisforum-${year}`, title: { de: 'Praxisforum Integration', en: 'Integration Practice Forum' } },
    ...{ description, audience, freeOfCharge: true, contact: conference2016.contact },
    ...{ startDate, endDate: startDate, startTime: '10:00', endTime: '15:30', allDay: false, zone },
    venue: { name: 'Deutscher Landkreistag', street: 'Lennéstraße 11', postcode: '10785', city: 'Berlin' },
    opensDate: clockIn(now - 7 * day, zone).date,
    lastDay: `${year}-02-15`,
    capacity: 40,
    partners: [],
    programme,
  }
}

/** Never a holiday: Good Friday is later, and Rose Monday no Tuesday. */
function firstTuesdayOfMarch(year: number): string {
  const { dayOfWeek } = zonedDateTime(instantOf(`${year}-03-01`, '12:00', conference2016.zone), conference2016.zone)
  return `${year}-03-0${1 + ((9 - dayOfWeek) % 7)}`
}

const description = {
  de: 'Einen Tag lang arbeiten Praktikerinnen und Praktiker aus den Landkreisen an den Ergebnissen der Konferenz weiter. Bitte wählen Sie bei der Anmeldung eine Werkstatt; am Rundgang können Sie zusätzlich teilnehmen. Plenum und Werkstätten werden auch online übertragen.',
  en: 'For one day practitioners from the districts take the findings of the conference further. Please choose a workshop when you register; the guided tour is open to you in addition. Plenary and workshops are streamed online, too.',
}

const audience = {
  de: 'Integrationsbeauftragte und zuständige Dezernate der Landkreise',
  en: 'Integration officers and the departments in charge of the districts',
}

const programme: readonly ProgrammeFact[] = [
  {
    ...{ startTime: '10:00', endTime: '10:30', room: 'Plenarsaal' },
    title: { de: 'Begrüßung und Stand der Umsetzung', en: 'Welcome and progress so far' },
    people: [
      {
        name: { de: 'Dezernat Soziales und Integration', en: 'Department of Social Affairs and Integration' },
        office: { de: 'Deutscher Landkreistag', en: 'German County Association' },
        status: 'confirmed',
      },
    ],
  },
  {
    ...{ startTime: '10:30', endTime: '12:30', room: 'Raum 1', seats: 15 },
    title: { de: 'Werkstatt A: Sprachkurse ohne Bus', en: 'Workshop A: Language courses without a bus' },
    description: {
      de: 'Digitale und mobile Angebote in der Fläche',
      en: 'Digital and mobile courses across the district',
    },
    people: [],
  },
  {
    ...{ startTime: '10:30', endTime: '12:30', room: 'Raum 2', seats: 15 },
    title: { de: 'Werkstatt B: Betriebe, die ausbilden', en: 'Workshop B: Businesses that train' },
    description: { de: 'Vom Praktikum zur Ausbildung', en: 'From internship to vocational training' },
    people: [],
  },
  {
    ...{ startTime: '10:30', endTime: '12:30', room: 'Raum 3', seats: 2 },
    title: { de: 'Werkstatt C: Ehrenamt begleiten', en: 'Workshop C: Supporting volunteers' },
    description: { de: 'Koordination zwischen Amt und Verein', en: 'Coordination between office and club' },
    people: [],
  },
  {
    ...{ startTime: '12:30', endTime: '13:30', room: '' },
    title: { de: 'Mittagspause', en: 'Lunch break' },
    people: [],
  },
  {
    ...{ startTime: '13:30', endTime: '15:00', room: 'Treffpunkt Foyer', seats: 20 },
    title: { de: 'Rundgang: Vom Leerstand zur Nachbarschaft', en: 'Tour: From vacancy to neighbourhood' },
    people: [],
  },
  {
    ...{ startTime: '15:00', endTime: '15:30', room: 'Plenarsaal' },
    title: { de: 'Ergebnisse und Verabredungen', en: 'Results and next steps' },
    description: { de: 'Aus den Werkstätten, mit Aussprache', en: 'From the workshops, with discussion' },
    people: [],
  },
]
