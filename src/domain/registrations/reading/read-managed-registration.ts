import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { manages } from '../../access/may-manage.ts'
import { type RegistrationRecord, readRegistration } from './read-registration.ts'

/**
 * A registration of this event, for somebody who may manage it. A foreign one, or one of another event, is as unknown as one
 * that is not there: Refusal `not-found`.
 */
export async function readManagedRegistration(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<RegistrationRecord> {
  const record = await readRegistration(deps, id)
  const isTheirs = record?.event.id === eventId && manages(actor, record.registration.hostId)
  if (!isTheirs) throw new Refusal('not-found')
  return record
}
