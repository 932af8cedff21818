import type { LetterKind } from '../../templates/mail/letters.ts'
import { signInLetter } from '../domain/access/sign-in-letter.ts'
import { bookingLetter } from '../domain/calendar/booking-letter.ts'
import { entryLetter } from '../domain/calendar/entry-letter.ts'
import { formerFiles } from '../domain/calendar/former-files.ts'
import { registrationLetter } from '../domain/calendar/registration-letters.ts'
import { replyDeclinedLetter } from '../domain/calendar/replies/reply-letter.ts'
import { textTestLetter } from '../domain/calendar/text-test.ts'
import { eventMovedLetter, waitingListOverLetter } from '../domain/calendar/waiting-letters.ts'
import { mailingLetter } from '../domain/mailings/mailing-letter.ts'
import { testLetter } from '../domain/mailings/send-test-letter.ts'
import { carrierLetter } from '../domain/outbox/carrier-letter.ts'
import { problemsLetter } from '../domain/outbox/problems-letter.ts'
import type { Renderers } from '../domain/outbox/renderer.ts'
import { addressLetter } from '../domain/registrations/changing/address-letters.ts'

/** Which room renders which kind of letter. */
export const letterRenderers = {
  confirmation: registrationLetter('confirmation'),
  'waiting-list': registrationLetter('waiting-list'),
  'waiting-list-over': waitingListOverLetter,
  'event-moved': eventMovedLetter,
  promotion: registrationLetter('promotion'),
  change: registrationLetter('change'),
  cancellation: registrationLetter('cancellation'),
  'event-cancelled': registrationLetter('event-cancelled'),
  'existing-registration': registrationLetter('existing-registration'),
  'application-received': registrationLetter('application-received'),
  'confirm-address': registrationLetter('confirm-address'),
  declined: registrationLetter('declined'),
  'offer-expired': registrationLetter('offer-expired'),
  'seat-offered': registrationLetter('seat-offered'),
  substituted: registrationLetter('substituted'),
  booking: bookingLetter('booking'),
  'booking-change': bookingLetter('booking-change'),
  'booking-event-cancelled': bookingLetter('booking-event-cancelled'),
  mailing: mailingLetter,
  'booking-mailing': mailingLetter,
  'mailing-test': testLetter,
  'text-test': textTestLetter,
  'calendar-entry': entryLetter,
  'address-calendar-entry': entryLetter,
  'address-changed': addressLetter('address-changed', formerFiles),
  'address-questioned': addressLetter('address-questioned'),
  'address-settled': addressLetter('address-settled', formerFiles),
  'reply-declined': replyDeclinedLetter,
  'delivery-problems': problemsLetter,
  'carrier-refuses': carrierLetter,
  'sign-in': signInLetter,
} satisfies Renderers & Record<LetterKind, unknown>
