import { getCookie } from 'hono/cookie'
import { type BookingRecord, readBookingByToken } from '../../domain/registrations/reading/read-booking-record.ts'
import { type RegistrationRecord, readRegistration } from '../../domain/registrations/reading/read-registration.ts'
import { endCorrection } from '../../domain/registrations/submitting/end-correction.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'

/** The booking behind the contact's link, and the contact as who may change it. */
export type OwnBooking = BookingRecord & { token: string; actor: Actor }

/** Opens a booking's link, in the language of its letters unless another is chosen. Undefined if it leads nowhere. */
export async function ownBooking(c: Context): Promise<OwnBooking | undefined> {
  const token = c.req.param('token') ?? ''
  const record = await readBookingByToken(c.env, token)
  if (!record || record.event.forgottenAt !== null) return undefined
  if (record.booking.correctionEndedAt === null) await endCorrection(c.env, record.booking.id)
  if (!c.req.query('lang') && !getCookie(c, 'lang')) c.set('language', record.booking.language)
  return { ...record, token, actor: { as: 'contact', bookingId: record.booking.id } }
}

/** Somebody of this booking, named by the id in the address. Throws Refusal `not-found` for anybody else. */
export async function personInBooking(c: Context, { booking }: OwnBooking): Promise<RegistrationRecord> {
  const record = await readRegistration(c.env, c.req.param('id') ?? '')
  if (!record || record.registration.bookingId !== booking.id) throw new Refusal('not-found')
  return record
}

/** Who stands on the page: whoever left a deputy in their place is no longer on it. */
export function peopleOf({ people }: OwnBooking) {
  return people.filter(({ registration }) => registration.replacedBy === null)
}
