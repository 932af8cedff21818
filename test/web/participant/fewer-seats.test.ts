import { expect, test } from 'vitest'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { setQuota } from '../../../src/domain/seats/set-quota.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { linkOf } from '../../support/a-delegation.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { aPerson } from '../../support/an-event.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { world } from '../../support/world.ts'

/** Three seats, all taken, of which there shall be two; somebody comes afterwards and waits. */
async function anEventThatShrinks() {
  const app = await world()
  const { deps } = app
  const { event } = await aSeatedEvent(deps, { event: 3, categories: [], sessions: [], rule: null })
  const come = async (name: string) => {
    const people = [{ ...aPerson(), firstName: name, email: `${name}@x.example` }]
    const sent = { eventId: event.id, submission: deps.ids.next(), people, privacyVersion: '1' }
    const { registration } = await register(deps, visitor, sent)
    return linkOf(deps, registration?.id ?? '')
  }
  const [anna, bert, cem] = [await come('anna'), await come('bert'), await come('cem')]
  const deliver = deliveredTo(deps)
  await deliver()
  const fewer = { eventId: event.id, scope: 'event', key: '', size: 2, below: true } as const
  await setQuota(deps, { as: 'system', job: 'test' }, fewer)
  const guest = aGuest(deps)
  const read = async (path: string) => textOf((await guest.get(path)).html)
  const page = `/e/${event.slug}`
  return { ...{ anna, bert, cem, dora: await come('dora'), page }, read, deliver, guest }
}

const shrinks = 'Die Zahl der Plätze wird kleiner: Was frei wird, wird zunächst nicht nachbesetzt.'
const movesUp = 'Wird ein Platz frei, der passt, rückt die Liste in der Reihenfolge der Anmeldungen nach'

test('while fewer seats are wanted than are taken, page, letter and own page say that nobody moves up, and nobody loses one', async () => {
  const { anna, bert, cem, dora, page, read, deliver } = await anEventThatShrinks()
  const [letter] = await deliver()
  const texts = [await read(page), await read(dora), letter?.text ?? '']
  for (const text of texts) expect(text.split(shrinks), text).toHaveLength(2)
  for (const text of texts) expect(text).not.toContain(movesUp)
  for (const link of [anna, bert, cem]) expect(await read(link)).toContain('Sie haben einen Platz')
})

test('the seat that is given back is filled by nobody; then the list moves up again, and all three say so', async () => {
  const { anna, bert, dora, page, read, deliver, guest } = await anEventThatShrinks()
  await deliver()
  await guest.post(`${anna}/cancellation`)
  expect(await read(dora)).toContain('Sie stehen auf der Warteliste, an Stelle 1')
  for (const text of [await read(page), await read(dora)]) expect(text).toContain(movesUp)
  await guest.post(`${bert}/cancellation`)
  expect(await read(dora)).toContain('Sie haben einen Platz')
})
