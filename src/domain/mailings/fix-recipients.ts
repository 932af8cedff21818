import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { deleteRows, inSlices, type RowsChange, rowsOf } from '../../db/in-slices.ts'
import type { mailings } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { storedFilter } from './mailing-filter.ts'
import { noteMailing } from './note-mailing.ts'
import { type Audience, contactsAmong, peopleAmong } from './recipients.ts'

const actor: Actor = { as: 'system', job: 'write-mailings' }

type Mailing = Pick<typeof mailings.$inferSelect, 'id' | 'eventId' | 'filter' | 'toContacts'>

/**
 * The end of a hold: whoever the filter finds now gets the mailing, and nobody else. They are noted some at a time while it is
 * still held; the last batch begins the sending. One that is stopped before that has no recipients, and one that was broken
 * off is fixed anew.
 */
export async function fixRecipients(
  deps: Pick<Deps, 'store' | 'clock' | 'closing'>,
  { id, eventId, filter, toContacts }: Mailing,
): Promise<void> {
  const now = deps.clock.now()
  const isDue = sql`id = ${id} and state = 'held' and leaves_at <= ${now}`
  const stillDue = sql`exists (select 1 from mailings where ${isDue})`
  const audience = { eventId, filter: storedFilter(filter), toContacts }
  const fixed = await inSlices(deps, [nobody(id, stillDue), ...everybody(audience, { id, stillDue })])
  if (!fixed) return
  const { state } = await deps.store.write(
    (draft) => [
      noteMailing(draft, actor, { verb: 'mailing.started', where: isDue, now }),
      draft.run(sql`update mailings set state = 'sending', started_at = ${now} where ${isDue}`),
    ],
    {
      select: sql`select json_object('state', (select state from mailings where id = ${id}))`,
      shape: z.object({ state: z.string().nullable() }),
    },
  )
  if (state === 'draft')
    await inSlices(deps, [nobody(id, sql`exists (select 1 from mailings where id = ${id} and state = 'draft')`)])
}

function nobody(id: string, where: SQL): RowsChange {
  return deleteRows('mailing_recipients', sql`mailing_id = ${id} and ${where}`)
}

function everybody(audience: Audience, { id, stillDue }: { id: string; stillDue: SQL }): RowsChange[] {
  const inserted = (found: SQL) => sql`insert into mailing_recipients (host_id, mailing_id, about, contact, state)
    select host_id, ${id}, about, contact, state from (${found}) where ${stillDue} on conflict do nothing`
  const ofEvent = sql`event_id = ${audience.eventId}`
  const people = {
    rows: rowsOf('registrations', ofEvent),
    change: (some: string) => inserted(peopleAmong(audience, some)),
  }
  const contacts = {
    rows: rowsOf('bookings', ofEvent),
    change: (some: string) => inserted(contactsAmong(audience, some)),
  }
  return [people, contacts]
}
