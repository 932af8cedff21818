import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'

/**
 * Erases who was scanned when and where. Head counts stay, and that a registration came at all, without when or where: the
 * figures by district are reckoned from it. The links of the desks die.
 */
export function forgetCheckIns(draft: Draft, eventId: string): Statement[] {
  return [
    draft.run(sql`delete from check_ins where event_id = ${eventId} and (effect <> 'admission'
      or list_id in (select id from check_in_lists where event_id = ${eventId} and rehearsal))`),
    draft.run(sql`update check_ins set nonce = id, at = 0, received_at = 0, until = 0, settled_at = null, desk_id = null, device = ''
      where event_id = ${eventId}`),
    draft.run(sql`delete from retired_codes where event_id = ${eventId}`),
    ...forgetDeskNotes(draft, eventId),
    draft.run(sql`delete from desk_changes where event_id = ${eventId}`),
    draft.run(
      sql`update desks set closed_at = coalesce(closed_at, closes_at), label = '', token_hash = null, salt = '', verifier = '' where event_id = ${eventId}`,
    ),
  ]
}

/** Erases what the desks should know about people. */
export function forgetDeskNotes(draft: Draft, eventId: string): Statement[] {
  return [draft.run(sql`delete from desk_notes where event_id = ${eventId}`)]
}
