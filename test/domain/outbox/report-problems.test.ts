import { expect, test } from 'vitest'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { reportProblems } from '../../../src/domain/outbox/report-problems.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { day, hour } from '../../../src/lib/dates.ts'
import { aHost } from '../../support/an-event.ts'
import { anOutbox } from '../../support/an-outbox.ts'
import { aCarrier } from '../../support/carrier.ts'

async function anOfficeOfTwo() {
  const app = await anOutbox(3)
  const { deps, event, client, clock } = app
  for (const name of ['Anna', 'Bert'])
    await addOrganiser(
      deps,
      { as: 'system', job: 'test' },
      { hostId: event.hostId, email: `${name.toLowerCase()}@host.example`, name },
    )
  await addOrganiser(
    deps,
    { as: 'system', job: 'test' },
    { hostId: (await aHost(deps)).id, email: 'other@other.example', name: 'Other' },
  )
  const bounce = (id: number) =>
    client.execute({ sql: `update letters set state = 'bounced', state_at = ? where id = ?`, args: [clock.now(), id] })
  const reports = async () => {
    const { mailer, handed } = aCarrier()
    await deliverDueLetters({ ...deps, mailer }, letterRenderers)
    return handed.map(({ letter }) => letter)
  }
  return { ...app, bounce, reports }
}

test('everybody in the office hears how many letters did not arrive, and nobody’s name or address', async () => {
  const { deps, bounce, reports, client } = await anOfficeOfTwo()
  await client.execute(`update letters set due_at = due_at + ${day}`)
  await bounce(1)
  await bounce(2)
  await reportProblems(deps)
  const letters = await reports()
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    ['anna@host.example', 'Briefe, die nicht angekommen sind: 2'],
    ['bert@host.example', 'Briefe, die nicht angekommen sind: 2'],
  ])
  expect(letters[0]?.text).toContain('http://tagung.example/office/letters?state=open')
  expect(JSON.stringify(letters)).not.toMatch(/x\.example|Muster/)
})

test('at most once a day, and only when something has been added', async () => {
  const { deps, clock, bounce, rows } = await anOfficeOfTwo()
  const written = async () => {
    await reportProblems(deps)
    return (await rows('id', `kind = 'delivery-problems'`)).length
  }
  expect(await written()).toBe(0)
  await bounce(1)
  expect([await written(), await written()]).toEqual([2, 2])
  clock.pass(hour)
  await bounce(2)
  expect(await written()).toBe(2)
  clock.pass(day - hour)
  expect(await written()).toBe(4)
  clock.pass(7 * day)
  expect(await written()).toBe(4)
})

test('a letter to the office that does not arrive is no news of its own', async () => {
  const { deps, clock, bounce, client, rows } = await anOfficeOfTwo()
  await bounce(1)
  await reportProblems(deps)
  clock.pass(2 * day)
  await client.execute({
    sql: `update letters set state = 'bounced', state_at = ? where kind = 'delivery-problems'`,
    args: [clock.now()],
  })
  await reportProblems(deps)
  expect(await rows('id', `kind = 'delivery-problems'`)).toHaveLength(2)
})
