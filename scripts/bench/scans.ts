import type { Client } from '@libsql/client'
import type { Deps } from '../../src/deps.ts'
import { type Desk, deskByToken } from '../../src/domain/checkin/desk.ts'
import { deskInput } from '../../src/domain/checkin/desk-input.ts'
import { deskToken } from '../../src/domain/checkin/desk-link.ts'
import { openDesk } from '../../src/domain/checkin/open-desk.ts'
import { takeScans } from '../../src/domain/checkin/take-scans.ts'
import type { benchWorld } from './bench-world.ts'
import { rawBatch } from './raw-batch.ts'
import { seatedEvent } from './seated-event.ts'
import { seededId, seedRegistrations } from './seed-registrations.ts'
import { againstFloor } from './stopwatch.ts'

const actor = { as: 'system', job: 'bench' } as const
const people = 10_000

/** Scans of 10,000 people, one a request and a queue of 100 that waited for the network, each against a raw batch of four statements. */
export async function* scans({ deps, client }: Awaited<ReturnType<typeof benchWorld>>) {
  const event = await seatedEvent(deps, { slug: 'bench-door', quotas: 1 })
  await seedRegistrations(client, event, { from: 1, to: people, state: 'granted' })
  const id = await openDesk(deps, actor, {
    eventId: event.id,
    desk: deskInput.parse({ label: 'Tür', sessionId: null }),
  })
  const desk = await deskByToken(deps, await deskToken(deps, id))
  if (!desk) throw new Error('The desk is not there.')
  for (const size of [1, 100] as const) {
    const ours = (turn: number) =>
      scanSome(
        deps,
        desk,
        Array.from({ length: size }, (_, i) => seededId(event, 1 + ((turn * size + i) % people))),
      )
    const measured = await againstFloor(ours, await rawBatch(client, deps.ids, { rows: people, quotas: 1 }))
    await everybodyIsInsideOnce(client, event.id)
    yield {
      what: size === 1 ? 'scans, one a request' : `scans, ${size} a request`,
      against: 'a raw guarded batch',
      ...measured,
    }
  }
}

async function scanSome(deps: Deps, desk: Desk, registrations: string[]): Promise<number> {
  const at = deps.clock.now()
  const scans = registrations.map((registration) => ({
    ...({ nonce: deps.ids.next(), registration, direction: 'in', at, kind: 'scan', offline: true } as const),
  }))
  await takeScans(deps, desk, { sentAt: at, device: 'bench', scans })
  return scans.length
}

async function everybodyIsInsideOnce(client: Client, eventId: string): Promise<void> {
  const { rows } = await client.execute({
    sql: `select (select max(inside) from check_in_lists where event_id = :eventId) as inside,
      (select count(distinct registration_id) from check_ins where event_id = :eventId) as people`,
    args: { eventId },
  })
  if (rows[0]?.inside !== rows[0]?.people)
    throw new Error(`${rows[0]?.people} people came, ${rows[0]?.inside} are inside.`)
}
