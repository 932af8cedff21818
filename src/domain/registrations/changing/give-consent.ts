import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { personOf } from '../reading/person-of.ts'
import { readRegistration } from '../reading/read-registration.ts'
import { changeRegistration } from './change-registration.ts'
import { type Consent, isAsked } from './consents.ts'

/**
 * Gives a consent on the person's own page, where whoever was registered by others is asked first. Given again it keeps its
 * instant. Throws Refusal `not-found` (also if the event does not ask for it) and what `changeRegistration` throws.
 */
export async function giveConsent(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>,
  actor: Actor,
  id: string,
  consent: Consent,
): Promise<void> {
  const record = await readRegistration(deps, id)
  if (!record || !isAsked(consent, record.event)) throw new Refusal('not-found')
  await changeRegistration(deps, actor, id, { ...personOf(record), [consent]: true })
}
