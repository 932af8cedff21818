import type { Language } from '../../src/lib/languages.ts'
import addressChangedDe from './address-changed.de.md'
import addressChangedEn from './address-changed.en.md'
import addressQuestionedDe from './address-questioned.de.md'
import addressQuestionedEn from './address-questioned.en.md'
import addressSettledDe from './address-settled.de.md'
import addressSettledEn from './address-settled.en.md'
import applicationReceivedDe from './application-received.de.md'
import applicationReceivedEn from './application-received.en.md'
import bookingDe from './booking.de.md'
import bookingEn from './booking.en.md'
import bookingChangeDe from './booking-change.de.md'
import bookingChangeEn from './booking-change.en.md'
import bookingEventCancelledDe from './booking-event-cancelled.de.md'
import bookingEventCancelledEn from './booking-event-cancelled.en.md'
import calendarEntryDe from './calendar-entry.de.md'
import calendarEntryEn from './calendar-entry.en.md'
import cancellationDe from './cancellation.de.md'
import cancellationEn from './cancellation.en.md'
import carrierRefusesDe from './carrier-refuses.de.md'
import carrierRefusesEn from './carrier-refuses.en.md'
import changeDe from './change.de.md'
import changeEn from './change.en.md'
import confirmAddressDe from './confirm-address.de.md'
import confirmAddressEn from './confirm-address.en.md'
import confirmationDe from './confirmation.de.md'
import confirmationEn from './confirmation.en.md'
import declinedDe from './declined.de.md'
import declinedEn from './declined.en.md'
import deliveryProblemsDe from './delivery-problems.de.md'
import deliveryProblemsEn from './delivery-problems.en.md'
import eventCancelledDe from './event-cancelled.de.md'
import eventCancelledEn from './event-cancelled.en.md'
import eventMovedDe from './event-moved.de.md'
import eventMovedEn from './event-moved.en.md'
import existingRegistrationDe from './existing-registration.de.md'
import existingRegistrationEn from './existing-registration.en.md'
import type { LetterKind } from './letters.ts'
import mailingDe from './mailing.de.md'
import mailingEn from './mailing.en.md'
import offerExpiredDe from './offer-expired.de.md'
import offerExpiredEn from './offer-expired.en.md'
import promotionDe from './promotion.de.md'
import promotionEn from './promotion.en.md'
import replyDeclinedDe from './reply-declined.de.md'
import replyDeclinedEn from './reply-declined.en.md'
import seatOfferedDe from './seat-offered.de.md'
import seatOfferedEn from './seat-offered.en.md'
import signInDe from './sign-in.de.md'
import signInEn from './sign-in.en.md'
import substitutedDe from './substituted.de.md'
import substitutedEn from './substituted.en.md'
import waitingListDe from './waiting-list.de.md'
import waitingListEn from './waiting-list.en.md'
import waitingListOverDe from './waiting-list-over.de.md'
import waitingListOverEn from './waiting-list-over.en.md'

/** The application's own text of every letter: its first line, a heading, is the subject. */
export const letterTexts: Record<LetterKind, Record<Language, string>> = {
  confirmation: { de: confirmationDe, en: confirmationEn },
  'waiting-list': { de: waitingListDe, en: waitingListEn },
  'waiting-list-over': { de: waitingListOverDe, en: waitingListOverEn },
  'event-moved': { de: eventMovedDe, en: eventMovedEn },
  promotion: { de: promotionDe, en: promotionEn },
  change: { de: changeDe, en: changeEn },
  cancellation: { de: cancellationDe, en: cancellationEn },
  'event-cancelled': { de: eventCancelledDe, en: eventCancelledEn },
  'existing-registration': { de: existingRegistrationDe, en: existingRegistrationEn },
  'application-received': { de: applicationReceivedDe, en: applicationReceivedEn },
  'booking-event-cancelled': { de: bookingEventCancelledDe, en: bookingEventCancelledEn },
  booking: { de: bookingDe, en: bookingEn },
  'booking-change': { de: bookingChangeDe, en: bookingChangeEn },
  'confirm-address': { de: confirmAddressDe, en: confirmAddressEn },
  'calendar-entry': { de: calendarEntryDe, en: calendarEntryEn },
  'address-changed': { de: addressChangedDe, en: addressChangedEn },
  'address-questioned': { de: addressQuestionedDe, en: addressQuestionedEn },
  'address-settled': { de: addressSettledDe, en: addressSettledEn },
  declined: { de: declinedDe, en: declinedEn },
  'delivery-problems': { de: deliveryProblemsDe, en: deliveryProblemsEn },
  'carrier-refuses': { de: carrierRefusesDe, en: carrierRefusesEn },
  mailing: { de: mailingDe, en: mailingEn },
  'offer-expired': { de: offerExpiredDe, en: offerExpiredEn },
  'reply-declined': { de: replyDeclinedDe, en: replyDeclinedEn },
  'seat-offered': { de: seatOfferedDe, en: seatOfferedEn },
  substituted: { de: substitutedDe, en: substitutedEn },
  'sign-in': { de: signInDe, en: signInEn },
}
