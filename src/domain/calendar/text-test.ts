import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { LetterText } from '../../../templates/mail/letter-text.ts'
import { letterTextFaults } from '../../../templates/mail/letter-text-faults.ts'
import { type EditableKind, isEditableKind } from '../../../templates/mail/letters.ts'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Language } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readEvent } from '../events/read-event.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import type { Renderer } from '../outbox/renderer.ts'
import { findSamplePeople } from '../registrations/reading/find-sample-people.ts'
import { sampleLetter } from './sample-letter.ts'

type TextTest = { eventId: string; kind: EditableKind; language: Language; text: LetterText; address: string }

/**
 * Sends a text as it stands in the form to whoever writes it, about the first person of the event; returns the id of the
 * letter, which takes the way of every other. Throws Refusal `not-found`, `closed` (the event is forgotten), `invalid`.
 */
export async function testLetterText(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, kind, language, text, address }: TextTest,
): Promise<number> {
  const { hostId, forgottenAt } = await readManagedEvent(deps, actor, eventId)
  if (forgottenAt !== null) throw new Refusal('closed')
  if (letterTextFaults(kind, text).length > 0) throw new Refusal('invalid')
  const now = deps.clock.now()
  const row = { hostId, eventId, about: eventId, kind: textTest, revision: now, address, language }
  const facts = { ...text, kind }
  const { id } = await deps.store.write(
    (draft) => [
      draft
        .insert(letters)
        .values({ ...row, facts, writtenAt: now, dueAt: now })
        .onConflictDoNothing(),
      note(draft, actor, { hostId, eventId, at: now, verb: 'letter-text.tested', about: eventId, fields: [kind] }),
    ],
    {
      select: sql`select json_object('id', id) from letters where about = ${eventId} and kind = ${textTest} and revision = ${now}`,
      shape: z.object({ id: z.number() }),
    },
  )
  return id
}

const textTest = 'text-test'

/** The letter to whoever writes a text. */
export const textTestLetter: Renderer = async (deps, { eventId, address, language, facts }) => {
  const event = eventId === null ? undefined : await readEvent(deps, { id: eventId })
  const { kind = '', subject = '', body = '' } = facts ?? {}
  if (!event || event.forgottenAt !== null || !isEditableKind(kind)) return undefined
  const [person] = await findSamplePeople(deps, event.id, 1)
  const letter = sampleLetter(deps, kind, language, { event, person, to: address, text: { subject, body } })
  return { ...letter, subject: `[Test] ${letter.subject}` }
}
