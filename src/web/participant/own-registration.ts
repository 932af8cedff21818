import { getCookie } from 'hono/cookie'
import { type RegistrationRecord, readByToken } from '../../domain/registrations/reading/read-registration.ts'
import { endCorrection } from '../../domain/registrations/submitting/end-correction.ts'
import { type Deadlines, deadlinesOf } from '../../domain/seats/deadlines.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import type { Context } from '../env.ts'
import { type BaseLayout, eventLayout } from '../ui/page-layout.ts'

/** The registration behind the link, and the person as who may change it. */
export type Own = RegistrationRecord & { token: string; actor: Actor }

/**
 * Opens a personal link, which ends the corrections by the form; undefined if it leads nowhere (wrong, replaced by a newer
 * one, forgotten). The page speaks the language of the person's letters unless they chose another.
 */
export async function ownRegistration(c: Context): Promise<Own | undefined> {
  const token = c.req.param('token') ?? ''
  const record = await readByToken(c.env, token)
  if (!record || record.event.forgottenAt !== null) return undefined
  if (!record.correctionEnded) await endCorrection(c.env, record.registration.bookingId)
  if (!c.req.query('lang') && !getCookie(c, 'lang')) c.set('language', record.registration.language)
  return { ...record, token, actor: { as: 'attendee', registrationId: record.registration.id } }
}

/** Around the pages of one registration: the host and the contact of its event. */
export function ownLayout(c: Context, { event, host }: Own): BaseLayout {
  return eventLayout(c, { ...event, host }, 'participant')
}

/** Whether there still is something to change. */
export function isGoingOn({ state, event, onHold }: RegistrationRecord): boolean {
  return state !== 'cancelled' && event.status !== 'cancelled' && !onHold
}

/** Until the deadline of each action people act by themselves. */
export function mayStill(record: RegistrationRecord, action: keyof Deadlines, now: Instant): boolean {
  return isGoingOn(record) && now < deadlinesOf(record.event)[action]
}
