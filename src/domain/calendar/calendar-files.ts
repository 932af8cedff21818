import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import { type CalendarMethod, calendarContentType, calendarText } from '../../formats/ics.ts'
import { type Language, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import type { LetterAttachment } from '../../ports/mailer.ts'
import { slugOf } from '../events/slug-of.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import type { PersonEntry } from './person-entries.ts'

/**
 * One file for each entry, since a message is about one UID (RFC 5546 §§ 3.2.2, 3.2.5), and programs open a file with many
 * entries as a calendar of its own. An invitation also stands beside the text (RFC 6047 § 2.4), one in a mail.
 */
export function calendarFiles(
  entries: readonly PersonEntry[],
  { record, language, invites }: { record: RegistrationRecord; language: Language; invites: boolean },
): LetterAttachment[] {
  return entries.map((entry, index) => {
    const invited = invites && entry.recipient === 'person'
    const method = methodOf(entry, invited)
    return {
      filename: fileName(entry, record, language),
      contentType: calendarContentType(method),
      content: calendarText({ method, entries: [invited ? asInvitation(entry, record) : entry.entry] }),
      ...(invited && index === 0 && { beside: true }),
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

/**
 * Who declined and stays registered is asked anew with each revision (RFC 5546 § 3.2.2.1), else their calendar goes on as if they
 * had never been invited. Who is only taken off the list gets no STATUS: RFC 5546 § 3.2.5 keeps it for what is cancelled as a whole. */
function asInvitation(
  { entry, cancelled, calledOff, sent }: PersonEntry,
  { event, registration }: RegistrationRecord,
): CalendarEntry {
  const { status, ...rest } = entry
  const declined = !cancelled && typeof sent?.declinedAt === 'number'
  return {
    ...rest,
    ...(cancelled && !calledOff ? {} : status && { status }),
    attendee: {
      ...{ name: fullName(registration), email: registration.email },
      ...(declined ? { rsvp: true, open: true } : { rsvp: event.calendarRsvp && !cancelled }),
    },
  }
}

/**
 * "jahrestagung-2027-muster.ics", "jahrestagung-2027-muster-werkstatt-1-3f2a.ics": by its event, person and session, in ASCII, as
 * many lie in one folder or mailbox. Some digits of the UID tell sessions and people apart that are called the same.
 */
function fileName(
  { sessionId, recipient, cancelled, entry }: PersonEntry,
  { event, registration }: RegistrationRecord,
  language: Language,
): string {
  const [session = ''] = sessionId === '' ? [] : entry.summary.replace(/^[^:]*: /, '').split(' – ')
  const unique = sessionId !== '' || recipient === 'contact' ? entry.uid.slice(0, 4) : ''
  const parts = [
    event.slug,
    named(registration.lastName),
    named(session),
    unique,
    cancelled && text(language).cancelled,
  ]
  return `${parts.filter(Boolean).join('-')}.ics`
}

/** Empty for words in another script. */
function named(words: string): string {
  return /[a-z0-9]/i.test(slugOf(words, '')) && words !== '' ? slugOf(words, '').slice(0, 40) : ''
}

const text = words({ cancelled: ['entfaellt', 'cancelled'] })
