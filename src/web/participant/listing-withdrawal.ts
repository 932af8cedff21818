import { leaveList } from '../../domain/registrations/leave-list.ts'
import type { Ask } from '../env.ts'
import { ownRegistration } from './own-registration.ts'
import { unknownLink } from './unknown-link.tsx'

/** `POST /r/:token/listing-withdrawal`: out of the list of participants, in one press. */
export async function withdrawListing(c: Ask<'/r/:token/listing-withdrawal'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  await leaveList(c.env, own.actor, own.registration.id)
  return c.redirect(`/r/${own.token}?saved=listing`, 303)
}
