import type { Consent } from '../../domain/registrations/changing/consents.ts'
import { giveConsent } from '../../domain/registrations/changing/give-consent.ts'
import { withdrawConsent } from '../../domain/registrations/changing/withdraw-consent.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { refusedPage } from '../ui/refused.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'
import { ownRegistration } from './own-registration.ts'

/** What each consent is called in addresses. */
export const consentPaths = { listed: 'listing', photo: 'photographs' } as const satisfies Record<Consent, string>

/** `POST /r/:token/listing`, `…/photographs`: yes, which whoever was registered by others is asked here first. */
export function consent(to: Consent) {
  return async (c: Context): Promise<Response> => {
    const own = await ownRegistration(c)
    if (!own) return unknownLink(c)
    const back = `/r/${own.token}`
    const outcome = await orRefusal(giveConsent(c.env, own.actor, own.registration.id, to))
    if (outcome instanceof Refusal) return refusedPage(c, outcome, 'change', { ...own, back })
    return c.redirect(`${back}?saved=${consentPaths[to]}`, 303)
  }
}

/** `POST /r/:token/listing-withdrawal`, `…/photographs-withdrawal`: no longer, in one press. */
export function withdraw(from: Consent) {
  return async (c: Context): Promise<Response> => {
    const own = await ownRegistration(c)
    if (!own) return unknownLink(c)
    await withdrawConsent(c.env, own.actor, own.registration.id, from)
    return c.redirect(`/r/${own.token}?saved=${consentPaths[from]}-withdrawal`, 303)
  }
}
