import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { expireOffers } from '../../../src/domain/registrations/waiting/expire-offers.ts'
import { setQuota } from '../../../src/domain/seats/set-quota.ts'
import { hour } from '../../../src/lib/dates.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'

/** Two are seated and the others wait; the first leaves, and the third is offered the seat. */
async function anOffer(waiting: number) {
  const { deps, client, clock, event, send, states } = await anEventWith('file', { event: 2 })
  await client.execute("update events set waiting_list = 'offered', offer_hours = 24")
  const delivered = deliveredTo(deps)
  const ids: string[] = []
  for (let n = 1; n <= 2 + waiting; n++)
    ids.push((await send([person(n)], { submission: `s${n}` })).registration?.id ?? '')
  await cancelRegistration(deps, office, ids[0] ?? '')
  await delivered()
  const over = async () => {
    clock.pass(25 * hour)
    await expireOffers(deps)
    const letters = await delivered()
    return letters.find(({ kind }) => kind === 'offer-expired')?.text.replace(/\s+/g, ' ')
  }
  return { deps, event, over, states }
}

test('an offer that runs out says that the seat goes on where somebody is offered it', async () => {
  const { over, states } = await anOffer(2)
  expect(await over()).toContain('Der Platz geht an die Nächsten auf der Warteliste.')
  expect(await states()).toEqual(['P 1 gone', 'P 2 granted', 'P 3 gone', 'P 4 offered'])
})

test('it promises the seat to nobody where nobody waits, or fewer seats were wanted and this one was the last too many', async () => {
  const { over } = await anOffer(1)
  expect(await over()).toContain('Der Platz ist damit zurückgegeben.')
  const fewer = await anOffer(2)
  await setQuota(fewer.deps, office, { eventId: fewer.event.id, scope: 'event', key: '', size: 1, below: true })
  expect(await fewer.over()).toContain('Der Platz ist damit zurückgegeben.')
  expect((await fewer.states())[3]).toBe('P 4 waiting')
})
