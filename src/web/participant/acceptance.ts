import { acceptOffer } from '../../domain/registrations/waiting/accept-offer.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { refusedPage } from '../ui/refused.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'
import { ownRegistration } from './own-registration.ts'

/** `POST /r/:token/acceptance`: takes the offered seat. Declining is cancelling. */
export async function accept(c: Context<'/r/:token/acceptance'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  const back = `/r/${own.token}`
  const outcome = await orRefusal(acceptOffer(c.env, own.actor, own.registration.id))
  if (outcome instanceof Refusal) return refusedPage(c, outcome, 'change', { ...own, back })
  return c.redirect(`${back}?saved=accepted`, 303)
}
