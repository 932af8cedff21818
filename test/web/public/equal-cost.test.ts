import type { Client } from '@libsql/client'
import { expect, test } from 'vitest'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { aGuest, fieldsOf } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

/** The text of every statement, round trip by round trip; each reading begins anew. */
function statementsOf(client: Client): () => string[][] {
  let trips: string[][] = []
  const { execute, batch } = client
  const textOf = (statement: unknown) =>
    typeof statement === 'string' ? statement : String((statement as { sql: string }).sql)
  client.execute = ((...args: Parameters<typeof execute>) => {
    trips.push([textOf(args[0])])
    return execute.apply(client, args)
  }) as typeof execute
  client.batch = ((...args: Parameters<typeof batch>) => {
    trips.push(args[0].map((one) => textOf(Array.isArray(one) ? one[0] : one)))
    return batch.apply(client, args)
  }) as typeof batch
  return () => {
    const seen = trips
    trips = []
    return seen
  }
}

async function anApp() {
  const here = await world()
  const event = await anEvent(here.deps)
  const system = { as: 'system', job: 'test' } as const
  await addOrganiser(here.deps, system, { hostId: event.hostId, email: 'anna@host.example', name: 'Anna Büro' })
  await register(here.deps, visitor, {
    eventId: event.id,
    submission: 'earlier',
    people: [aPerson({ email: 'anna@harz.example', firstName: 'Anna' })],
    privacyVersion: '1',
  })
  await here.client.execute('delete from letters')
  const background: Promise<unknown>[] = []
  // The door closes before the slot of time ends in which links are answered: what is left is the work of the request.
  const closing = AbortSignal.abort()
  const deps = { ...here.deps, closing, background: (work: Promise<unknown>) => void background.push(work) }
  const statements = statementsOf(here.client)
  const cost = async (post: () => Promise<{ status: number }>) => {
    statements()
    const { status } = await post()
    const during = statements()
    const left = background.length
    while (background.length > 0) await background.shift()
    return { status, during, left, after: statements() }
  }
  return { ...here, event, guest: aGuest(deps), cost }
}

test('to ask for a link costs the same statements and leaves the same work, known or unknown', async () => {
  const { event, guest, cost } = await anApp()
  for (const [path, known, unknown] of [
    [`/e/${event.slug}/link`, 'anna@harz.example', 'egon@harz.example'],
    ['/office/sign-in', 'anna@host.example', 'egon@host.example'],
  ] as const) {
    const ask = (email: string) => cost(() => guest.post(path, { email }))
    await ask('warm-up@x.example')
    expect(await ask(known)).toEqual(await ask(unknown))
  }
})

test('a form costs the same statements for whoever is registered already, and one letter leaves in either case', async () => {
  const { client, deps, event, guest, cost } = await anApp()
  const form = (firstName: string) => {
    const fields = fieldsOf(aPerson({ email: `${firstName}@harz.example`, firstName }))
    return cost(() => guest.post(`/e/${event.slug}/registration`, { ...fields, submission: deps.ids.next() }))
  }
  await form('Otto')
  const [known, unknown] = [await form('anna'), await form('egon')]
  expect([known.status, known.during, known.left]).toEqual([unknown.status, unknown.during, unknown.left])
  const { rows } = await client.execute('select address, kind from letters order by id')
  expect(rows.slice(-2).map(({ address, kind }) => [address, kind])).toEqual([
    ['anna@harz.example', 'existing-registration'],
    ['egon@harz.example', 'confirmation'],
  ])
})
