import { getCookie, setCookie } from 'hono/cookie'
import type { EventRecord } from '../../domain/events/read-event.ts'
import type { BookingForm } from '../../domain/registrations/submitting/booking-form.ts'
import type { Registered } from '../../domain/registrations/submitting/register.ts'
import { newcomerStands } from '../../domain/seats/newcomer-stands.ts'
import type { Context } from '../env.ts'

/** How one person who registers for the first time stands by the form that was just sent. */
export type Outcome = 'confirmed' | 'waiting'

type Sent = { at: string; event: EventRecord; form: Pick<BookingForm, 'contact' | 'people'>; registered: Registered }

/**
 * Tells the browser that sent the form, and no other, what a first registration by it came to. Who was registered already gets
 * the answer that a newcomer would have got, so that nobody learns who is (docs/decisions/0061). A correction tells nothing: its
 * seat is an older one.
 */
export function keepOutcome(c: Context, { at, event, form, registered }: Sent): void {
  const [person, ...others] = form.people
  if (registered.as === 'repeat') return
  const isAlone = registered.as === 'new' && form.contact === null && person && others.length === 0
  // Reckoned for everybody, so that it takes as long for everybody.
  const newcomer = person && newcomerStands(event, person, c.env.clock.now())
  const state = isAlone ? (registered.registration?.state ?? newcomer) : undefined
  const kept = state === 'confirmed' || state === 'waiting' ? state : ''
  const secure = c.env.config.publicUrl.startsWith('https:')
  setCookie(c, 'outcome', kept, { path: at, maxAge: kept ? 3600 : 0, sameSite: 'Strict', httpOnly: true, secure })
}

export function keptOutcome(c: Context): Outcome | undefined {
  const kept = getCookie(c, 'outcome')
  return kept === 'confirmed' || kept === 'waiting' ? kept : undefined
}
