import type { Recipient } from '../../db/schema/calendar.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import type { Sent } from './revision.ts'

type Asked = { recipient: Recipient; sent: Sent | undefined; language: Language; sender: string }

/**
 * ORGANIZER of an entry, the same in mails, files and feeds, and for all its life: programs take no change from anybody else.
 * Whose mail brings it stands beside (SENT-BY). Where the host has a mailbox that is read it is this one; the contact's else.
 */
export function organizerOf(
  { event, host }: Pick<RegistrationRecord, 'event' | 'host'>,
  { recipient, sent, language, sender }: Asked,
) {
  const today = (recipient === 'person' && host.organizerEmail) || event.contact.email
  const email = sent?.organizer ?? today
  return {
    name: inLanguage(host.name, language),
    email,
    ...(email.toLowerCase() !== sender.toLowerCase() && { sentBy: sender }),
  }
}
