import { confirmAddress } from '../../domain/registrations/changing/confirm-address.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { refusedPage } from '../ui/refused.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'
import { ownRegistration } from './own-registration.ts'

/** `POST /r/:token/confirmation`: who opened the letter has the address. */
export async function confirm(c: Context<'/r/:token/confirmation'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  const back = `/r/${own.token}`
  const outcome = await orRefusal(confirmAddress(c.env, own.actor, own.registration.id))
  if (outcome instanceof Refusal) return refusedPage(c, outcome, 'change', { ...own, back })
  return c.redirect(`${back}?saved=confirmed`, 303)
}
