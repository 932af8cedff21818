import type { Deps } from '../../deps.ts'
import { calendarText } from '../../formats/ics.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { BookingRecord } from '../registrations/reading/read-booking-record.ts'
import { contactEntries } from './contact-entries.ts'
import { feedLook } from './feed-look.ts'

/**
 * The feed of who registered others, for the calendar of the office: everybody of the booking with their sessions, each under
 * their name, and what was taken back as CANCELLED. The booking's link is not in it. It repeats byte-equal.
 */
export async function bookingFeed(
  deps: Pick<Deps, 'store' | 'config'>,
  booking: BookingRecord,
  language: Language,
): Promise<string> {
  const { event } = booking
  const { publicUrl } = deps.config
  const everybody = await contactEntries(deps, booking, (stamp) => ({ language, publicUrl, stamp }))
  return calendarText({
    ...feedLook,
    name: inLanguage(event.title, language),
    url: `${publicUrl}/e/${event.slug}?lang=${language}`,
    zone: event.zone,
    entries: everybody.flatMap(({ entries }) => entries.map(({ entry }) => entry)),
  })
}
