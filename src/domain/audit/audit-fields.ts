import type { LetterKind } from '../../../templates/mail/letters.ts'
import type { AccessibilityStatement } from '../../db/schema/accessibility.ts'
import type { WaitingListMode } from '../../db/schema/events.ts'
import type { Decision } from '../../db/schema/registrations.ts'
import type { QuotaScope } from '../../db/schema/seats.ts'
import type { AuditVerb } from '../../lib/audit-verbs.ts'
import type { Language } from '../../lib/languages.ts'
import type { FieldName } from '../../lib/person/person-values.ts'

/** What a note of a verb may name beside what it is about. Nothing else gets in: names are no values, and few are needed. */
export type FieldsOf<Verb extends AuditVerb> = Verb extends keyof Allowed ? Allowed[Verb] : never

/** Those that the office has words for here; people's fields have theirs in the table, letters are called by their kind. */
export type NamedField = Exclude<FieldsOf<AuditVerb>, FieldName | LetterKind | OfLetterText> | Decision

type OfLetterText = `${LetterKind}.${Language}`
type OfEvent =
  | ('slug' | 'seriesId' | 'title' | 'description' | 'audience' | 'freeOfCharge' | 'venue' | 'contact' | 'capacity')
  | ('allDay' | 'zone' | 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'forgetAt')
  | ('calendarMode' | 'calendarRsvp' | 'alarmMinutes' | 'onlineUrl')
type OfRules =
  | ('lateUntil' | 'changeUntil' | 'cancelUntil' | 'substituteUntil' | 'confirmHours' | 'waitingList' | 'offerHours')
  | 'promoteUntil'
  | ('approval' | 'mostPeople' | 'accompanying' | 'photos' | 'attendanceModes')

/** Columns of an event that move with its date. */
export type MovedField =
  | ('startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'forgetAt')
  | ('lateUntil' | 'changeUntil' | 'cancelUntil' | 'substituteUntil' | 'promoteUntil')

type Allowed = {
  'event.edited': OfEvent
  'event.rescheduled': MovedField
  'event.cancelled': 'status'
  'rules.set': OfRules
  'registration-window.reopened': 'closesAt'
  'letter-style.set': 'letterStyle'
  'letter-text.saved': OfLetterText
  'letter-text.removed': OfLetterText
  'letter-text.tested': LetterKind
  'host.edited': 'name' | 'shortName' | 'contact' | 'organizerEmail' | 'notices'
  'letterhead.set': 'sender' | 'footer' | 'logo'
  'accessibility.stated': keyof AccessibilityStatement
  'badge-design.saved': 'name' | 'design'
  'category.saved': 'position'
  'session.saved': 'position'
  'quota.set': QuotaScope
  'quota-rule.set': QuotaScope
  'waiting-list.set': WaitingListMode
  'registration.changed': FieldName | 'sessions' | 'documentsMissing'
  'registration.moved': 'category' | 'attendance'
  'registration.role-set': 'role'
  'registration.decided': Decision | 'open'
  'address.kept': 'email'
  'address.restored': 'email'
}
