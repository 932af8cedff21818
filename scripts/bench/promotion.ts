import type { Client } from '@libsql/client'
import { cancelRegistration } from '../../src/domain/registrations/cancelling/cancel-registration.ts'
import type { benchWorld } from './bench-world.ts'
import { rawPromotion } from './raw-promotion.ts'
import { inWords, type SeatedEvent, seatedEvent } from './seated-event.ts'
import { seededId, seedRegistrations } from './seed-registrations.ts'
import { againstFloor, timedInTurn } from './stopwatch.ts'

const actor = { as: 'system', job: 'bench' } as const
const seated = 3_000
const waiting = 10_000

/** Somebody leaves a full event and the first of 10,000 who wait gets the seat, letters and audit notes included. */
export async function* promotion({ deps, client }: Awaited<ReturnType<typeof benchWorld>>) {
  for (const quotas of [1, 5] as const) {
    const event = await fullEvent({ deps, client }, `bench-waiting-${quotas}`, { quotas, seated, waiting })
    let left = 0
    const ours = async () => {
      await cancelRegistration(deps, actor, seededId(event, ++left))
      return 1
    }
    const measured = await againstFloor(ours, await rawPromotion(client, { seated, waiting }))
    const what = `cancel, ${inWords(quotas)}, 10,000 wait`
    yield { what, against: 'a raw batch that takes the first of the queue', ...measured }
    const short: SeatedEvent[] = []
    for (let n = 0; n < turns; n++)
      short.push(await fullEvent({ deps, client }, `bench-short-${quotas}-${n}`, { quotas, seated: 30, waiting: 10 }))
    const inTurn = await timedInTurn(turns, {
      ours: () => cancelRegistration(deps, actor, seededId(event, ++left)),
      floor: (turn) => cancelRegistration(deps, actor, seededId(short[turn] ?? event, 1)),
    })
    await everySeatWentOn(client, event, left)
    yield { what, against: 'the same where 10 wait', ...inTurn }
  }
}

/** As many short queues are laid, since each gets shorter by a cancellation. */
const turns = 60

async function fullEvent(
  { deps, client }: Pick<Awaited<ReturnType<typeof benchWorld>>, 'deps' | 'client'>,
  slug: string,
  size: { quotas: 1 | 5; seated: number; waiting: number },
): Promise<SeatedEvent> {
  const event = await seatedEvent(deps, { slug, quotas: size.quotas, capacity: size.seated })
  await seedRegistrations(client, event, { from: 1, to: size.seated, state: 'granted' })
  await seedRegistrations(client, event, { from: size.seated + 1, to: size.seated + size.waiting, state: 'waiting' })
  return event
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
