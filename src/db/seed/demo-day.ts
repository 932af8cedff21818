import { clockIn, day, type Instant, instantOf } from '../../lib/dates.ts'
import { conference2016 } from './conference-2016.ts'
import type { EventFacts } from './event-facts.ts'

/** A meeting that began this morning and ends tomorrow: its check-in is half done, at whatever hour the demo starts. */
export function demoDay(now: Instant): EventFacts {
  const { zone, contact } = conference2016
  const startDate = clockIn(now, zone).date
  const dayAt = (days: number) => clockIn(instantOf(startDate, '12:00', zone) + days * day, zone).date
  return {
    ...{
      slug: `netzwerktreffen-${startDate}`,
      title: { de: 'Netzwerktreffen Ankommen', en: 'Arrival Network Meeting' },
    },
    ...{ description, audience, freeOfCharge: true, contact },
    ...{ startDate, endDate: dayAt(1), startTime: '09:00', endTime: '16:00', allDay: false, zone },
    venue: { name: 'Deutscher Landkreistag', street: 'Lennéstraße 11', postcode: '10785', city: 'Berlin' },
    ...{ opensDate: dayAt(-40), lastDay: dayAt(-3), capacity: 40, partners: [], programme },
  }
}

const description = {
  de: 'Wer in den Landkreisen das Ankommen koordiniert, trifft sich zweimal im Jahr: Berichte aus den Ländern, kollegiale Beratung, Verabredungen für die nächsten Monate.',
  en: 'Those who coordinate arrival in the districts meet twice a year: reports from the Länder, peer advice, agreements for the months to come.',
}

const audience = {
  de: 'Koordinatorinnen und Koordinatoren der Landkreise',
  en: 'Coordinators of the districts',
}

const programme: EventFacts['programme'] = [
  {
    ...{ startTime: '09:00', endTime: '10:30', room: 'Plenarsaal' },
    title: { de: 'Berichte aus den Ländern', en: 'Reports from the Länder' },
    people: [],
  },
  {
    ...{ startTime: '11:00', endTime: '12:30', room: 'Plenarsaal' },
    title: { de: 'Kollegiale Beratung', en: 'Peer advice' },
    people: [],
  },
]
