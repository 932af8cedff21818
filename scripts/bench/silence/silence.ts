import type { benchWorld } from '../bench-world.ts'
import { seedFeed } from '../feed.ts'
import { seatedEvent } from '../seated-event.ts'
import { seedRegistrations } from '../seed-registrations.ts'
import { healthzProbe } from './healthz-probe.ts'
import { longWork } from './long-work.ts'

/** How long /healthz is kept waiting at the worst beside everything that grows with the number of people. */
export async function* silence({ deps, client }: Awaited<ReturnType<typeof benchWorld>>, people: number) {
  const event = await seatedEvent(deps, { slug: 'bench-silence', quotas: 1 })
  for (let from = 1; from <= people; from += 10_000)
    await seedRegistrations(client, event, { from, to: Math.min(people, from + 9999), state: 'granted' })
  // Else the list of participants, which names who agreed to it, is empty.
  await client.execute({ sql: 'update registrations set listed_since = 1 where event_id = ?', args: [event.id] })
  await seedFeed(deps, 'few', 5000)
  const probe = await healthzProbe(deps)
  for (const { what, before, run } of longWork(deps, event)) {
    await before?.()
    const began = performance.now()
    const { waitMs, sliceMs } = await probe.beside(run)
    yield { what, people, seconds: (performance.now() - began) / 1000, waitMs, sliceMs }
  }
  await probe.close()
}
