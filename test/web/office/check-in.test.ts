import { expect, test } from 'vitest'
import { aDeskAt } from '../../support/a-desk.ts'
import { aDevice } from '../../support/a-device.ts'
import { count, notesIn } from '../../support/registering.ts'
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
  expect(lines.filter(Boolean).map((line) => line.split(';')[place])).toEqual(['2027-11-08 09:00', ''])
})
