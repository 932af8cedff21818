import type { LetterKind } from '../../../../templates/mail/letters.ts'
import { type Language, words } from '../../../lib/languages.ts'

/** What a kind of letter is called. */
export function letterKind(kind: string, language: Language): string {
  const said: Record<string, string> = { ...kinds(language), ...others(language) }
  return (Object.hasOwn(said, kind) && said[kind]) || kind
}

/** Every kind with its name, to choose from. */
export function letterKinds(language: Language): { value: LetterKind; label: string }[] {
  const said = kinds(language)
  return (Object.keys(said) as LetterKind[]).map((value) => ({ value, label: said[value] }))
}

/** Letters whose words are those of another kind. */
const others = words(
  { 'booking-mailing': 'Schreiben an das Vorzimmer', 'mailing-test': 'Testschreiben', 'text-test': 'Testschreiben' },
  { 'booking-mailing': 'Mailing to the contact', 'mailing-test': 'Test letter', 'text-test': 'Test letter' },
)

const kinds = words(
  {
    confirmation: 'Zusage',
    'waiting-list': 'Warteliste',
    promotion: 'Nachrücken',
    change: 'Änderung',
    cancellation: 'Abmeldung',
    'event-cancelled': 'Absage der Veranstaltung',
    'existing-registration': 'Link zur Anmeldung',
    'application-received': 'Eingang bestätigt',
    declined: 'Ablehnung',
    'seat-offered': 'Platzangebot',
    'offer-expired': 'Angebot abgelaufen',
    substituted: 'Vertretung',
    'confirm-address': 'Adresse bestätigen',
    booking: 'Buchung',
    'booking-event-cancelled': 'Absage an das Vorzimmer',
    mailing: 'Schreiben des Büros',
    'address-changed': 'Adresse geändert',
    'address-questioned': 'Anmeldung angehalten',
    'address-settled': 'Entscheidung zur Adresse',
    'delivery-problems': 'Unzustellbare Briefe',
    'reply-declined': 'Rückfrage zur Ablehnung',
    'sign-in': 'Link zum Büro',
  } satisfies Record<LetterKind, string>,
  {
    confirmation: 'Confirmation',
    'waiting-list': 'Waiting list',
    promotion: 'Promotion',
    change: 'Change',
    cancellation: 'Cancellation',
    'event-cancelled': 'Event called off',
    'existing-registration': 'Link to the registration',
    'application-received': 'Application received',
    declined: 'Declined',
    'seat-offered': 'Seat offered',
    'offer-expired': 'Offer expired',
    substituted: 'Deputy named',
    'confirm-address': 'Confirm the address',
    booking: 'Booking',
    'booking-event-cancelled': 'Called off, to the contact',
    mailing: 'Mailing of the office',
    'address-changed': 'Address changed',
    'address-questioned': 'Registration on hold',
    'address-settled': 'Decision on the address',
    'delivery-problems': 'Undeliverable letters',
    'reply-declined': 'Question after a decline',
    'sign-in': 'Link to the office',
  },
)
