import { expect, test } from 'vitest'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { answerAskedLinks } from '../../../src/domain/registrations/links/answer-asked-links.ts'
import { sendLostLink } from '../../../src/domain/registrations/links/send-lost-link.ts'
import { readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import type { PersonForm } from '../../../src/domain/registrations/submitting/person-form.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { count, formOf, lettersIn, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

async function aRegistration(kind: 'file' | 'server' = 'file') {
  const here = await world(kind)
  const event = await anEvent(here.deps)
  const send = formOf(here.deps, event)
  const id = (await send('s1')).registration?.id ?? ''
  here.clock.pass(1000)
  const change = (fields: Partial<PersonForm>, as: 'attendee' | 'visitor' = 'attendee') =>
    changeRegistration(here.deps, as === 'attendee' ? { as, registrationId: id } : { as }, id, aPerson(fields))
  return { ...here, event, send, id, change }
}

test('a change names the fields, keeps the seat and writes one letter', async () => {
  const { deps, client, id, change } = await aRegistration()
  expect((await change({ lastName: 'Neu', department: 'Sozialamt' })).sort()).toEqual(['department', 'lastName'])
  const record = await readRegistration(deps, id)
  expect([record?.state, record?.registration.lastName, record?.registration.sortKey]).toEqual([
    'confirmed',
    'Neu',
    'neu , lucja',
  ])
  const { rows } = await client.execute(`select kind, facts from letters order by id`)
  expect(rows.at(-1)).toEqual({ kind: 'change', facts: '{"changes":"name details"}' })
  const notes = await client.execute(`select fields from audit_notes where verb = 'registration.changed'`)
  expect(notes.rows.map(({ fields }) => JSON.parse(String(fields)).sort())).toEqual([['department', 'lastName']])
})

test('after the day of deletion nobody brings a name back', async () => {
  const { deps, client, clock, event, id } = await aRegistration()
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  const system = { as: 'system', job: 'test' } as const
  expect(await refusal(changeRegistration(deps, system, id, aPerson({ lastName: 'Wieder' })))).toBe('closed')
  expect(await count(client, `registrations where last_name = '' and email = ''`)).toBe(1)
})

test('nothing changed is nothing written', async () => {
  const { client, change } = await aRegistration()
  expect(await change({})).toEqual([])
  expect(await count(client, 'audit_notes')).toBe(1)
})

test('the consent is withdrawn and given again without a letter, each with its instant', async () => {
  const { deps, client, clock, id, change } = await aRegistration()
  const since = async () => (await readRegistration(deps, id))?.registration.listedSince
  await change({ listed: true })
  expect(await since()).toBe(clock.now())
  clock.pass(1000)
  await change({ listed: true, remarks: 'Rollstuhl' })
  expect(await since()).toBe(clock.now() - 1000)
  await change({ listed: false, remarks: 'Rollstuhl' })
  expect(await since()).toBeNull()
  expect(await count(client, 'letters')).toBe(1)
})

test('a new address gets the letter, and what still waited for the old one is dropped', async () => {
  const { deps, client, id, change } = await aRegistration()
  const before = (await readRegistration(deps, id))?.registration.tokenHash
  await change({ email: 'new@x.example' })
  expect(await lettersIn(client)).toEqual([
    'confirmation → lucja.mueller@harz.example (dropped)',
    'address-changed → lucja.mueller@harz.example',
    'change → new@x.example',
  ])
  expect((await readRegistration(deps, id))?.registration.tokenHash).not.toBe(before)
})

test('two changes within one millisecond are two letters', async () => {
  const { client, change } = await aRegistration()
  await change({ lastName: 'Eins' })
  await change({ lastName: 'Zwei' })
  expect(await count(client, `letters where kind = 'change'`)).toBe(2)
})

for (const kind of ['file', 'server'] as const) {
  test(`nobody changes into somebody who is registered; nothing of it is kept (${kind})`, async () => {
    const { client, send, change } = await aRegistration(kind)
    await send('s2', { firstName: 'Anna' })
    const before = await count(client, 'audit_notes')
    expect(await refusal(change({ firstName: 'Anna' }))).toBe('already-registered')
    expect(await count(client, 'audit_notes')).toBe(before)
    expect(await count(client, `letters where kind = 'change'`)).toBe(0)
  })
}

test('of two new addresses at once one wins and the other is told', async () => {
  const { client, change } = await aRegistration()
  const results = await Promise.all(['a@x.example', 'b@x.example'].map((email) => refusal(change({ email }))))
  expect(results.sort()).toEqual(['busy', 'no refusal'])
  expect(await count(client, `letters where kind = 'change'`)).toBe(1)
})

test('who is a stranger, cancelled or too late changes nothing', async () => {
  const { client, clock, event, change } = await aRegistration()
  expect(await refusal(change({ lastName: 'X' }, 'visitor'))).toBe('forbidden')
  clock.at = event.startsAt
  expect(await refusal(change({ lastName: 'X' }))).toBe('closed')
  await client.execute('update registrations set cancelled_at = 1')
  expect(await refusal(change({ lastName: 'X' }))).toBe('already-cancelled')
})

test('a lost link is sent to the address that is known, and to no other', async () => {
  const { deps, client, event, send } = await aRegistration()
  await send('s2', { firstName: 'Anna' })
  const ask = async (email: string) => {
    await sendLostLink(deps, { eventId: event.id, email })
    await answerAskedLinks(deps)
  }
  await ask('nobody@x.example')
  expect(await count(client, `letters where kind = 'existing-registration'`)).toBe(0)
  await ask(' LUCJA.Mueller@harz.example')
  expect((await lettersIn(client)).slice(2)).toEqual(
    Array(2).fill('existing-registration → lucja.mueller@harz.example'),
  )
})

test('a link is asked for five times an hour and once more in ten minutes, known or not', async () => {
  const { deps, event } = await aRegistration()
  for (const email of ['lucja.mueller@harz.example', 'nobody@x.example']) {
    const ask = () => refusal(sendLostLink(deps, { eventId: event.id, email }))
    for (let n = 1; n <= 6; n++) expect(await ask()).toBe('no refusal')
    expect(await ask()).toBe('too-many')
  }
})
