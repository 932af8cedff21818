import { expect, test } from 'vitest'
import { takeScans } from '../../../src/domain/checkin/take-scans.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { codeHash } from '../../../src/lib/desk-key.ts'
import { aMorning, found, inShort, scansIn, thatMorning } from '../../support/a-desk.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { formOf, nr, privacyVersion, refusal } from '../../support/registering.ts'

test('somebody comes, comes again, goes and comes back', async () => {
  const here = await aMorning()
  const { guest, open, clock } = here
  const { scan } = await open()
  const { code } = await guest(0)
  expect(await scan({ code })).toMatchObject({ says: 'welcome', person: { firstName: 'P 0', standing: 'confirmed' } })
  clock.pass(12 * minute)
  expect(await scan({ code })).toMatchObject({ says: 'already-in', since: thatMorning, desk: 'Haupteingang' })
  expect(inShort(await scan({ code, direction: 'out' }))).toBe('goodbye')
  expect(inShort(await scan({ code, direction: 'out' }))).toBe('not-in')
  clock.pass(minute)
  expect(await scan({ code })).toMatchObject({
    says: 'welcome',
    person: { inside: { since: thatMorning + 13 * minute } },
  })
  expect(await scansIn(here)).toEqual(['in admission', 'in repeat', 'out exit', 'out void', 'in re-entry'])
})

test('the same scan told again is one, and gets the same answer', async () => {
  const here = await aMorning()
  const { scan } = await here.open()
  const { code } = await here.guest(0)
  const answers = [await scan({ code, nonce: 'told-twice' }), await scan({ code, nonce: 'told-twice' })]
  expect(answers.map(inShort)).toEqual(['welcome', 'welcome'])
  expect(await scansIn(here)).toEqual(['in admission'])
})

test('a code is read in any spelling, alone or in an address', async () => {
  const { guest, open } = await aMorning()
  const { scan } = await open()
  const { code } = await guest(0)
  const spelled = `${code.slice(0, 4)}-${code.slice(4)} `.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
  expect(inShort(await scan({ code: spelled }))).toBe('welcome')
  expect(inShort(await scan({ code: `https://tagung.example/x/${code}`, direction: 'out' }))).toBe('goodbye')
})

test('whoever has no seat hears why, and is not inside', async () => {
  const here = await aMorning('file', 2, { event: 1 })
  const { guest, open, deps } = here
  const { scan } = await open()
  expect(inShort(await scan({ registration: (await guest(1)).id }))).toBe('waiting')
  const first = await guest(0)
  await cancelRegistration(deps, office, first.id)
  expect(inShort(await scan({ code: first.code }))).toBe('cancelled')
  expect(inShort(await scan({ code: (await guest(1)).code }))).toBe('welcome')
  expect(inShort(await scan({ code: '0123456789ABCDEF' }))).toBe('unknown')
  expect(inShort(await scan({ code: '<img src=x onerror=alert(1)>' }))).toBe('unknown')
  expect(await scansIn(here)).toEqual(['in admission'])
})

test('an old badge is told from an unknown one, and its deputy is not disclosed', async () => {
  const { guest, open, deps } = await aMorning()
  const { scan } = await open()
  const before = await guest(0)
  await substitute(deps, office, before.id, {
    person: aPerson({ firstName: 'Vera', email: 'v@x.example' }),
    privacyVersion,
  })
  expect(await scan({ code: before.code })).toEqual({
    ...{ nonce: expect.any(String), says: 'retired', retired: 'substituted' },
    ...{ person: null, conflict: false, since: null, desk: null },
  })
})

test('a badge of another event tells nothing but that', async () => {
  const { deps, client, open } = await aMorning()
  const { scan } = await open()
  const sibling = await anEvent(deps)
  await formOf(deps, sibling, office)(...nr(77))
  const { rows } = await client.execute({
    sql: 'select check_in_code as code from registrations where event_id = ?',
    args: [sibling.id],
  })
  expect(await scan({ code: String(rows[0]?.code) })).toMatchObject({ says: 'other-event', person: null })
  expect(await scansIn({ client })).toEqual([])
})

test('two desks without a network let the same person in: one admission, one conflict, whichever is heard first', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const here = await aMorning()
    const [front, back] = [await here.open(), await here.open({ label: 'Nebeneingang' })]
    const { id } = await here.guest(0)
    const scans = [
      () => front.scan({ registration: id, at: thatMorning + 10 * minute, offline: true }),
      () => back.scan({ registration: id, at: thatMorning + 12 * minute, offline: true }),
    ]
    here.clock.pass(hour)
    for (const which of order) await found(scans[which])()
    expect(await scansIn(here)).toEqual(['in admission', 'in conflict'])
    expect(await front.scan({ registration: id })).toMatchObject({
      says: 'already-in',
      since: thatMorning + 10 * minute,
    })
  }
})

test('an undo takes a scan back, also when it is heard of first', async () => {
  const here = await aMorning()
  const { scan } = await here.open()
  const { id } = await here.guest(0)
  await scan({ registration: id, nonce: 'mistaken' })
  expect(inShort(await scan({ registration: id, direction: 'undo', undoes: 'mistaken' }))).toBe('undone')
  expect(inShort(await scan({ registration: id }))).toBe('welcome')
  const other = await here.guest(1)
  await scan({ registration: other.id, direction: 'undo', undoes: 'still-to-come', offline: true })
  expect(inShort(await scan({ registration: other.id, nonce: 'still-to-come', offline: true }))).toBe('undone')
  const { rows } = await here.client.execute('select inside, people from check_in_lists')
  expect(rows.map((row) => ({ ...row }))).toEqual([{ inside: 1, people: 1 }])
})

test('a scan that was repeated at the same device is undone with its repeats', async () => {
  const here = await aMorning()
  const { scan } = await here.open()
  const { id } = await here.guest(0)
  await scan({ registration: id, nonce: 'pressed-once' })
  await scan({ registration: id, nonce: 'pressed-twice' })
  const undone = await scan({ registration: id, direction: 'undo', undoes: 'pressed-once' })
  expect(undone).toMatchObject({ says: 'undone', person: { inside: null } })
})

test('the clock of a device is set right, and never ahead of ours', async () => {
  const here = await aMorning()
  const { open, clock, deps, client } = here
  const desk = await open()
  clock.pass(hour)
  const anHourAhead = (offset: number) => clock.now() + hour + offset
  const scan = (nonce: string, at: number, registration: string) =>
    ({ nonce, registration, at, direction: 'in', kind: 'scan', offline: true }) as const
  const sent = {
    sentAt: anHourAhead(0),
    device: 'phone',
    scans: [
      scan('ten-minutes-ago', anHourAhead(-10 * minute), (await here.guest(0)).id),
      scan('in-the-future', anHourAhead(5 * minute), (await here.guest(1)).id),
    ],
  }
  const { skew } = await takeScans(deps, await desk.desk(), sent)
  expect(skew).toBe(-hour)
  const { rows } = await client.execute('select at from check_ins order by at')
  expect(rows.map(({ at }) => at)).toEqual([clock.now() - 10 * minute, clock.now()])
})

test('what was scanned offline while the desk was open is taken for 48 hours; the office decides about the rest', async () => {
  const here = await aMorning()
  const { open, clock } = here
  const desk = await open()
  const [one, two, three] = [await here.guest(0), await here.guest(1), await here.guest(2)]
  clock.pass(hour)
  await desk.close()
  const closedAt = clock.now()
  expect(await refusal(desk.scan({ registration: one.id }))).toBe('desk-closed')
  clock.pass(hour)
  expect(inShort(await desk.scan({ registration: one.id, at: closedAt - 1, offline: true }))).toBe('welcome')
  expect(inShort(await desk.scan({ registration: two.id, at: closedAt, offline: true }))).toBe('in-doubt')
  expect(inShort(await desk.scan({ registration: two.id, at: thatMorning - 1, offline: true }))).toBe('in-doubt')
  clock.at = closedAt + 2 * day - 1
  expect(inShort(await desk.scan({ registration: two.id, at: closedAt - 1, offline: true }))).toBe('welcome')
  clock.pass(1)
  expect(await refusal(desk.scan({ registration: three.id, at: closedAt - 1, offline: true }))).toBe('desk-closed')
})

test('who was let in offline and had cancelled meanwhile is inside, and a conflict', async () => {
  const here = await aMorning()
  const { open, deps, clock } = here
  const desk = await open()
  const { id } = await here.guest(0)
  clock.pass(minute)
  await cancelRegistration(deps, office, id)
  clock.pass(minute)
  expect(inShort(await desk.scan({ registration: id, at: thatMorning, offline: true }))).toBe('cancelled (conflict)')
  expect(await scansIn(here)).toEqual(['in admission'])
})

test('the hash of a code does as well where the device knew no more', async () => {
  const here = await aMorning()
  const desk = await here.open()
  const { code } = await here.guest(0)
  const { salt } = await desk.desk()
  expect(inShort(await desk.scan({ codeHash: await codeHash(salt, code), offline: true }))).toBe('welcome')
  expect(inShort(await desk.scan({ codeHash: await codeHash('another salt', code), offline: true }))).toBe('unknown')
})
