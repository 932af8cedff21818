import type { Language } from '../../src/lib/languages.ts'
import cancellationDe from './cancellation.de.md'
import cancellationEn from './cancellation.en.md'
import changeDe from './change.de.md'
import changeEn from './change.en.md'
import confirmationDe from './confirmation.de.md'
import confirmationEn from './confirmation.en.md'
import eventCancelledDe from './event-cancelled.de.md'
import eventCancelledEn from './event-cancelled.en.md'
import existingRegistrationDe from './existing-registration.de.md'
import existingRegistrationEn from './existing-registration.en.md'
import type { LetterKind } from './letters.ts'
import promotionDe from './promotion.de.md'
import promotionEn from './promotion.en.md'
import signInDe from './sign-in.de.md'
import signInEn from './sign-in.en.md'
import waitingListDe from './waiting-list.de.md'
import waitingListEn from './waiting-list.en.md'

/** The house's own text of every letter: its first line, a heading, is the subject. */
export const letterTexts: Record<LetterKind, Record<Language, string>> = {
  confirmation: { de: confirmationDe, en: confirmationEn },
  'waiting-list': { de: waitingListDe, en: waitingListEn },
  promotion: { de: promotionDe, en: promotionEn },
  change: { de: changeDe, en: changeEn },
  cancellation: { de: cancellationDe, en: cancellationEn },
  'event-cancelled': { de: eventCancelledDe, en: eventCancelledEn },
  'existing-registration': { de: existingRegistrationDe, en: existingRegistrationEn },
  'sign-in': { de: signInDe, en: signInEn },
}
