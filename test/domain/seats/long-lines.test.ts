import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { aPerson } from '../../support/an-event.ts'
import { historiesAgree } from '../../support/history-agrees.ts'
import { privacyVersion } from '../../support/registering.ts'
import { useShortSight } from '../../support/short-sight.ts'
import { world } from '../../support/world.ts'

const office = { as: 'system', job: 'test' } as const

test('where only the first two of a line are looked at, 80 random histories agree with the greedy model all the same', async () => {
  const here = await world()
  await useShortSight(here.client)
  await historiesAgree(here, 80)
})

/** Claims that are looked at when the first of four who have seats leaves: what a promotion run costs, in claims. */
async function promotionsOfOneCancellation(
  waiting: number,
  together: number,
): Promise<{ lookedAt: number; promoted: number }> {
  const { deps, client } = await world()
  const { event } = await aSeatedEvent(deps, { event: 4, categories: [], sessions: [], rule: 1 })
  const come = async (n: number, organisation: string, people = 1) => {
    const { registration } = await register(deps, office, {
      ...{ eventId: event.id, submission: `${n}`, together: people > 1, privacyVersion },
      people: Array.from({ length: people }, (_, index) =>
        aPerson({
          ...{ email: `p${n}-${index}@x.example`, organisationAgs: '' },
          organisation: people > 1 ? `${organisation}-${index}` : organisation,
        }),
      ),
    })
    return registration?.id ?? ''
  }
  const seated: string[] = []
  for (let n = 0; n < 4; n++) seated.push(await come(n, `Seated ${n}`))
  // In front of the one who can have the seat: whoever is blocked by a full organisation, and groups that need more seats.
  for (let n = 0; n < waiting; n++)
    await (n % 2 === 0 ? come(100 + n, 'Seated 1') : come(100 + n, `Group ${n}`, together))
  const next = await come(9000, 'Somebody else')
  for (let n = 0; n < waiting; n++) await come(10_000 + n, `Later ${n}`)
  await client.batch([
    'create table looked_at (claim_id text)',
    'create trigger promotions_are_counted instead of insert on promotions begin insert into looked_at values (new.claim_id); end',
  ])
  await cancelRegistration(deps, office, seated[0] ?? '')
  const { rows } = await client.execute({
    sql: `select (select count(*) from looked_at) as lookedAt,
      (select count(*) from claims c join registrations r on r.claim_id = c.id where r.id = ? and c.state = 'granted') as promoted`,
    args: [next],
  })
  return { lookedAt: Number(rows[0]?.lookedAt), promoted: Number(rows[0]?.promoted) }
}

test('a seat that comes back has as few claims looked at where a hundred wait as where thirty do', async () => {
  expect(await promotionsOfOneCancellation(15, 3)).toEqual({ lookedAt: 16, promoted: 1 })
  expect(await promotionsOfOneCancellation(50, 3)).toEqual({ lookedAt: 16, promoted: 1 })
})
