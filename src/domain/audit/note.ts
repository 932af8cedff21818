import type { Draft, Statement } from '../../db/database.ts'
import { auditNotes } from '../../db/schema/audit.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'

type Note = {
  hostId: string
  eventId: string | null
  at: Instant
  verb: string
  /** The id of what it is about. */
  about: string
  /** Names of the fields that changed, never their values. */
  fields?: string[]
  /** The office's own words why. */
  reason?: string
}

/** The statement that writes into the audit trail, in the batch of what it tells. */
export function note(draft: Draft, actor: Actor, { fields = [], ...rest }: Note): Statement {
  return draft.insert(auditNotes).values({ ...rest, fields, ...who(actor) })
}

/** Who acted, in the two columns of a note. */
export function who(actor: Actor): { actor: string; actorId: string | null } {
  switch (actor.as) {
    case 'visitor':
      return { actor: 'visitor', actorId: null }
    case 'attendee':
      return { actor: 'attendee', actorId: actor.registrationId }
    case 'contact':
      return { actor: 'contact', actorId: actor.bookingId }
    case 'scanner':
      return { actor: 'scanner', actorId: actor.deskId }
    case 'staff':
      return { actor: 'staff', actorId: actor.userId }
    case 'system':
      return { actor: 'system', actorId: actor.job }
  }
}
