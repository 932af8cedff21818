import { sql } from 'drizzle-orm'
import type { EditableKind } from '../../../templates/mail/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Language } from '../../lib/languages.ts'
import { noteRows } from '../audit/note.ts'
import { readManagedEvent } from './read-managed-event.ts'

type Removal = { eventId: string; kind: EditableKind; language: Language }

/** Lets the application's own text hold again. Throws Refusal `not-found`. */
export async function removeLetterText(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, kind, language }: Removal,
): Promise<void> {
  await readManagedEvent(deps, actor, eventId)
  const it = sql`event_id = ${eventId} and kind = ${kind} and language = ${language}`
  await deps.store.write((draft) => [
    draft.run(
      noteRows(actor, {
        at: deps.clock.now(),
        verb: 'letter-text.removed',
        fields: [`${kind}.${language}`],
        ...{ rows: sql`letter_texts where ${it}`, about: sql`event_id` },
      }),
    ),
    draft.run(sql`delete from letter_texts where ${it}`),
  ])
}
