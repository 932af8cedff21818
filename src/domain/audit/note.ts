import type { SQL } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { type KeptSql, keptSql, keptText } from '../../db/kept-sql.ts'
import { auditNotes } from '../../db/schema/audit.ts'
import type { Actor } from '../../lib/actor.ts'
import type { AuditVerb } from '../../lib/audit-verbs.ts'
import type { Instant } from '../../lib/dates.ts'
import type { FieldsOf } from './audit-fields.ts'

type What<Verb extends AuditVerb> = {
  at: Instant
  verb: Verb
  /** Names of the fields that changed, never their values. */
  fields?: readonly FieldsOf<Verb>[]
  /** The office's own words why. */
  reason?: string | undefined
  /** The form that did it, see `submissionOf`. */
  submission?: string | undefined
}

type Note<Verb extends AuditVerb> = What<Verb> & {
  hostId: string
  eventId: string | null
  /** The id of what it is about. */
  about: string
}

/** The statement that writes into the audit trail, in the batch of what it tells. */
export function note<Verb extends AuditVerb>(
  draft: Draft,
  actor: Actor,
  { fields = [], ...rest }: Note<Verb>,
): Statement {
  return draft.insert(auditNotes).values({ ...rest, fields: [...fields], ...who(actor) })
}

type Piece = SQL | KeptSql

type Rows<Verb extends AuditVerb> = What<Verb> & {
  /** What follows `from`. */
  rows: Piece
  /** Columns of the rows, if they are not called host_id, event_id and id. */
  hostId?: Piece
  eventId?: Piece
  about?: Piece
}

/** One note for each row, where only the batch knows which and whether: whoever comes second notes nothing. */
export function noteRows<Verb extends AuditVerb>(
  actor: Actor | { as: 'staff'; userId: Piece },
  { at, verb, fields = [], reason, submission, rows, hostId = ownHost, eventId = ownEvent, about = itself }: Rows<Verb>,
): KeptSql {
  const by = who(actor)
  return keptSql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields, reason, submission)
    select ${hostId}, ${eventId}, ${at}, ${by.actor}, ${by.actorId}, ${verb}, ${about}, ${JSON.stringify(fields)}, ${reason ?? null},
      ${submission ?? null}
    from ${rows}`
}

const ownHost = keptText('host_id')
const ownEvent = keptText('event_id')
const itself = keptText('id')

/** Who acted, in the two columns of a note. */
export function who<UserId>(actor: Actor | { as: 'staff'; userId: UserId }): {
  actor: string
  actorId: string | UserId | null
} {
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
