import type { Deps } from '../../deps.ts'
import { calendarText } from '../../formats/ics.ts'
import { inLanguage } from '../../lib/languages.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { currentEntries } from './current-entries.ts'
import { feedLook } from './feed-look.ts'

/**
 * The calendar of one person: the event and the sessions they hold, and what was taken back as CANCELLED. It is a copy without
 * METHOD; its stamps are of the last change, so that it repeats byte-equal. A file has no name, for programs open what has one
 * as a calendar beside their own; a feed has one, and the personal link is in neither. Both are in the language of the person's
 * letters: an entry says the same wherever it is read. Undefined for who waits: nothing stands in a calendar that is not certain.
 */
export async function personCalendar(
  deps: Pick<Deps, 'store' | 'config'>,
  record: RegistrationRecord,
  as: 'file' | 'feed',
): Promise<string | undefined> {
  const { event } = record
  const { language } = record.registration
  const { publicUrl } = deps.config
  const entries = await currentEntries(deps, record, language)
  if (entries.length === 0) return undefined
  const name = inLanguage(event.title, language)
  return calendarText({
    ...(as === 'feed' && { ...feedLook, name, url: `${publicUrl}/e/${event.slug}?lang=${language}` }),
    zone: event.zone,
    entries: entries.map(({ entry }) => entry),
  })
}
