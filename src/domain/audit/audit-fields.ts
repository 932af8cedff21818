import type { LetterKind } from '../../../templates/mail/letters.ts'
import type { events, WaitingListMode } from '../../db/schema/events.ts'
import type { hosts } from '../../db/schema/hosts.ts'
import type { Decision } from '../../db/schema/registrations.ts'
import type { QuotaScope } from '../../db/schema/seats.ts'
import type { AuditVerb } from '../../lib/audit-verbs.ts'
import type { Language } from '../../lib/languages.ts'
import type { FieldName } from '../../lib/person/person-values.ts'

/** What a note of a verb may name beside what it is about. Nothing else gets in: names are no values, and few are needed. */
export type FieldsOf<Verb extends AuditVerb> = Verb extends keyof Allowed ? Allowed[Verb] : never

type OfEvent = keyof typeof events.$inferSelect
type OfLetterText = `${LetterKind}.${Language}`

type Allowed = {
  'event.edited': OfEvent | 'capacity'
  'event.cancelled': 'status'
  'rules.set': OfEvent
  'registration-window.reopened': 'closesAt'
  'letter-style.set': 'letterStyle'
  'letter-text.saved': OfLetterText
  'letter-text.removed': OfLetterText
  'letter-text.tested': LetterKind
  'host.edited': keyof typeof hosts.$inferSelect
  'letterhead.set': 'sender' | 'footer' | 'logo'
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
