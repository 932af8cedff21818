import type { LetterText } from '../../../templates/mail/letter-text.ts'
import { letterTextFaults } from '../../../templates/mail/letter-text-faults.ts'
import type { EditableKind } from '../../../templates/mail/letters.ts'
import { letterTexts } from '../../db/schema/letter-texts.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Language } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note, who } from '../audit/note.ts'
import { readManagedEvent } from './read-managed-event.ts'

type Saving = { eventId: string; kind: EditableKind; language: Language; text: LetterText }

/**
 * Says a kind of letter in the event's own words; letters that have not been fixed yet use them at once.
 * Throws Refusal `not-found`, `closed` (the event is forgotten), `invalid` (the text has a fault, see `letterTextFaults`).
 */
export async function saveLetterText(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, kind, language, text }: Saving,
): Promise<void> {
  const { hostId, forgottenAt } = await readManagedEvent(deps, actor, eventId)
  if (forgottenAt !== null) throw new Refusal('closed')
  if (letterTextFaults(kind, text).length > 0) throw new Refusal('invalid')
  const now = deps.clock.now()
  const changed = { ...text, changedAt: now, changedBy: who(actor).actorId }
  const fields = [`${kind}.${language}`] as const
  await deps.store.write((draft) => [
    draft
      .insert(letterTexts)
      .values({ hostId, eventId, kind, language, ...changed })
      .onConflictDoUpdate({ target: [letterTexts.eventId, letterTexts.kind, letterTexts.language], set: changed }),
    note(draft, actor, { hostId, eventId, at: now, verb: 'letter-text.saved', about: eventId, fields }),
  ])
}
