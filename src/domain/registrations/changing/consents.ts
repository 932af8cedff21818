import type { events } from '../../../db/schema/events.ts'
import type { SinceOf } from '../../../db/schema/person.ts'
import type { registrations } from '../../../db/schema/registrations.ts'
import { fieldOf, namesWhere, type OfKind } from '../../../lib/person/person-values.ts'

/** What only a person themselves agrees to (Art. 7 GDPR): to stand in the list of participants, to be photographed. */
export type Consent = OfKind<'consent'>
export const consents = namesWhere(({ kind }) => kind === 'consent') as readonly Consent[]

type Since = Pick<typeof registrations.$inferSelect, SinceOf<Consent>>
type Event = typeof events.$inferSelect

/** The column that keeps since when; null is without that consent. */
export function consentColumn(consent: Consent): string {
  return fieldOf(consent).column
}

/** Something about each consent. */
export function ofConsents<T>(say: (consent: Consent) => T): Record<Consent, T> {
  return Object.fromEntries(consents.map((consent) => [consent, say(consent)])) as Record<Consent, T>
}

/** Since when a registration has each consent. */
export function consentedSince(registration: Since): Record<Consent, number | null> {
  return ofConsents((consent) => registration[`${consent}Since`])
}

/** What one person says about another. */
export const noConsents = ofConsents(() => false)

/** Nobody is asked about photographs where none are taken. */
export function isAsked(consent: Consent, { photos }: Pick<Event, 'photos'>): boolean {
  return photos || !fieldOf(consent).consent?.ifPhotos
}

export function isConsent(field: string): field is Consent {
  return consents.some((consent) => consent === field)
}
