import type { events } from '../../../db/schema/events.ts'
import type { registrations } from '../../../db/schema/registrations.ts'

type Registration = typeof registrations.$inferSelect
type Event = typeof events.$inferSelect

/** What only a person themselves agrees to (Art. 7 GDPR): to stand in the list of participants, to be photographed. */
export const consents = ['listed', 'photo'] as const
export type Consent = (typeof consents)[number]

/** The column that keeps since when; null is without that consent. */
export const consentColumns = { listed: 'listed_since', photo: 'photo_since' } as const satisfies Record<
  Consent,
  string
>

/** Since when a registration has each consent. */
export function consentedSince({ listedSince, photoSince }: Pick<Registration, 'listedSince' | 'photoSince'>) {
  return { listed: listedSince, photo: photoSince } satisfies Record<Consent, Registration['listedSince']>
}

/** Which consents a registration has, as a form says it. */
export function consentsOf(registration: Pick<Registration, 'listedSince' | 'photoSince'>): Record<Consent, boolean> {
  const { listed, photo } = consentedSince(registration)
  return { listed: listed !== null, photo: photo !== null }
}

/** What one person says about another. */
export const noConsents = { listed: false, photo: false } as const satisfies Record<Consent, false>

/** Nobody is asked about photographs where none are taken. */
export function isAsked(consent: Consent, { photos }: Pick<Event, 'photos'>): boolean {
  return consent === 'listed' || photos
}

export function isConsent(field: string): field is Consent {
  return consents.some((consent) => consent === field)
}
