import { changeRegistration } from '../../domain/registrations/change-registration.ts'
import { personOf } from '../../domain/registrations/person-of.ts'
import type { Ask } from '../env.ts'
import { ownRegistration } from './own-registration.ts'
import { unknownLink } from './unknown-link.tsx'

/** `POST /r/:token/listing-withdrawal`: out of the list of participants, in one press. */
export async function withdrawListing(c: Ask<'/r/:token/listing-withdrawal'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  await changeRegistration(c.env, own.actor, own.registration.id, { ...personOf(own), listed: false })
  return c.redirect(`/r/${own.token}?saved=listing`, 303)
}
