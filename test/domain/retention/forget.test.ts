import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { personalLink } from '../../../src/domain/registrations/links/personal-link.ts'
import { personOf } from '../../../src/domain/registrations/reading/person-of.ts'
import { readByToken, readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import { forgetAttempts } from '../../../src/domain/retention/forget-attempts.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { forgetLetters } from '../../../src/domain/retention/forget-letters.ts'
import { periods } from '../../../src/domain/retention/periods.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { day } from '../../../src/lib/dates.ts'
import { searchKey } from '../../../src/lib/names.ts'
import { anEvent } from '../../support/an-event.ts'
import { everything, found } from '../../support/found.ts'
import { goneAfter } from '../../support/gone-after.ts'
import { count, formOf, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const typed = {
  academicTitle: 'Dr. Quax',
  firstName: 'Zyxwina',
  lastName: 'Vögelsang',
  office: 'Kanzlerin Quodlibet',
  organisation: 'Landkreis Utopia',
  department: 'Amt Xanadu',
  email: 'zyx@utopia.example',
  phone: '0815 4711',
  remarks: 'Glutenfrei bitte',
  listed: true,
  photo: true,
}

/** An event that had a life: seat, waiting list, change, correction, cancellation, letters sent and unsent. */
async function aFullLife() {
  const here = await world()
  const { deps, clock } = here
  const event = await anEvent(deps, { capacity: 1, photos: true })
  const send = formOf(deps, event)
  const id = (await send('s1', typed)).registration?.id ?? ''
  await send('s2', { ...typed, firstName: 'Wartend' })
  await send('s3', { ...typed, firstName: 'Verlassen' })
  const link = await linkOf(here, id)
  await deliverDueLetters(deps, letterRenderers)
  clock.pass(1000)
  await send('s2', { ...typed, firstName: 'Wartend', email: 'moved@utopia.example' })
  await changeRegistration(deps, { as: 'attendee', registrationId: id }, id, {
    ...(await readPerson(here, id)),
    lastName: 'Neuvogel',
  })
  clock.pass(1000)
  await cancelRegistration(deps, { as: 'attendee', registrationId: id }, id)
  const values = [
    ...Object.values(typed),
    'Wartend',
    'Verlassen',
    'Neuvogel',
    'moved@utopia.example',
    link.split('/').at(-1),
  ]
  return { ...here, event, id, link, send, values: values.filter((value) => typeof value === 'string') }
}

test('on the day of deletion nothing that was typed is left in any table, nor in the file itself', async () => {
  const { deps, client, clock, event, values } = await aFullLife()
  const keys = values.map((value) => searchKey(value))
  expect(await found(client, [...values, ...keys])).not.toEqual([])
  clock.at = event.forgetAt
  expect(await forgetDueEvents(deps)).toBe(1)
  await forgetAttempts(deps)
  expect(await found(client, [...values, ...keys])).toEqual([])
  const { rows } = await client.execute(`select file from pragma_database_list where name = 'main'`)
  await client.execute('pragma wal_checkpoint(truncate)')
  const bytes = await readFile(String(rows[0]?.file), 'latin1')
  expect(values.filter((value) => bytes.includes(Buffer.from(value).toString('latin1')))).toEqual([])
})

test('figures stay, and a protocol says what was erased', async () => {
  const { deps, client, clock, event } = await aFullLife()
  const figures = async () => ({
    registrations: await count(client, 'registrations'),
    granted: await count(client, `claims where state = 'granted'`),
    waiting: await count(client, `claims where state = 'waiting'`),
    letters: await count(client, 'letters'),
    districts: await count(client, `registrations where organisation_ags = '15085'`),
  })
  const before = await figures()
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  expect(await figures()).toEqual(before)
  const { rows } = await client.execute('select event_id, erased_at, counts from erasures')
  expect(rows.map((row) => ({ ...row, counts: JSON.parse(String(row.counts)) }))).toEqual([
    {
      event_id: event.id,
      erased_at: clock.now(),
      counts: { registrations: 3, confirmed: before.granted, waiting: before.waiting, letters: before.letters },
    },
  ])
  expect(await count(client, `audit_notes where verb = 'event.forgotten' and actor = 'system'`)).toBe(1)
})

test('not a millisecond before its day, and only once', async () => {
  const { deps, client, clock, event } = await aFullLife()
  clock.at = event.forgetAt - 1
  expect(await forgetDueEvents(deps)).toBe(0)
  expect(await count(client, `registrations where last_name = ''`)).toBe(0)
  clock.at = event.forgetAt
  expect(await forgetDueEvents(deps)).toBe(1)
  const after = JSON.stringify(await everything(client))
  clock.pass(day)
  expect(await forgetDueEvents(deps)).toBe(0)
  expect(JSON.stringify(await everything(client))).toBe(after)
})

test('broken off wherever it may be, the next run goes on; meanwhile the event takes nothing more', async () => {
  const { deps, client, clock, event, send, values } = await aFullLife()
  clock.at = event.forgetAt
  for (let batches = 1; batches < 5; batches++)
    await expect(forgetDueEvents(goneAfter(deps, batches))).rejects.toThrow('gone')
  expect(await count(client, 'erasures')).toBe(0)
  expect(await refusal(send('s9', { ...typed, firstName: 'Verspätet' }))).toBe('closed')
  expect(await forgetDueEvents({ ...deps, closing: AbortSignal.abort() })).toBe(0)
  expect(await forgetDueEvents(deps)).toBe(1)
  expect(await found(client, values)).toEqual([])
  expect([await count(client, 'erasures'), await count(client, `audit_notes where verb = 'event.forgotten'`)]).toEqual([
    1, 1,
  ])
})

test('two runs at once leave one protocol', async () => {
  const { deps, client, clock, event } = await aFullLife()
  clock.at = event.forgetAt
  await Promise.all([forgetDueEvents(deps), forgetDueEvents(deps)])
  expect([await count(client, 'erasures'), await count(client, `audit_notes where verb = 'event.forgotten'`)]).toEqual([
    1, 1,
  ])
})

test('another event keeps everything', async () => {
  const { deps, client, clock, event } = await aFullLife()
  const other = await anEvent(deps, { forgetAt: event.forgetAt + 1 })
  await formOf(deps, other)('o1', { lastName: 'Bleibt' })
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  expect(await found(client, ['Bleibt'])).not.toEqual([])
})

test('afterwards links, forms and letters lead nowhere', async () => {
  const { deps, client, clock, event, link, id, send } = await aFullLife()
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  expect(await readByToken(deps, link.split('/').at(-1) ?? '')).toBeUndefined()
  expect(await readByToken(deps, id)).toBeUndefined()
  expect(await refusal(send('s1', typed))).not.toBe('no refusal')
  expect(await deliverDueLetters(deps, letterRenderers)).toBe(0)
  expect(await count(client, `letters where state = 'waiting'`)).toBe(0)
})

test('the body of a letter goes after its days, what still waits keeps it', async () => {
  const { deps, client, clock } = await aFullLife()
  const sent = await count(client, `letters where state = 'sent' and payload is not null`)
  expect(sent).toBe(3)
  clock.pass(periods.letterDays * day - 2000)
  await forgetLetters(deps)
  expect(await count(client, `letters where state = 'sent' and payload is not null`)).toBe(sent)
  clock.pass(2001)
  await forgetLetters(deps)
  expect(await count(client, `letters where state = 'sent' and payload is not null`)).toBe(0)
  expect(await count(client, `letters where state = 'waiting' and address <> ''`)).toBeGreaterThan(0)
})

test('a letter about no event loses its address and its facts too', async () => {
  const { deps, client, clock, event } = await aFullLife()
  await client.execute({
    sql: `insert into letters (host_id, about, kind, revision, address, language, facts, state, written_at, due_at)
      values (?, 'x', 'sign-in', 1, 'organiser@x.example', 'de', '{"token":"geheim"}', 'dropped', ?, 0)`,
    args: [event.hostId, clock.now()],
  })
  clock.pass(periods.letterDays * day + 1)
  await forgetLetters(deps)
  expect(await found(client, ['organiser@x.example', 'geheim'])).toEqual([])
})

test('counted attempts go when their time is over, within the hours that the notice names', async () => {
  const { deps, client, clock } = await aFullLife()
  expect(await count(client, 'attempts')).toBeGreaterThan(0)
  await forgetAttempts(deps)
  expect(await count(client, 'attempts')).toBeGreaterThan(0)
  clock.pass(periods.attemptHours * 60 * 60_000)
  await forgetAttempts(deps)
  expect(await count(client, 'attempts')).toBe(0)
})

type World = Awaited<ReturnType<typeof world>>

async function readPerson({ deps }: World, id: string) {
  const record = await readRegistration(deps, id)
  if (!record) throw new Error('nobody')
  return personOf(record)
}

async function linkOf({ deps }: World, id: string): Promise<string> {
  const record = await readRegistration(deps, id)
  return record ? personalLink(deps, record.registration) : ''
}
