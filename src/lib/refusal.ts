/** Every house rule that can turn someone away. The words a person reads are chosen per audience in `web/ui/refusal-words.ts`. */
export const refusalCodes = [
  'not-found',
  'forbidden',
  'not-published',
  'not-open-yet',
  'closed',
  'cancelled-event',
  'already-cancelled',
  'already-registered',
  'same-person-twice',
  'sessions-clash',
  'category-closed',
  'too-many-people',
  'too-late-to-change',
  'too-late-to-cancel',
  'too-late-to-substitute',
  'offer-over',
  'event-begun',
  'form-used',
  'created-already',
  'correction-over',
  'on-hold',
  'theirs',
  'changed-meanwhile',
  'dates-conflict',
  'outside-event',
  'too-many',
  'full',
  'seats-taken',
  'in-use',
  'was-published',
  'has-registrations',
  'under-way',
  'untouched',
  'slug-taken',
  'other-host',
  'file-too-large',
  'file-type',
  'invalid',
  'too-long',
  'unreadable',
  'no-mailbox',
  'busy',
  'desk-closed',
  'passphrase-needed',
  'wrong-passphrase',
  'rehearsal',
  'no-walk-ins',
  'nobody',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** A broken house rule. Thrown, so that it also leaves a batch undone; anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(code, options)
    this.name = 'Refusal'
    this.code = code
  }
}
