import { expect, test } from 'vitest'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { aConflict } from '../../support/a-conflict.ts'
import { aDeskAt } from '../../support/a-desk.ts'
import { aDevice } from '../../support/a-device.ts'
import { aPerson } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { count, notesIn, privacyVersion } from '../../support/registering.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { anOffice } from './an-office.ts'

const here = (event: { id: string }) => `/office/events/${event.id}/checkin`

test('the office opens a desk, hands its link and passphrase over, and closes it', async () => {
  const { deps, client, event, post, page } = await anOffice()
  const typed = { label: 'Haupt­eingang <b>', walkIns: 'on', headCountLimit: '300', 'closesAt.date': '2027-12-02' }
  expect((await post(`${here(event)}/desks`, typed)).status).toBe(303)
  const html = await page(here(event))
  expect(html).toContain('&lt;b&gt;')
  const [, token = ''] = /\/checkin\/([\w-]{22})"/.exec(html) ?? []
  expect(html).toMatch(/<code class="unbroken">[0-9A-Z]{5}-[0-9A-Z]{5}<\/code>/)
  const device = aDevice(deps, `/checkin/${token}`)
  expect((await device.get('desk')).body).toMatchObject({
    state: 'open',
    headCountLimit: 300,
    limitIsHard: false,
    walkIns: true,
  })
  const [, closure = ''] = /action="([^"]+\/closure)"/.exec(html) ?? []
  expect((await post(closure)).status).toBe(303)
  expect((await device.get('desk')).body).toMatchObject({ state: 'closed', wipe: true })
  expect(await page(here(event))).not.toContain(token)
  expect((await notesIn(client)).slice(-2)).toEqual(['desk.opened by staff', 'desk.closed by staff'])
})

test('what is typed wrong comes back with everything that was typed', async () => {
  const { client, event, post } = await anOffice()
  const wrong: [Record<string, string>, string][] = [
    [{ label: ' ' }, 'Name des Check-ins“ fehlt noch'],
    [{ label: 'x'.repeat(81) }, 'ist zu lang'],
    [{ label: 'Tür', headCountLimit: 'viele' }, 'ganze Zahl'],
    [{ label: 'Tür', 'closesAt.date': 'morgen' }, 'kein Tag'],
    [{ label: 'Tür', 'closesAt.date': '2027-01-01' }, 'in der Zukunft'],
    [{ label: 'Tür', 'closesAt.date': '2028-01-01' }, 'einen Tag nach der Veranstaltung'],
  ]
  for (const [typed, sentence] of wrong) {
    const response = await post(`${here(event)}/desks`, typed)
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain(`value="${typed.label}"`)
  }
  expect(await count(client, 'desks')).toBe(0)
})

test('the office sees who has come and what is in conflict, and ends a rehearsal', async () => {
  const { deps, clock, client, event, submitted, page, post } = await anOffice()
  const [registration = ''] = await submitted([{ lastName: 'Doppelt' }])
  const desks = [await aDeskAt({ deps, clock }, event.id), await aDeskAt({ deps, clock }, event.id, { label: 'Hof' })]
  for (const desk of desks) {
    clock.pass(1000)
    await desk.scan({ registration, offline: true })
  }
  const rehearsed = await aDeskAt({ deps, clock }, event.id, { label: 'Üben', rehearsal: true })
  await rehearsed.scan({ registration })
  const html = await page(here(event))
  expect(html).toMatch(/Doppelt[\s\S]*Hof[\s\S]*schon an anderer Stelle eingelassen/)
  expect(html).toContain('Üben (Probe)')
  expect((await post(`${here(event)}/rehearsal-end`)).status).toBe(303)
  expect(await page(here(event))).not.toContain('(Probe)')
  expect(await count(client, 'check_ins')).toBe(2)
})

test('the page takes as many round trips with three desks as with one', async () => {
  const counts: number[] = []
  for (const size of [1, 3]) {
    const { deps, client, clock, event, page } = await anOffice()
    for (let n = 0; n < size; n++) await aDeskAt({ deps, clock }, event.id)
    const trips = roundTrips(client)
    await page(here(event))
    counts.push(trips())
  }
  expect(counts).toEqual([8, 8])
})

test('the list of participants says when who was checked in first', async () => {
  const { deps, clock, event, submitted, page } = await anOffice()
  const [came = ''] = await submitted([
    { lastName: 'Anwesend', email: 'a@x.example' },
    { lastName: 'Fern', email: 'b@x.example' },
  ])
  const desk = await aDeskAt({ deps, clock }, event.id)
  await desk.scan({ registration: came })
  const [headings = '', ...lines] = (await page(`/office/events/${event.id}/attendees.csv`)).split('\r\n')
  const place = headings.split(';').indexOf('Eingecheckt')
  expect(lines.filter(Boolean).map((line) => line.split(';')[place])).toEqual(['08.11.2027 09:00', ''])
})

test('a conflict is settled once and leaves the list; a scan that is none is unknown', async () => {
  const { deps, client, clock, event, submitted, page, post } = await anOffice()
  const [registration = ''] = await submitted([{ lastName: 'Doppelt' }])
  const { conflict } = await aConflict({ deps, client, clock }, event.id, registration)
  expect(await page(here(event))).toMatch(/Doppelt[\s\S]*schon an anderer Stelle/)
  for (const _ of [1, 2]) expect((await post(`${here(event)}/conflicts/${conflict}/settlement`)).status).toBe(303)
  expect(await page(here(event))).not.toContain('Doppelt')
  expect((await notesIn(client)).filter((note) => note.startsWith('conflict'))).toEqual(['conflict.settled by staff'])
  expect((await post(`${here(event)}/conflicts/1/settlement`)).status).toBe(404)
  expect((await post(`${here(event)}/conflicts/x/settlement`)).status).toBe(404)
})

test('a scan of a clock that jumped stands there with both times, and counts as the office says', async () => {
  const { event, deps, client, clock, page, post, submitted } = await anOffice()
  const [registration = ''] = await submitted([{ lastName: 'Sprung' }])
  const { doubtful } = await aConflict({ deps, client, clock }, event.id, registration)
  const scan = await doubtful()
  const html = await page(here(event))
  expect(html).toMatch(/Scans mit unklarer Zeit[\s\S]*Sprung[\s\S]*01\.01\.1970[\s\S]*08\.11\.2027/)
  const address = `${here(event)}/doubtful-scans/${scan}`
  const atDevice = `action="${address}/count-at-device-time"`
  expect(html, 'before the event').not.toContain(atDevice)
  expect((await post(`${address}/count-at-device-time`)).status).toBe(422)
  await client.execute('update events set starts_at = 0')
  expect(await page(here(event))).toContain(atDevice)
  for (const _ of [1, 2])
    expect((await post(`${address}/count-at-arrival`)).headers.get('location')).toBe(`${here(event)}?done=scan-counted`)
  expect((await post(`${address}/dismissal`)).status).toBe(409)
  expect(await page(here(event))).not.toContain('Scans mit unklarer Zeit')
  expect((await notesIn(client)).filter((note) => note.startsWith('scan.'))).toHaveLength(1)
})

test('an open desk is changed: its link and passphrase stay, and devices hear of the new limit', async () => {
  const { deps, client, clock, event, page, post } = await anOffice()
  const desk = await aDeskAt({ deps, clock }, event.id)
  const device = aDevice(deps, `/checkin/${desk.token}`)
  const { version } = (await device.get('list')).body
  const own = `${here(event)}/desks/${desk.id}`
  const before = await page(own)
  expect(before).toMatch(new RegExp(`<svg class="qr-code"[\\s\\S]*/checkin/${desk.token}`))
  const wrong = await post(own, { label: 'x'.repeat(81), walkIns: 'on' })
  expect([wrong.status, (await wrong.text()).includes('x'.repeat(81))]).toEqual([422, true])
  const late = await post(own, { label: 'Hof', 'closesAt.date': '2028-01-01' })
  expect([late.status, (await late.text()).includes('einen Tag nach der Veranstaltung')]).toEqual([422, true])
  expect((await post(own, { label: 'Hof', headCountLimit: '50', limitIsHard: 'on', walkIns: '' })).status).toBe(303)
  expect((await device.get(`changes?after=${version}`)).body).toMatchObject({
    list: { limit: 50, limitIsHard: true },
    people: [],
  })
  expect((await device.get('desk')).body).toMatchObject({ label: 'Hof', walkIns: false })
  const passphrase = /<code class="unbroken">([^<]+)</
  expect(passphrase.exec(await page(own))?.[1]).toBe(passphrase.exec(before)?.[1])
  expect((await notesIn(client)).at(-1)).toBe('desk.changed by staff')
  await desk.close()
  expect((await post(own, { label: 'Tor' })).status).toBe(422)
  expect(await page(own)).not.toContain(desk.token)
})

test('who came to a list stands there, the latest first, and who of them is inside', async () => {
  const { deps, client, clock, event, page } = await anOffice({ capacity: null })
  const ids: string[] = []
  for (const n of Array(52).keys()) {
    const people = [aPerson({ lastName: `Gast ${n}.`, email: `g${n}@x.example` })]
    const { registration } = await register(deps, office, {
      eventId: event.id,
      submission: `guest-${n}`,
      people,
      privacyVersion,
    })
    ids.push(registration?.id ?? '')
  }
  const desk = await aDeskAt({ deps, clock }, event.id)
  for (const registration of ids) await desk.scan({ registration })
  await desk.scan({ registration: ids[51] ?? '', direction: 'out' })
  const { rows } = await client.execute('select id from check_in_lists')
  const list = `${here(event)}/lists/${rows[0]?.id}`
  const shown = (html: string) => [...html.matchAll(/Gast (\d+)\./g)].map(([, n]) => Number(n))
  const first = await page(list)
  expect(shown(first)).toEqual([...Array(50).keys()].map((n) => 51 - n))
  expect(first).toContain('wieder gegangen')
  const [, next = ''] = /href="([^"]+before=\d+)"/.exec(first) ?? []
  expect(shown(await page(next.replaceAll('&amp;', '&')))).toEqual([1, 0])
  expect(shown(await page(`${list}?inside=1`))[0]).toBe(50)
})

test('the list of who came takes as many round trips with three people as with one', async () => {
  const counts: number[] = []
  for (const size of [1, 3]) {
    const { deps, client, clock, event, submitted, page } = await anOffice()
    const desk = await aDeskAt({ deps, clock }, event.id)
    for (const n of Array(size).keys())
      await desk.scan({
        registration: (await submitted([{ email: `${n}@x.example`, lastName: `Gast ${n}` }]))[0] ?? '',
      })
    const { rows } = await client.execute('select id from check_in_lists')
    const trips = roundTrips(client)
    await page(`${here(event)}/lists/${rows[0]?.id}`)
    counts.push(trips())
  }
  expect(counts[0]).toBe(counts[1])
})

test('the office sees when the link of a desk was last used, and a device that asks every second writes once a minute', async () => {
  const { deps, clock, client, event, page, settled } = await anOffice()
  const desk = await aDeskAt({ deps, clock }, event.id)
  const shown = async () =>
    /zuletzt benutzt<\/dt>\s*<dd[^>]*>([^<]*)</.exec(await page(`${here(event)}/desks/${desk.id}`))?.[1]
  const visited = async () => (await client.execute('select visited_at as at from desks')).rows[0]?.at
  expect(await shown()).toBe('noch nie')
  const device = aDevice(deps, `/checkin/${desk.token}`)
  await device.get('desk')
  await settled()
  const first = clock.at
  expect(await visited()).toBe(first)
  for (let second = 1; second < 60; second++) {
    clock.pass(1000)
    await device.get('changes?after=0')
  }
  await settled()
  expect(await visited()).toBe(first)
  clock.pass(1000)
  await Promise.all([device.get('desk'), device.get('desk')])
  await settled()
  expect(await visited()).toBe(first + 60_000)
  expect(await shown()).toBe('08.11.2027, 09:01\u00a0Uhr')
  clock.pass(-3_600_000)
  await device.get('desk')
  await settled()
  expect(await visited()).toBe(clock.at)
})
