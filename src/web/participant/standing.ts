import type { Deps } from '../../deps.ts'
import { type EventRecord, readEvent } from '../../domain/events/read-event.ts'
import { type ChosenSession, readSessions } from '../../domain/registrations/reading/read-sessions.ts'
import { queuePosition } from '../../domain/registrations/waiting/queue-position.ts'
import { type WhyNotYet, whyNotYet } from '../../domain/registrations/waiting/why-not-yet.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Own } from './own-registration.ts'

/** How somebody stands: the event with its programme, their sessions, and for who waits the place and why there is no seat yet. */
export type Standing = { event: EventRecord; sessions: ChosenSession[]; position: number; why: WhyNotYet | undefined }

export async function readStanding(deps: Pick<Deps, 'store'>, { registration, state }: Own): Promise<Standing> {
  const { id, eventId, claimId } = registration
  const waits = state === 'waiting'
  const [event, sessions, position, why] = await Promise.all([
    readEvent(deps, { id: eventId }),
    readSessions(deps, [id]),
    waits ? queuePosition(deps, claimId) : 0,
    waits ? whyNotYet(deps, eventId, [claimId]) : [],
  ])
  if (!event) throw new Refusal('not-found')
  return { event, sessions, position, why: why[0] }
}
