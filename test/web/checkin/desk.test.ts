import { expect, test } from 'vitest'
import { deskPassphrase } from '../../../src/domain/checkin/desk-link.ts'
import { endRehearsal } from '../../../src/domain/checkin/end-rehearsal.ts'
import { hour } from '../../../src/lib/dates.ts'
import { codeHash, deskKey } from '../../../src/lib/desk-key.ts'
import { aMorning, thatMorning } from '../../support/a-desk.ts'
import { aDevice } from '../../support/a-device.ts'
import { aPerson } from '../../support/an-event.ts'
import { office, person } from '../../support/an-event-with.ts'
import { count, lettersIn } from '../../support/registering.ts'
import { roundTrips } from '../../support/round-trips.ts'

async function aDesk(...given: Parameters<typeof aMorning>) {
  const here = await aMorning(...given)
  const desk = await here.open()
  return { ...here, desk, device: aDevice(here.deps, `/checkin/${desk.token}`) }
}

test('a device is told all it needs, and the passphrase opens what it keeps', async () => {
  const { deps, device, desk } = await aDesk()
  const { status, body, cache } = await device.get('desk')
  expect([status, cache]).toEqual([200, 'no-store'])
  expect(body).toMatchObject({ state: 'open', wipe: false, label: 'Haupteingang', rehearsal: false, now: thatMorning })
  const { salt, ...more } = body.passphrase as { salt: string }
  expect(more).toEqual({ rounds: 100_000 })
  const { verifier } = await desk.desk()
  const typed = (await deskPassphrase(deps, desk.id)).toLowerCase().replace('-', ' ')
  expect(typed).toMatch(/^[0-9a-z]{5} [0-9a-z]{5}$/)
  expect((await deskKey(typed, salt)).verifier).toBe(verifier)
  expect((await deskKey('00000-00000', salt)).verifier).not.toBe(verifier)
})

test('the list holds what a desk needs and nothing more', async () => {
  const { device, guest } = await aDesk('file', 1)
  const { body } = await device.get('list')
  const { code, id } = await guest(0)
  const { body: desk } = await device.get('desk')
  expect(body).toEqual({
    version: expect.any(Number),
    rehearsal: false,
    list: { scope: 'day', key: '2027-12-02', inside: 0, people: 0, limit: null, limitIsHard: false },
    people: [
      {
        ...{ id, academicTitle: 'Dr.', firstName: 'P 0', lastName: 'Muster', office: 'Landrätin' },
        ...{ organisation: 'Landkreis Harz', standing: 'confirmed' },
        ...{ note: null, inside: null, codeHash: await codeHash(String(desk.salt), code) },
      },
    ],
    retired: [],
  })
})

test('what happens at one desk is told to the other by the next question', async () => {
  const { open, deps, device, guest, send } = await aDesk()
  const other = aDevice(deps, `/checkin/${(await open({ label: 'Nebeneingang' })).token}`)
  const { body } = await other.get('list')
  const version = Number(body.version)
  expect((await other.get(`changes?after=${version}`)).status).toBe(204)
  const { id, code } = await guest(1)
  await device.scan({ code })
  const { body: first } = await other.get(`changes?after=${version}`)
  expect(first).toMatchObject({ more: false, list: { inside: 1, people: 1 } })
  expect(first.people).toMatchObject([{ id, inside: { since: thatMorning, desk: 'Haupteingang' } }])
  await device.post(`people/${id}/note`, { note: 'Rollstuhlplatz reserviert' })
  await send([person(9)], { submission: 'late' }, office)
  const { body: second } = await other.get(`changes?after=${first.version}`)
  expect(second.people).toMatchObject([{ note: 'Rollstuhlplatz reserviert' }, { firstName: 'P 9' }])
  expect((await other.get(`changes?after=${second.version}`)).status).toBe(204)
})

test('asking for changes is one round trip while there are none, two when there are', async () => {
  const { client, device, guest, settled } = await aDesk()
  const { body } = await device.get('list')
  const trips = roundTrips(client)
  await device.get(`changes?after=${body.version}`)
  expect(trips()).toBe(1)
  await device.scan({ code: (await guest(0)).code })
  await settled()
  trips()
  await device.get(`changes?after=${body.version}`)
  expect(trips()).toBe(2)
})

test('two people of one name are told apart by their organisation', async () => {
  const { device, send } = await aDesk('file', 0)
  for (const organisation of ['Landkreis Börde', 'Landkreis Harz'])
    await send(
      [
        {
          ...person(0),
          firstName: 'Thomas',
          lastName: 'Müller',
          organisation,
          organisationAgs: '',
          email: `${organisation.at(-1)}@x.example`,
        },
      ],
      { submission: organisation },
      office,
    )
  const found = async (search: string) =>
    ((await device.get(`people?search=${encodeURIComponent(search)}`)).body.people as { organisation: string }[]).map(
      ({ organisation }) => organisation,
    )
  expect(await found('mueller thomas')).toEqual(['Landkreis Börde', 'Landkreis Harz'])
  expect(await found('müller börde')).toEqual(['Landkreis Börde'])
  expect(await found('')).toEqual([])
  expect(await found('%_<§>')).toEqual([])
})

test('a deputy stands at the desk: two names, and they are inside under a code of their own; told twice they are one', async () => {
  const { device, guest, client } = await aDesk()
  const before = await guest(0)
  const sent = { person: { firstName: 'Vera', lastName: 'Vertretung' }, nonce: 'deputy-at-desk', device: 'phone' }
  const { status, body } = await device.post(`people/${before.id}/substitution`, sent)
  expect(status).toBe(201)
  expect(body.scans).toMatchObject({
    answers: [{ says: 'welcome', person: { firstName: 'Vera', organisation: 'Landkreis Harz' } }],
  })
  expect((await device.scan({ code: before.code })).body.answers).toMatchObject([
    { says: 'retired', retired: 'substituted' },
  ])
  expect(await count(client, `audit_notes where verb = 'registration.substituted' and actor = 'scanner'`)).toBe(1)
  const again = await device.post(`people/${before.id}/substitution`, sent)
  expect([again.status, again.body.registration]).toEqual([201, body.registration])
  const another = { ...sent, person: { firstName: 'Udo', lastName: 'Vertretung' } }
  expect((await device.post(`people/${before.id}/substitution`, another)).status).toBe(409)
  expect(await count(client, `check_ins where effect = 'admission'`)).toBe(1)
})

test('a walk-in is registered, told, and inside; when all seats are taken they wait', async () => {
  const { device, client } = await aDesk('file', 1, { event: 2 })
  const walkIn = (firstName: string) => ({
    person: { ...aPerson({ firstName, email: '' }) },
    submission: `walk-in-${firstName}`,
    device: 'phone',
  })
  const { status, body } = await device.post('people', walkIn('Anna'))
  expect(status).toBe(201)
  expect(body).toMatchObject({
    as: 'confirmed',
    scans: { answers: [{ says: 'welcome', person: { firstName: 'Anna' } }] },
  })
  expect((await device.post('people', walkIn('Anna'))).body).toMatchObject({ as: 'confirmed' })
  expect((await device.post('people', walkIn('Bert'))).body).toMatchObject({ as: 'waiting', scans: null })
  expect(await count(client, `bookings where source = 'desk'`)).toBe(2)
  expect(await count(client, `check_ins where kind = 'walk-in'`)).toBe(1)
  expect(await lettersIn(client)).toEqual([expect.stringContaining('confirmation')])
  const nobody = { ...walkIn('Cem'), person: { ...aPerson({ lastName: ' ', email: 'no' }) } }
  expect(await device.post('people', nobody)).toMatchObject({
    status: 422,
    body: { error: { code: 'invalid', fields: { 'person.lastName': 'missing' } } },
  })
})

test('a bus from one district is checked in at once', async () => {
  const { device, send, guest } = await aDesk('file', 12)
  await send(
    [{ ...person(50), organisation: 'Landkreis Börde', organisationAgs: '15083' }],
    { submission: 'alone' },
    office,
  )
  const { id } = await guest(3)
  const { people } = (await device.get(`people/${id}/group`)).body as { people: { id: string }[] }
  expect(people).toHaveLength(12)
  const scans = people.map((one) => ({
    nonce: `bus/${one.id}`.replace('/', '-'),
    registration: one.id,
    direction: 'in',
    at: thatMorning,
    kind: 'group',
  }))
  const { body } = await device.post('scans', { sentAt: thatMorning, device: 'phone', scans })
  expect((body.answers as { says: string }[]).map(({ says }) => says)).toEqual(Array(12).fill('welcome'))
  expect(body.list).toMatchObject({ inside: 12, people: 12 })
})

test('a lost badge gets a new code, and the old one is known as such', async () => {
  const { device, guest } = await aDesk()
  const { id, code } = await guest(0)
  expect((await device.post(`people/${id}/code`, {})).status).toBe(204)
  expect((await device.scan({ code })).body.answers).toMatchObject([{ says: 'retired', retired: 'reissued' }])
  expect((await device.scan({ code: (await guest(0)).code })).body.answers).toMatchObject([{ says: 'welcome' }])
})

test('a rehearsal is told as one, changes nothing but itself, and leaves no trace', async () => {
  const here = await aMorning()
  const rehearsed = await here.open({ rehearsal: true })
  const device = aDevice(here.deps, `/checkin/${rehearsed.token}`)
  const { id, code } = await here.guest(0)
  const before = await count(here.client, 'letters')
  const { body } = await device.get('list')
  expect(body.rehearsal).toBe(true)
  expect((await device.scan({ code })).body).toMatchObject({ answers: [{ says: 'welcome' }], list: { inside: 1 } })
  const deputy = { person: { firstName: 'Vera', lastName: 'V' }, nonce: 'rehearsed', device: 'phone' }
  expect((await device.post(`people/${id}/substitution`, deputy)).status).toBe(403)
  expect((await device.post('people', { person: aPerson(), submission: 'rehearsed', device: 'phone' })).status).toBe(
    403,
  )
  const refused = await device.post(`people/${id}/note`, { note: 'x' })
  expect([refused.status, (refused.body.error as { code: string }).code]).toEqual([403, 'rehearsal'])
  expect((await device.post(`people/${id}/code`, {})).status).toBe(403)
  const real = aDevice(here.deps, `/checkin/${(await here.open()).token}`)
  expect((await real.get('list')).body.list).toMatchObject({ inside: 0, people: 0 })
  here.clock.pass(hour)
  await endRehearsal(here.deps, office, here.event.id)
  expect((await device.get(`changes?after=${body.version}`)).body).toMatchObject({
    rehearsal: false,
    people: [{ id, inside: null }],
  })
  expect(
    (await device.scan({ registration: id, at: thatMorning, offline: true, rehearsal: true })).body.answers,
  ).toMatchObject([{ says: 'too-late' }])
  expect(await count(here.client, 'check_ins')).toBe(0)
  expect(await count(here.client, 'letters')).toBe(before)
  expect((await device.scan({ code })).body.answers).toMatchObject([{ says: 'welcome' }])
})

test('what a device sends wrong is refused in JSON, and does nothing', async () => {
  const { device, client } = await aDesk()
  const wrong: unknown[] = [
    {},
    { sentAt: 0, device: 'phone', scans: [] },
    { sentAt: 0, device: '<b>', scans: [{ nonce: 'abcdefgh', code: 'x', direction: 'in', at: 0 }] },
    { sentAt: 0, device: 'phone', scans: [{ nonce: 'short', code: 'x', direction: 'in', at: 0 }] },
    { sentAt: 0, device: 'phone', scans: [{ nonce: 'abcdefgh', direction: 'in', at: 0 }] },
    { sentAt: 0, device: 'phone', scans: [{ nonce: 'abcdefgh', code: 'x', direction: 'undo', at: 0 }] },
    { sentAt: 0, device: 'phone', scans: Array(501).fill({ nonce: 'abcdefgh', code: 'x', direction: 'in', at: 0 }) },
  ]
  for (const body of wrong)
    expect(await device.post('scans', body)).toMatchObject({ status: 422, body: { error: { code: 'invalid' } } })
  expect(await count(client, 'check_ins')).toBe(0)
})
