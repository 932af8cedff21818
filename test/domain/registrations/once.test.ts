import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { personalLink } from '../../../src/domain/registrations/links/personal-link.ts'
import { readByToken, readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import { anEvent } from '../../support/an-event.ts'
import { count, formOf, lettersIn, notesIn, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

async function anOpenEvent(kind: 'file' | 'server' = 'file', capacity: number | null = 10) {
  const here = await world(kind)
  const event = await anEvent(here.deps, { capacity })
  return { ...here, event, send: formOf(here.deps, event) }
}

for (const kind of ['file', 'server'] as const) {
  test(`the same form twice at once is one registration and one letter (${kind})`, async () => {
    const { client, send } = await anOpenEvent(kind)
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('s1')))
    expect(answers.map(({ as }) => as).sort()).toEqual(['new', ...Array(7).fill('repeat')])
    expect(new Set(answers.map(({ registration }) => registration?.id)).size).toBe(1)
    expect(await lettersIn(client)).toEqual(['confirmation → lucja.mueller@harz.example'])
    expect(await notesIn(client)).toEqual(['booking.received by visitor'])
    expect(await count(client, 'registrations')).toBe(1)
  })

  test(`the same form at once with other content ends as one of the two, in one registration (${kind})`, async () => {
    const { client, send } = await anOpenEvent(kind)
    const answers = await Promise.all([send('s1', { email: 'a@x.example' }), send('s1', { email: 'b@x.example' })])
    expect(answers.map(({ as }) => as).sort()).toEqual(['correction', 'new'])
    const { rows } = await client.execute('select email, link_generation from registrations')
    const [kept] = rows
    expect(rows).toEqual([{ email: expect.stringMatching(/^[ab]@x\.example$/), link_generation: 1 }])
    const other = kept?.email === 'a@x.example' ? 'b@x.example' : 'a@x.example'
    expect(await lettersIn(client)).toEqual([
      `confirmation → ${other} (dropped)`,
      `address-changed → ${other}`,
      `confirmation → ${kept?.email}`,
    ])
  })
}

test('the same form again is answered as the first time', async () => {
  const { client, send } = await anOpenEvent()
  const first = await send('s1')
  expect(await send('s1')).toEqual({ ...first, as: 'repeat' })
  expect(await count(client, 'letters')).toBe(1)
})

test('the same form with a corrected address moves the registration: the old link dies, the letter goes to the new', async () => {
  const { deps, client, clock, send } = await anOpenEvent()
  const { registration } = await send('s1', { email: 'tippo@x.example' })
  const oldToken = await tokenOf(registration?.id)
  clock.pass(60_000)
  const corrected = await send('s1', { email: 'typo@x.example' })
  expect(corrected).toMatchObject({ as: 'correction', registration: { id: registration?.id, state: 'confirmed' } })
  expect(await lettersIn(client)).toEqual([
    'confirmation → tippo@x.example (dropped)',
    'address-changed → tippo@x.example',
    'confirmation → typo@x.example',
  ])
  expect(await readByToken(deps, oldToken)).toBeUndefined()
  expect((await readByToken(deps, await tokenOf(registration?.id)))?.registration.email).toBe('typo@x.example')
  expect(await notesIn(client)).toEqual(['booking.received by visitor', 'booking.corrected by visitor'])

  async function tokenOf(id = ''): Promise<string> {
    const record = await readRegistration(deps, id)
    if (!record) return ''
    return (await personalLink(deps, record.registration)).split('/').at(-1) ?? ''
  }
})

test('a correction within the same millisecond still gets its letter', async () => {
  const { client, send } = await anOpenEvent()
  await send('s1', { email: 'tippo@x.example' })
  await send('s1', { email: 'typo@x.example' })
  await send('s1', { email: 'last@x.example' })
  expect((await lettersIn(client)).at(-1)).toBe('confirmation → last@x.example')
})

test('a correction of anything else keeps the link and writes what changed', async () => {
  const { client, clock, send } = await anOpenEvent()
  await send('s1')
  clock.pass(1000)
  expect((await send('s1', { office: 'Dezernentin' })).as).toBe('correction')
  expect(await lettersIn(client)).toEqual([
    'confirmation → lucja.mueller@harz.example',
    'change → lucja.mueller@harz.example',
  ])
  const { rows } = await client.execute('select office, link_generation from registrations')
  expect(rows).toEqual([{ office: 'Dezernentin', link_generation: 0 }])
})

test('a correction keeps the seat and the place in the queue', async () => {
  const { client, clock, send } = await anOpenEvent('file', 1)
  await send('s1', { email: 'a@x.example' })
  await send('s2', { email: 'b@x.example' })
  clock.pass(1000)
  expect((await send('s1', { email: 'a2@x.example' })).registration?.state).toBe('confirmed')
  expect((await send('s2', { email: 'b2@x.example' })).registration?.state).toBe('waiting')
  expect(await count(client, `quotas where taken = 1`)).toBe(1)
})

test('the same person with a new form gets a letter with the existing link, and no second registration', async () => {
  const { client, clock, send } = await anOpenEvent()
  await send('s1')
  clock.pass(1000)
  const again = await send('s2', { lastName: 'MUELLER', email: 'Lucja.Mueller@harz.example', office: 'Andere' })
  expect(again).toMatchObject({ as: 'new', registration: null })
  expect(await lettersIn(client)).toEqual([
    'confirmation → lucja.mueller@harz.example',
    'existing-registration → lucja.mueller@harz.example',
  ])
  expect(await count(client, 'registrations')).toBe(1)
  expect(await count(client, 'quotas where taken = 1')).toBe(1)
})

test('the same person with two forms at once is one registration', async () => {
  const { client, send } = await anOpenEvent()
  await Promise.all([send('s1'), send('s2'), send('s3')])
  expect(await count(client, 'registrations')).toBe(1)
  expect(await count(client, `letters where kind = 'confirmation'`)).toBe(1)
})

test('a second name from one mailbox is a registration of its own', async () => {
  const { client, send } = await anOpenEvent()
  await send('s1', { firstName: 'Anna' })
  await send('s2', { firstName: 'Bert' })
  expect(await lettersIn(client)).toEqual(Array(2).fill('confirmation → lucja.mueller@harz.example'))
  expect(await count(client, 'registrations')).toBe(2)
})

test('a form that met an existing registration can be corrected into one of its own', async () => {
  const { client, clock, send } = await anOpenEvent()
  await send('s1', { firstName: 'Anna' })
  await send('s2', { firstName: 'Anna' })
  clock.pass(1000)
  const corrected = await send('s2', { firstName: 'Bert' })
  expect([corrected.as, corrected.registration?.state]).toEqual(['correction', 'confirmed'])
  expect(await count(client, 'registrations')).toBe(2)
})

test('a correction into somebody who is registered already changes nobody and drops no letter', async () => {
  const { client, clock, send } = await anOpenEvent()
  await send('s1', { email: 'a@x.example' })
  await send('s2', { email: 'b@x.example' })
  clock.pass(1000)
  await send('s2', { email: 'a@x.example' })
  expect(await lettersIn(client)).toEqual([
    'confirmation → a@x.example',
    'confirmation → b@x.example',
    'existing-registration → a@x.example',
  ])
  const { rows } = await client.execute('select email from registrations order by rowid')
  expect(rows).toEqual([{ email: 'a@x.example' }, { email: 'b@x.example' }])
})

test('a form whose registration was cancelled is used up for other content, and answered as before for its own', async () => {
  const { deps, send } = await anOpenEvent()
  const { registration } = await send('s1')
  await cancelRegistration(deps, { as: 'system', job: 'test' }, registration?.id ?? '')
  expect(await send('s1')).toMatchObject({ as: 'repeat', registration: { id: registration?.id, state: 'cancelled' } })
  expect(await refusal(send('s1', { office: 'Andere' }))).toBe('form-used')
})

test('who cancelled may register again with a new form', async () => {
  const { deps, client, clock, send } = await anOpenEvent()
  const { registration } = await send('s1')
  await cancelRegistration(deps, { as: 'system', job: 'test' }, registration?.id ?? '')
  clock.pass(1000)
  expect((await send('s2')).registration?.state).toBe('confirmed')
  expect(await count(client, 'quotas where taken = 1')).toBe(1)
})

test('a form of one event is no form of another', async () => {
  const { deps, send } = await anOpenEvent()
  await send('s1')
  const other = formOf(deps, await anEvent(deps))
  expect(await refusal(other('s1'))).toBe('form-used')
})
