import { clockIn, day, type Instant, instantOf, zonedDateTime } from '../../lib/dates.ts'
import { conference2016 } from './conference-2016.ts'
import type { EventFacts } from './event-facts.ts'

/** Small talks that are over for two or three weeks: who came has a certificate. */
export function demoTalks(now: Instant): EventFacts & { startTime: string } {
  const { zone, contact } = conference2016
  const startDate = tuesdayBefore(now - 14 * day)
  const daysBefore = (days: number) => clockIn(instantOf(startDate, '12:00', zone) - days * day, zone).date
  return {
    ...{ slug: `fachgespraech-${startDate}`, title: { de: 'Fachgespräch Sprache', en: 'Expert Talks on Language' } },
    ...{ description, audience, freeOfCharge: true, contact },
    ...{ startDate, endDate: startDate, startTime: '13:00', endTime: '16:00', allDay: false, zone },
    venue: { name: 'Deutscher Landkreistag', street: 'Lennéstraße 11', postcode: '10785', city: 'Berlin' },
    ...{ opensDate: daysBefore(42), lastDay: daysBefore(7), capacity: 20, partners: [], programme: [] },
  }
}

/** The day of the last Tuesday at noon that is not after an instant. */
function tuesdayBefore(instant: Instant): string {
  const { zone } = conference2016
  const { dayOfWeek } = zonedDateTime(instant, zone)
  const noon = instantOf(clockIn(instant, zone).date, '12:00', zone)
  return clockIn(noon - ((dayOfWeek + 5) % 7) * day, zone).date
}

const description = {
  de: 'Wie kommen Sprachkurse in die Fläche? Zwölf Landkreise haben ihre Erfahrungen ausgetauscht; die Ergebnisse gehen in die Konferenz ein.',
  en: 'How do language courses reach the countryside? Twelve districts compared notes; the results go into the conference.',
}

const audience = {
  de: 'Fachleute der Landkreise für Bildung und Integration',
  en: 'Those in charge of education and integration in the districts',
}
