import type { LetterKind } from '../../../../templates/mail/letters.ts'
import { type Language, type WordPair, words } from '../../../lib/languages.ts'

/** What a kind of letter is called. */
export function letterKind(kind: string, language: Language): string {
  const labels: Record<string, string> = { ...kinds(language), ...others(language) }
  return (Object.hasOwn(labels, kind) && labels[kind]) || kind
}

/** Every kind with its name, to choose from. */
export function letterKinds(language: Language): { value: LetterKind; label: string }[] {
  const labels = kinds(language)
  return (Object.keys(labels) as LetterKind[]).map((value) => ({ value, label: labels[value] }))
}

/** Letters whose words are those of another kind. */
const others = words({
  'address-calendar-entry': ['Kalendereintrag', 'Calendar entry'],
  'booking-mailing': ['Schreiben an das Vorzimmer', 'Mailing to the contact'],
  'mailing-test': ['Testschreiben', 'Test letter'],
  'text-test': ['Testschreiben', 'Test letter'],
})

const kinds = words({
  confirmation: ['Zusage', 'Confirmation'],
  'waiting-list': ['Warteliste', 'Waiting list'],
  'waiting-list-over': ['Ende der Warteliste', 'End of the waiting list'],
  'event-moved': ['Änderung, noch ohne Platz', 'Change, without a seat yet'],
  promotion: ['Nachrücken', 'Promotion'],
  change: ['Änderung', 'Change'],
  cancellation: ['Abmeldung', 'Cancellation'],
  'event-cancelled': ['Absage der Veranstaltung', 'Event called off'],
  'existing-registration': ['Link zur Anmeldung', 'Link to the registration'],
  'application-received': ['Eingang bestätigt', 'Application received'],
  declined: ['Ablehnung', 'Declined'],
  'seat-offered': ['Platzangebot', 'Seat offered'],
  'offer-expired': ['Angebot abgelaufen', 'Offer expired'],
  substituted: ['Vertretung', 'Deputy named'],
  'confirm-address': ['Adresse bestätigen', 'Confirm the address'],
  booking: ['Sammelanmeldung', 'Group registration'],
  'booking-change': ['Änderung an das Vorzimmer', 'Change, to the contact'],
  'booking-event-cancelled': ['Absage an das Vorzimmer', 'Called off, to the contact'],
  mailing: ['Schreiben des Büros', 'Mailing of the office'],
  'calendar-entry': ['Kalendereintrag', 'Calendar entry'],
  'address-changed': ['Adresse geändert', 'Address changed'],
  'address-questioned': ['Anmeldung angehalten', 'Registration on hold'],
  'address-settled': ['Entscheidung zur Adresse', 'Decision on the address'],
  'delivery-problems': ['Unzustellbare Briefe', 'Undeliverable letters'],
  'carrier-refuses': ['Versand ruht', 'Sending rests'],
  'reply-declined': ['Rückfrage zur Ablehnung', 'Question after a decline'],
  'sign-in': ['Link zum Büro', 'Link to the office'],
} satisfies Record<LetterKind, WordPair>)
