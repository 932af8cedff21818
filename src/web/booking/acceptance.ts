import { acceptOffer } from '../../domain/registrations/waiting/accept-offer.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { refusedPage } from '../ui/refused.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'
import { ownBooking, personInBooking } from './own-booking.ts'

/** `POST /b/:token/people/:id/acceptance`: takes the seat that somebody is offered, for all who share the claim. */
export async function acceptFor(c: Context<'/b/:token/people/:id/acceptance'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  const { registration } = await personInBooking(c, own)
  const back = `/b/${own.token}`
  const outcome = await orRefusal(acceptOffer(c.env, own.actor, registration.id))
  if (outcome instanceof Refusal) return refusedPage(c, outcome, 'change', { ...own, back })
  return c.redirect(`${back}?saved=accepted`, 303)
}
