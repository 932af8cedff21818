import { register } from '../../src/domain/registrations/submitting/register.ts'
import type { benchWorld } from './bench-world.ts'
import { newcomer } from './newcomer.ts'
import { openEvent } from './open-event.ts'
import { rawBatch } from './raw-batch.ts'
import { againstFloor, inParallel } from './stopwatch.ts'

/** The verb `register`, end to end on the file, against a raw guarded batch of four statements sent by as many callers. */
export async function* registrations({ deps, client }: Awaited<ReturnType<typeof benchWorld>>) {
  const { id: eventId } = await openEvent(deps, 'bench', null)
  const actor = { as: 'system', job: 'bench' } as const
  const ours = async (turn: number) => {
    const people = [newcomer(turn, deps.ids.next())]
    await register(deps, actor, { eventId, submission: deps.ids.next(), people, privacyVersion: 'bench' })
    return 1
  }
  const floor = await rawBatch(client, deps.ids, { rows: 0, quotas: 1 })
  for (const callers of [1, 8, 64]) {
    const what = `registrations, ${callers === 1 ? '1 caller' : `${callers} callers`}`
    const measured = await againstFloor(inParallel(callers, ours), inParallel(callers, floor))
    yield { what, against: 'raw guarded batches of four statements', ...measured }
  }
}
