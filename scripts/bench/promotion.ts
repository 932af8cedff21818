import type { Client } from '@libsql/client'
import { cancelRegistration } from '../../src/domain/registrations/cancel-registration.ts'
import type { benchWorld } from './bench-world.ts'
import { laidId, layRegistrations } from './lay-registrations.ts'
import { rawPromotion } from './raw-promotion.ts'
import { inWords, type SeatedEvent, seatedEvent } from './seated-event.ts'
import { againstFloor } from './stopwatch.ts'

const actor = { as: 'system', job: 'bench' } as const
const seated = 3_000
const waiting = 10_000

/** Somebody leaves a full event and the first of 10,000 who wait gets the seat, letters and audit notes included. */
export async function* promotion({ deps, client }: Awaited<ReturnType<typeof benchWorld>>) {
  for (const quotas of [1, 5] as const) {
    const event = await seatedEvent(deps, { slug: `bench-waiting-${quotas}`, quotas, capacity: seated })
    await layRegistrations(client, event, { from: 1, to: seated, state: 'granted' })
    await layRegistrations(client, event, { from: seated + 1, to: seated + waiting, state: 'waiting' })
    let left = 0
    const ours = async () => {
      await cancelRegistration(deps, actor, laidId(event, ++left))
      return 1
    }
    const measured = await againstFloor(ours, await rawPromotion(client, { seated, waiting }))
    await everySeatWentOn(client, event, left)
    const what = `cancel, ${inWords(quotas)}, 10,000 wait`
    yield { what, against: 'a raw batch that takes the first of the queue', ...measured }
  }
}

async function everySeatWentOn(client: Client, { id }: SeatedEvent, left: number): Promise<void> {
  const { rows } = await client.execute({
    sql: `select sum(state = 'released') as released, sum(state = 'granted') as granted, sum(state = 'waiting') as waiting
      from claims where event_id = ?`,
    args: [id],
  })
  const found = `${rows[0]?.released} left, ${rows[0]?.granted} have a seat, ${rows[0]?.waiting} wait`
  const due = `${left} left, ${seated} have a seat, ${waiting - left} wait`
  if (found !== due) throw new Error(`After the cancellations ${found}; it should be ${due}.`)
}
