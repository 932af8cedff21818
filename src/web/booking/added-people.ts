import type { OwnBooking } from './own-booking.ts'

/** How many people the booking still takes; who cancelled keeps the place in the form. */
export function placesLeftInForm({ event, form }: Pick<OwnBooking, 'event' | 'form'>): number {
  return form ? event.mostPeople - form.people.length : 0
}
