import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import { type CalendarMethod, calendarContentType, calendarText } from '../../formats/ics.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import type { LetterAttachment } from '../../ports/mailer.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import type { PersonEntry } from './person-entries.ts'

/**
 * One file for each entry, since a message is about one UID (RFC 5546 §§ 3.2.2, 3.2.5), and programs open a file with many
 * entries as a calendar of its own. As invitations the first one also stands beside the text (RFC 6047 § 2.4).
 */
export function calendarFiles(
  entries: readonly PersonEntry[],
  { record, language, invites }: { record: RegistrationRecord; language: Language; invites: boolean },
): LetterAttachment[] {
  return entries.map((entry, index) => {
    const method = methodOf(entry, invites)
    return {
      filename: fileName(entry, entries, language),
      contentType: calendarContentType(method),
      content: calendarText({ method, entries: [invites ? asInvitation(entry, record, language) : entry.entry] }),
      ...(invites && index === 0 && { beside: true }),
    }
  })
}

/** Whether somebody gets invitations: the event wants it, the host has a mailbox that is read, and they have one, too. */
export function invitesTo({ event, host, registration }: RegistrationRecord): boolean {
  return event.calendarMode === 'invitation' && host.organizerEmail !== '' && registration.email !== ''
}

function methodOf({ cancelled }: PersonEntry, invites: boolean): CalendarMethod {
  if (cancelled) return 'CANCEL'
  return invites ? 'REQUEST' : 'PUBLISH'
}

/** Who is only taken off the list gets no STATUS: RFC 5546 § 3.2.5 keeps it for what is cancelled as a whole. */
function asInvitation(
  { entry, cancelled, calledOff }: PersonEntry,
  { event, host, registration }: RegistrationRecord,
  language: Language,
): CalendarEntry {
  const { status, ...rest } = entry
  return {
    ...rest,
    ...(cancelled && !calledOff ? {} : status && { status }),
    organizer: { name: inLanguage(host.name, language), email: host.organizerEmail },
    attendee: { name: fullName(registration), email: registration.email, rsvp: event.calendarRsvp && !cancelled },
  }
}

/** "termin.ics" for the event, "programmpunkt-1.ics" for a session. */
function fileName({ sessionId }: PersonEntry, entries: readonly PersonEntry[], language: Language): string {
  const t = text(language)
  if (sessionId === '') return `${t.event}.ics`
  const nr = entries.filter((entry) => entry.sessionId !== '').findIndex((entry) => entry.sessionId === sessionId) + 1
  return `${t.session}-${nr}.ics`
}

const text = words({ event: 'termin', session: 'programmpunkt' }, { event: 'appointment', session: 'session' })
