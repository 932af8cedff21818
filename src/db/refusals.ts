import { Refusal, type RefusalCode, refusalCodes } from '../lib/refusal.ts'

/** What a constraint with this name in its message means to the person who ran into it. */
const constraints: Record<string, RefusalCode> = {
  quotas_never_overbooked: 'seats-taken',
  attempts_within_limit: 'too-many',
  'events.slug': 'slug-taken',
  'event_series.slug': 'slug-taken',
  // What a form of the office creates has the id of the form, see `createdOnce`.
  ...Object.fromEntries(
    [
      'events',
      'event_series',
      'event_partners',
      'programme_items',
      'categories',
      'reminders',
      'badge_designs',
      'desks',
    ].map((table) => [`${table}.id`, 'created-already' as const]),
  ),
  // The link of a desk comes from its id.
  'desks.token_hash': 'created-already',
  'registrations.person_key': 'already-registered',
  events_end_after_start: 'invalid',
  events_close_after_opening: 'invalid',
}

/**
 * The refusal behind a database error: `raise(abort, 'refusal:…')` and CHECKs carry their name in the message on the file
 * and on the server alike (their error codes differ). Undefined: it is a fault, not a refusal.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  const message = messages(error)
  const raised = /refusal:([a-z-]+)/.exec(message)?.[1]
  const code = refusalCodes.find((known) => known === raised) ?? byConstraint(message)
  return code && new Refusal(code, { cause: error })
}

function byConstraint(message: string): RefusalCode | undefined {
  if (!message.includes('constraint')) return undefined
  return Object.entries(constraints).find(([name]) => message.includes(name))?.[1]
}

function messages(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return `${error.message} ${messages(error.cause)}`
}
