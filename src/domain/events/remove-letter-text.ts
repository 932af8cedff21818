import { sql } from 'drizzle-orm'
import type { EditableKind } from '../../../templates/mail/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Language } from '../../lib/languages.ts'
import { who } from '../audit/note.ts'
import { readManagedEvent } from './read-managed-event.ts'

type Removal = { eventId: string; kind: EditableKind; language: Language }

/** Lets the application's own text hold again. Throws Refusal `not-found`. */
export async function removeLetterText(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, kind, language }: Removal,
): Promise<void> {
  await readManagedEvent(deps, actor, eventId)
  const by = who(actor)
  const it = sql`event_id = ${eventId} and kind = ${kind} and language = ${language}`
  await deps.store.write((draft) => [
    draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
      select host_id, event_id, ${deps.clock.now()}, ${by.actor}, ${by.actorId}, 'letter-text.removed', event_id,
        json_array(kind || '.' || language) from letter_texts where ${it}`),
    draft.run(sql`delete from letter_texts where ${it}`),
  ])
}
