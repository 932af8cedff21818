import { register } from '../../src/domain/registrations/register.ts'
import type { benchWorld } from './bench-world.ts'
import { newcomer } from './newcomer.ts'
import { openEvent } from './open-event.ts'
import { rawBatch } from './raw-batch.ts'
import { againstFloor } from './stopwatch.ts'

/** The verb `register`, end to end on the file, against a raw guarded batch of four statements on the same connection. */
export async function registrations({ deps, client }: Awaited<ReturnType<typeof benchWorld>>) {
  const { id: eventId } = await openEvent(deps, 'bench', null)
  const actor = { as: 'system', job: 'bench' } as const
  const ours = async (turn: number) => {
    const people = [newcomer(turn, deps.ids.next())]
    await register(deps, actor, { eventId, submission: deps.ids.next(), people, privacyVersion: 'bench' })
    return 1
  }
  const floor = await rawBatch(client, deps.ids, { rows: 0, quotas: 1 })
  return {
    what: 'registrations',
    against: 'a raw guarded batch of four statements',
    ...(await againstFloor(ours, floor)),
  }
}
