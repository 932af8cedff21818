import { changeRegistration } from '../../domain/registrations/change-registration.ts'
import { leaveList } from '../../domain/registrations/leave-list.ts'
import { personOf } from '../../domain/registrations/person-of.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Ask } from '../env.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { refusedPage } from '../ui/refused.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'
import { ownRegistration } from './own-registration.ts'

/** `POST /r/:token/listing`: into the list of participants, which whoever was registered by others is asked here first. */
export async function consentToListing(c: Ask): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  const back = `/r/${own.token}`
  const changed = { ...personOf(own), listed: true }
  const outcome = await orRefusal(changeRegistration(c.env, own.actor, own.registration.id, changed))
  if (outcome instanceof Refusal) return refusedPage(c, outcome, 'change', { ...own, back })
  return c.redirect(`${back}?saved=consent`, 303)
}

/** `POST /r/:token/listing-withdrawal`: out of the list of participants, in one press. */
export async function withdrawListing(c: Ask): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  await leaveList(c.env, own.actor, own.registration.id)
  return c.redirect(`/r/${own.token}?saved=listing`, 303)
}
