import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { quotas } from '../../src/db/schema/seats.ts'
import { cancelRegistration } from '../../src/domain/registrations/cancelling/cancel-registration.ts'
import { anEvent } from './an-event.ts'
import { greedyApp, type Step } from './greedy-app.ts'
import { formOf, nr, refusal } from './registering.ts'
import type { world } from './world.ts'

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('register' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), nr: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('repeat' as const), nr: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('resize' as const), size: fc.option(fc.integer({ min: 1, max: 6 })) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'resume' as const) }) },
)
const history = fc.record({ size: fc.integer({ min: 1, max: 4 }), steps: fc.array(step, { maxLength: 14 }) })

/** Random histories of one event end as in a plain greedy model, whose seats are the same after every step. */
export async function plainHistoriesAgree(here: Awaited<ReturnType<typeof world>>, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(history, async ({ size, steps }) => {
      const app = await aRealApp(here, size)
      const model = greedyApp(size)
      for (const one of steps) {
        expect(await app.take(one), JSON.stringify(one)).toEqual(model.take(one))
      }
      expect(await app.state()).toEqual(model.state())
    }),
    { numRuns },
  )
}

/** The product, behind the same steps as the model; every history has an event of its own in one database. */
async function aRealApp({ deps, client, clock }: Awaited<ReturnType<typeof world>>, size: number) {
  const event = await anEvent(deps, { capacity: size })
  const send = formOf(deps, event)
  const ids: string[] = []
  const form = (n: number) => {
    const [submission, person] = nr(n)
    return [`${event.id}/${submission}`, person] as const
  }
  const seats = async () => {
    const { rows } = await client.execute({
      sql: 'select state from claims where event_id = ? order by rank',
      args: [event.id],
    })
    return rows.map((row) => String(row.state))
  }
  const act = async (one: Step) => {
    switch (one.do) {
      case 'register':
        ids.push((await send(...form(ids.length))).registration?.id ?? '')
        return
      case 'repeat':
        if (ids[one.nr]) await send(...form(one.nr))
        return
      case 'cancel':
        if (ids[one.nr]) await cancelRegistration(deps, { as: 'system', job: 'test' }, ids[one.nr] ?? '')
        return
      case 'resize':
        await refusal(resize(one.size))
        return
      default:
        await client.execute({
          sql: 'update events set waiting_list = ?, changed_at = ? where id = ?',
          args: [one.do === 'pause' ? 'paused' : 'automatic', clock.now(), event.id],
        })
    }
  }
  const resize = (to: number | null) =>
    deps.store.write((draft) => [
      draft.update(quotas).set({ size: to, changedAt: clock.now() }).where(eq(quotas.eventId, event.id)),
    ])
  return {
    take: async (one: Step) => {
      clock.pass(1000)
      await act(one)
      return seats()
    },
    state: async () => {
      const letters = await client.execute({
        sql: 'select kind, count(*) as n from letters where event_id = ? group by kind order by kind',
        args: [event.id],
      })
      const quota = await client.execute({ sql: 'select size, taken from quotas where event_id = ?', args: [event.id] })
      return {
        letters: Object.fromEntries(letters.rows.map((row) => [row.kind, row.n])),
        ...quota.rows[0],
      }
    },
  }
}
