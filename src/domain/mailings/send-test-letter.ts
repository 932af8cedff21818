import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Language } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import { readEvent } from '../events/read-event.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import type { Renderer } from '../outbox/renderer.ts'
import { readMailing } from './read-mailing.ts'
import { sampleLetter, sampleRecipient } from './sample-letter.ts'

type TestLetter = { eventId: string; id: string; address: string; language: Language }

/**
 * Sends a mailing to whoever writes it, as one of its recipients would get it. It takes the way of every letter.
 * Throws Refusal `not-found`, `invalid` (nobody would get the mailing, so that there is nobody to write about).
 */
export async function sendTestLetter(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id, address, language }: TestLetter,
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const sample = await sampleRecipient(deps, await readMailing(deps, { eventId, id }))
  if (sample === undefined) throw new Refusal('invalid')
  const { about } = sample
  const now = deps.clock.now()
  const times = { revision: now, writtenAt: now, dueAt: now }
  await deps.store.write((draft) => [
    draft
      .insert(letters)
      .values({ hostId, eventId, about: id, kind: 'mailing-test', address, language, facts: { about }, ...times })
      .onConflictDoNothing(),
  ])
}

/** The letter to whoever writes a mailing. */
export const testLetter: Renderer = async (deps, { eventId, about: id, address, language, facts }) => {
  if (eventId === null) return undefined
  const mailing = await readMailing(deps, { eventId, id })
  const event = await readEvent(deps, { id: eventId })
  const letter =
    event && (await sampleLetter(deps, mailing, { event, about: facts?.about ?? '', reader: address, language }))
  return letter && { ...letter, subject: `[Test] ${letter.subject}` }
}
