import { sql } from 'drizzle-orm'
import { changeRows, deleteRows, type RowsChange } from '../../db/in-slices.ts'

/**
 * Erases who was scanned when and where. Head counts stay, and that a registration came at all, without when or where: the
 * figures by district are reckoned from it. The links of the desks die.
 */
export function forgetCheckIns(eventId: string): RowsChange[] {
  const ofEvent = sql`event_id = ${eventId}`
  return [
    changeRows(
      'desks',
      ofEvent,
      sql`closed_at = coalesce(closed_at, closes_at), label = '', token_hash = null, salt = '', verifier = ''`,
    ),
    deleteRows(
      'check_ins',
      sql`event_id = ${eventId} and (effect <> 'admission'
        or list_id in (select id from check_in_lists where event_id = ${eventId} and rehearsal))`,
    ),
    changeRows(
      'check_ins',
      ofEvent,
      sql`nonce = id, at = 0, received_at = 0, until = 0, settled_at = null, desk_id = null, device = ''`,
    ),
    deleteRows('retired_codes', ofEvent),
    forgetDeskNotes(eventId),
    deleteRows('desk_changes', ofEvent),
  ]
}

/** Erases what the desks should know about people. */
export function forgetDeskNotes(eventId: string): RowsChange {
  return deleteRows('desk_notes', sql`event_id = ${eventId}`)
}
