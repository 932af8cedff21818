import type { Client } from '@libsql/client'
import { expect, test } from 'vitest'
import { houseRules } from '../../../src/db/house-rules.ts'
import type { Deps } from '../../../src/deps.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { anEvent } from '../../support/an-event.ts'
import { count, formOf, nr, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const early = 5
const seats = 10

for (const kind of ['file', 'server'] as const) {
  test(`64 at once for the last 10 seats, half of them twice: 10 get one, 54 wait (${kind})`, async () => {
    const { deps, client, clock } = await world(kind)
    const event = await anEvent(deps, { capacity: early + seats })
    const send = formOf(deps, event)
    for (let n = 1; n <= early; n++) await send(...nr(n))

    const answers = await race(deps, event)
    const fresh = answers.filter(({ as }) => as === 'new').map(({ registration }) => registration)
    expect(answers.map(({ as }) => as).sort()).toEqual([...Array(64).fill('new'), ...Array(32).fill('repeat')])
    expect(fresh.map((registration) => registration?.state).sort()).toEqual([
      ...Array(seats).fill('confirmed'),
      ...Array(54).fill('waiting'),
    ])
    expect(await figures(client)).toEqual({ registrations: 69, letters: 69, granted: 15, taken: 15, needs: 69 })

    clock.pass(1000)
    const leaving = fresh.filter((registration) => registration?.state === 'confirmed')
    await Promise.all(
      leaving.map((registration) => cancelRegistration(deps, { as: 'system', job: 'test' }, registration?.id ?? '')),
    )
    expect(await figures(client)).toEqual({ registrations: 69, letters: 89, granted: 15, taken: 15, needs: 69 })
    expect(await count(client, `letters where kind = 'promotion'`)).toBe(10)
    expect(await inOrder(client)).toBe(true)
  })
}

test('96 at once in shared commits, every third for a closed event: 10 seats, 54 wait, 32 are refused', async () => {
  const { deps, client, clock } = await world()
  const open = formOf(deps, await anEvent(deps, { capacity: seats }))
  const closed = formOf(deps, await anEvent(deps, { closesAt: clock.at }))
  const send = (n: number) => (n % 3 === 2 ? refusal(closed(...nr(n))) : open(...nr(n)))
  const answers = await Promise.all(Array.from({ length: 96 }, (_, n) => send(n)))
  const states = answers.map((one) => (one as { registration?: { state: string } }).registration?.state ?? one)
  expect(states.sort()).toEqual([
    ...Array(32).fill('closed'),
    ...Array(seats).fill('confirmed'),
    ...Array(54).fill('waiting'),
  ])
  expect(await figures(client)).toEqual({ registrations: 64, letters: 64, granted: seats, taken: seats, needs: 64 })
  expect(await inOrder(client)).toBe(true)
})

const guard = 'select 1 from claim_fit where id = new.claim_id and room and ready'

test('control: with the guard struck the CHECK turns the race into refusals, and nothing is oversold', async () => {
  const { deps, client } = await aWeakenedApp()
  const event = await anEvent(deps, { capacity: seats })
  const outcomes = await Promise.all(forms().map((form) => refusal(formOf(deps, event)(...form))))
  expect(outcomes.filter((outcome) => outcome === 'full').length).toBeGreaterThan(0)
  expect((await figures(client)).granted).toBe(seats)
})

test('control: with guard and CHECK struck the same race oversells', async () => {
  const { deps, client } = await aWeakenedApp()
  await client.execute('pragma ignore_check_constraints = on')
  await race(deps, await anEvent(deps, { capacity: seats }))
  expect(await figures(client)).toEqual({ registrations: 64, letters: 64, granted: 64, taken: 64, needs: 64 })
})

/** An application without the one condition that keeps the seats; it has to be the only one, or this control has gone blind. */
async function aWeakenedApp() {
  const here = await world()
  const rules = houseRules()
  expect(rules.join('\n').split(guard).length - 1).toBe(1)
  for (const { type, name } of await rulesIn(here.client)) await here.client.execute(`drop ${type} "${name}"`)
  for (const rule of rules) await here.client.execute(rule.replace(guard, 'select 1'))
  return here
}

function race(deps: Deps, event: { id: string }) {
  const send = formOf(deps, event)
  return Promise.all(forms().map((form) => send(...form)))
}

/** 64 forms, every second one sent again at once. */
function forms() {
  const once = Array.from({ length: 64 }, (_, i) => nr(100 + i))
  return once.flatMap((form, i) => (i % 2 === 0 ? [form, form] : [form]))
}

async function figures(client: Client) {
  const { rows } = await client.execute(`select
    (select count(*) from registrations) as registrations, (select count(*) from letters) as letters,
    (select count(*) from claims where state = 'granted') as granted, (select sum(taken) from quotas) as taken,
    (select count(*) from needs) as needs`)
  return { ...rows[0] }
}

/** Nobody waits before somebody who got a seat. */
async function inOrder(client: Client): Promise<boolean> {
  const { rows } = await client.execute(`select (select max(rank) from claims where state = 'granted')
    < (select min(rank) from claims where state = 'waiting') as ok`)
  return rows[0]?.ok === 1
}

async function rulesIn(client: Client) {
  const { rows } = await client.execute(
    `select type, name from sqlite_master where type in ('trigger', 'view') order by type`,
  )
  return rows
}
