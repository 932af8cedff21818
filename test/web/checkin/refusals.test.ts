import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import type { Deps } from '../../../src/deps.ts'
import { deskByToken } from '../../../src/domain/checkin/desk.ts'
import { day } from '../../../src/lib/dates.ts'
import { aDeskAt, aMorning } from '../../support/a-desk.ts'
import { aDevice } from '../../support/a-device.ts'
import { aHost, anEvent, aPerson } from '../../support/an-event.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { signIn } from '../office/an-office.ts'

/**
 * What each route answers at an open desk, a closed one, an expired one, one of another event, with a token that was never
 * issued; at an open desk to who has its link and no passphrase; and to nobody, staff of another host, staff of the host.
 */
const table: Record<
  string,
  readonly [
    byLink: readonly [number, number, number, number, number],
    linkAlone: number,
    office: readonly [number, number, number],
  ]
> = {
  'GET ': [[200, 410, 410, 200, 404], 200, [303, 404, 200]],
  'POST /entries': [[200, 410, 410, 200, 404], 403, [401, 404, 200]],
  'GET /desk': [[200, 200, 200, 200, 404], 200, [303, 404, 200]],
  'POST /opening': [[204, 204, 204, 204, 404], 204, [401, 404, 403]],
  'POST /locking': [[204, 204, 204, 204, 404], 204, [401, 404, 204]],
  'GET /list': [[200, 410, 410, 200, 404], 403, [303, 404, 200]],
  'GET /changes': [[204, 410, 410, 204, 404], 403, [303, 404, 204]],
  'POST /scans': [[200, 410, 410, 200, 404], 403, [401, 404, 200]],
  'GET /manifest.json': [[200, 200, 200, 200, 404], 200, [303, 404, 404]],
  'GET /people': [[200, 410, 410, 200, 404], 403, [303, 404, 200]],
  'POST /people': [[201, 410, 410, 201, 404], 403, [401, 404, 201]],
  'GET /people/new': [[200, 410, 410, 200, 404], 403, [303, 404, 200]],
  'GET /people/together': [[200, 410, 410, 200, 404], 403, [303, 404, 200]],
  'POST /people/together': [[200, 410, 410, 200, 404], 403, [401, 404, 200]],
  'GET /people/:registration/name': [[200, 410, 410, 404, 404], 403, [303, 404, 200]],
  'POST /people/:registration/name': [[200, 410, 410, 404, 404], 403, [401, 404, 200]],
  'GET /people/:registration': [[200, 410, 410, 404, 404], 403, [303, 404, 200]],
  'GET /people/:registration/substitution': [[200, 410, 410, 404, 404], 403, [303, 404, 200]],
  'POST /people/:registration/group': [[200, 410, 410, 200, 404], 403, [401, 404, 200]],
  'GET /people/:registration/group': [[200, 410, 410, 200, 404], 403, [303, 404, 200]],
  'GET /people/:registration/badge.pdf': [[200, 410, 410, 404, 404], 403, [303, 404, 200]],
  'POST /people/:registration/substitution': [[201, 410, 410, 404, 404], 403, [401, 404, 201]],
  'POST /people/:registration/note': [[204, 410, 410, 404, 404], 403, [401, 404, 204]],
  'POST /people/:registration/code': [[204, 410, 410, 404, 404], 403, [401, 404, 204]],
}

/** Every route of the server below /checkin that answers JSON, as Hono knows them. */
const routes = [
  ...new Set(
    createApp()
      .routes.filter(({ method, path }) => path.startsWith('/checkin/:token') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace('/checkin/:token{[\\w-]{22}}', '')}`),
  ),
]

test('every route of a desk stands in the table', () => {
  expect(Object.keys(table).sort()).toEqual([...routes].sort())
})

test.each(Object.entries(table))('%s', async (route, [byLink, linkAlone, office]) => {
  const { ask, places } = await aTriedApp(route)
  const answers: number[] = []
  for (const place of places) answers.push(await ask(place))
  expect(answers).toEqual([...byLink, linkAlone, ...office])
})

async function aTriedApp(route: string) {
  const here = await aMorning()
  const { event, clock, guest, open } = here
  const deps = { ...here.deps, assets: fontsFromPackage }
  const other = await otherEvent(here)
  const { id: registration } = await guest(0)
  const [running, closed, expired] = [await open(), await open(), await open({ closesAt: clock.now() + 1 })]
  await closed.close()
  clock.pass(1)
  const stranger = await signIn({ deps }, (await aHost(deps)).id, 'other@other.example')
  const staff = await signIn({ deps }, event.hostId, 'anna@host.example')
  const places: [at: string, brings?: string][] = [
    ...[running.token, closed.token, expired.token, other, 'A'.repeat(22)].map((token): [string] => [
      `/checkin/${token}`,
    ]),
    [`/checkin/${running.token}`, ''],
    ...['', stranger.cookie, staff.cookie].map((cookie): [string, string] => [`/checkin/events/${event.id}`, cookie]),
  ]
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern.slice(1)
  const ask = async ([at, brings]: (typeof places)[number]) => {
    const { id } = at.includes(running.token) ? { id: registration } : await guest(1)
    const device = aDevice(deps, at, brings)
    const target = path.replace(':registration', id)
    if (/(group|together)$/.test(path) && method === 'POST')
      return (await device.send(target, { nonce: deps.ids.next(), [`person-${id}`]: 'on' })).status
    if (path === 'entries')
      return (await device.send(path, { nonce: deps.ids.next(), registration, direction: 'in' })).status
    if (method === 'GET') return (await device.get(`${target}?after=1000&search=p`)).status
    if (path === 'opening') return (await device.post(path, { verifier: await verifierAt(deps, at) })).status
    return (await device.post(target, bodyOf(path))).status
  }
  const bodyOf = (what: string): unknown => {
    const nonce = deps.ids.next()
    if (what === 'scans')
      return { sentAt: clock.now(), device: 'x', scans: [{ nonce, registration, direction: 'in', at: clock.now() }] }
    if (what === 'people') return { person: aPerson({ email: '', firstName: nonce }), submission: nonce, device: 'x' }
    if (what.endsWith('note')) return { note: 'x' }
    return { person: { academicTitle: '', firstName: nonce, lastName: 'V' }, nonce, device: 'x' }
  }
  return { ask, places }
}

async function verifierAt(deps: Deps, at: string): Promise<string> {
  return (await deskByToken(deps, at.split('/')[2] ?? ''))?.verifier ?? ''
}

/** The token of a desk of another event of the same host, in the same database. */
async function otherEvent(here: Awaited<ReturnType<typeof aMorning>>): Promise<string> {
  const sibling = await anEvent(here.deps, { hostId: here.event.hostId })
  return (await aDeskAt(here, sibling.id)).token
}

test('a desk shows nobody of another event, finds none by name and lets none in', async () => {
  const here = await aMorning()
  const token = await otherEvent(here)
  const device = aDevice(here.deps, `/checkin/${token}`)
  const { id, code } = await here.guest(0)
  expect((await device.get('list')).body.people).toEqual([])
  expect((await device.get('people?search=muster')).body.people).toEqual([])
  expect((await device.get(`people/${id}/group`)).body.people).toEqual([])
  expect((await device.scan({ code })).body.answers).toMatchObject([{ says: 'other-event', person: null }])
  expect((await device.scan({ registration: id })).body.answers).toMatchObject([{ says: 'other-event', person: null }])
})

test('what a closed desk says of itself is that everything has to be wiped', async () => {
  const here = await aMorning()
  const desk = await here.open()
  const device = aDevice(here.deps, `/checkin/${desk.token}`)
  here.clock.pass(day)
  expect((await device.get('desk')).body).toEqual({ now: here.clock.now(), state: 'expired', wipe: true })
})
