import type { Client } from '@libsql/client'
import type { Deps } from '../../src/deps.ts'
import { register } from '../../src/domain/registrations/submitting/register.ts'
import type { benchWorld } from './bench-world.ts'
import { newcomer } from './newcomer.ts'
import { rawBatch } from './raw-batch.ts'
import { inWords, type Quotas, type SeatedEvent, seatedEvent } from './seated-event.ts'
import { seedRegistrations } from './seed-registrations.ts'
import { againstFloor } from './stopwatch.ts'

const amounts = [1_000, 10_000, 100_000]

/** A visitor's registration that takes 1, 5 or 10 seats, in an event where ever more people are registered already. */
export async function* seats({ deps, client }: Awaited<ReturnType<typeof benchWorld>>) {
  for (const quotas of [1, 5, 10] as const) {
    const event = await seatedEvent(deps, { slug: `bench-${quotas}`, quotas })
    let there = 0
    let few: Rates | undefined
    for (const rows of amounts) {
      await seedRegistrations(client, event, { from: there + 1, to: rows, state: 'granted' })
      there = rows
      const floor = await rawBatch(client, deps.ids, { rows, quotas })
      const measured = await againstFloor((turn) => visit(deps, event, turn), floor)
      await everyoneTookTheirSeats(client, event, quotas)
      const what = `${inWords(quotas)}, ${rows.toLocaleString('en')} rows`
      few ??= measured
      const flat = rows === amounts.at(-1) ? flatness(quotas, few, measured) : undefined
      yield { what, flat, against: 'a raw guarded batch, as many rows and seats', ...measured }
    }
  }
}

type Rates = { ours: number; floor: number }

/** How much of the speed is left where there are many rows; 1 is flat. */
function flatness(quotas: Quotas, few: Rates, many: Rates): string {
  const kept = (of: keyof Rates) => (many[of] / few[of]).toFixed(2)
  return `${inWords(quotas)}: of the speed at 1,000 rows, at 100,000 remain ${kept('ours')}, of the floor's ${kept('floor')}`
}

async function everyoneTookTheirSeats(client: Client, { id }: SeatedEvent, quotas: Quotas): Promise<void> {
  const { rows } = await client.execute({
    sql: `select (select sum(taken) from quotas where event_id = ?1) as taken,
      (select count(*) from registrations where event_id = ?1) as people`,
    args: [id],
  })
  const [taken, people] = [Number(rows[0]?.taken), Number(rows[0]?.people)]
  if (taken !== people * quotas) throw new Error(`${people} people took ${taken} seats in ${inWords(quotas)}.`)
}

/** Every visitor comes from a network of their own: the limit per network is no part of the measurement. */
async function visit(deps: Deps, event: SeatedEvent, turn: number): Promise<number> {
  const address = `2001:db8:${(turn >> 8).toString(16)}:${(turn & 255).toString(16)}::1`
  const { categoryId, sessions } = event
  const { registration } = await register(
    { ...deps, client: { address } },
    { as: 'visitor' },
    {
      eventId: event.id,
      submission: deps.ids.next(),
      people: [{ ...newcomer(turn, deps.ids.next()), categoryId, sessions }],
      privacyVersion: 'bench',
    },
  )
  if (registration?.state !== 'confirmed') throw new Error(`A seat became ${registration?.state}.`)
  return 1
}
