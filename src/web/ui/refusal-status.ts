import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RefusalCode } from '../../lib/refusal.ts'

/** Why somebody was turned away: a house rule, a database that does not answer, or a fault of ours. */
export type Reason = RefusalCode | 'unavailable' | 'fault'

/** The status of each (RFC 9110). */
export const refusalStatus: Readonly<Record<Reason, ContentfulStatusCode>> = {
  'not-found': 404,
  forbidden: 403,
  'not-published': 404,
  'not-open-yet': 409,
  closed: 409,
  'event-begun': 409,
  'cancelled-event': 409,
  'already-cancelled': 409,
  'already-registered': 409,
  'form-used': 409,
  theirs: 409,
  'created-already': 409,
  'correction-over': 409,
  'on-hold': 409,
  'changed-meanwhile': 409,
  'dates-conflict': 409,
  'outside-event': 409,
  'too-many': 429,
  'same-person-twice': 409,
  'sessions-clash': 409,
  'category-closed': 409,
  'too-many-people': 409,
  'too-late-to-change': 409,
  'too-late-to-cancel': 409,
  'too-late-to-substitute': 409,
  'offer-over': 409,
  'was-published': 409,
  'has-registrations': 409,
  full: 409,
  'seats-taken': 409,
  'in-use': 409,
  'under-way': 409,
  untouched: 409,
  'slug-taken': 409,
  'other-host': 409,
  'file-too-large': 413,
  'file-type': 415,
  'no-mailbox': 409,
  invalid: 422,
  busy: 503,
  'desk-closed': 410,
  'passphrase-needed': 403,
  'wrong-passphrase': 403,
  rehearsal: 403,
  'no-walk-ins': 403,
  nobody: 409,
  'too-long': 413,
  unreadable: 400,
  unavailable: 503,
  fault: 500,
}

/** Some status of a refusal; which one is said above. */
export type RefusalStatus = ContentfulStatusCode
