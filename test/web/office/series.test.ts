import { expect, test } from 'vitest'
import { createSeries } from '../../../src/domain/events/save-series.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { formOf } from '../../support/a-visitor.ts'
import { aHost, anEvent } from '../../support/an-event.ts'
import { readCalendar } from '../../support/read-calendar.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { anOffice } from './an-office.ts'

const both = (de: string) => ({ de, en: undefined })
const network = { 'title.de': 'Netzwerk Räume', 'title.en': 'Network', slug: '' }
type Office = Awaited<ReturnType<typeof anOffice>>

/** The form of the event as it stands, with this series chosen. */
async function choose({ event, page, post }: Office, seriesId: string) {
  const path = `/office/events/${event.id}`
  const { values } = formOf({ address: `http://x${path}/edit`, status: 200, html: await page(`${path}/edit`) }, path)
  return post(path, { ...values, seriesId })
}

async function seriesIn({ client }: Office): Promise<string> {
  const { rows } = await client.execute('select id from event_series order by created_at limit 1')
  return String(rows[0]?.id)
}

test('a new series gets an address from its name, and holds the events that choose it', async () => {
  const office = await anOffice()
  const { host, deps, post, page } = office
  const made = await post('/office/series', { ...network, hostId: host.id })
  expect([made.status, made.headers.get('location')]).toEqual([303, '/office/series?done=saved'])
  expect(await page('/office/series')).toContain('http://tagung.example/series/netzwerk-raeume/calendar.ics')

  expect((await choose(office, await seriesIn(office))).status).toBe(303)
  const guest = aGuest(deps)
  const feed = readCalendar((await guest.get('/series/netzwerk-raeume/calendar.ics')).html)
  expect([feed.property('name'), feed.summaries]).toEqual(['Netzwerk Räume', ['Integration in ländlichen Räumen']])
  expect((await guest.get(`/e/${office.event.slug}`)).html).toContain(
    'webcal://tagung.example/series/netzwerk-raeume/calendar.ics',
  )

  expect((await choose(office, '')).status).toBe(303)
  expect(readCalendar((await guest.get('/series/netzwerk-raeume/calendar.ics')).html).entries).toEqual([])
})

test('what is wrong is said at the field, everything typed stays, nothing is written', async () => {
  const { host, client, post } = await anOffice()
  const wrong = { 'title.de': '', 'title.en': 'Only English', slug: 'No Slug!', hostId: host.id }
  const answer = await post('/office/series', wrong)
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(textOf(html)).toContain('„Name auf Deutsch“ fehlt noch.')
  expect(html).toContain('value="Only English"')
  expect(html).toContain('value="No Slug!"')
  expect((await client.execute('select * from event_series')).rows).toEqual([])
})

test('an address that is taken is refused at its field', async () => {
  const { host, post } = await anOffice()
  await post('/office/series', { ...network, hostId: host.id })
  const again = await post('/office/series', { ...network, hostId: host.id })
  expect([again.status, textOf(await again.text())]).toEqual([
    422,
    expect.stringContaining('Diese Adresse ist schon vergeben'),
  ])
})

test('an event cannot join a series of another host', async () => {
  const office = await anOffice()
  const other = await aHost(office.deps)
  const system = { as: 'system', job: 'test' } as const
  const foreign = { title: both('Fremd'), slug: 'fremd' }
  const id = await createSeries(office.deps, system, { hostId: other.id, series: foreign })
  expect(await office.page(`/office/events/${office.event.id}/edit`)).not.toContain('Fremd')
  const answer = await choose(office, id)
  expect([answer.status, textOf(await answer.text())]).toEqual([
    422,
    expect.stringContaining('eine Reihe des Veranstalters, dem die Veranstaltung gehört'),
  ])
})

test('a series can be ended: its events stay, its feed does not', async () => {
  const office = await anOffice()
  const { host, deps, client, post } = office
  await post('/office/series', { ...network, hostId: host.id })
  const id = await seriesIn(office)
  await choose(office, id)
  const ended = await post(`/office/series/${id}/removal`)
  expect(ended.headers.get('location')).toBe('/office/series?done=removed')
  const guest = aGuest(deps)
  expect((await guest.get('/series/netzwerk-raeume/calendar.ics')).status).toBe(404)
  expect((await guest.get(`/e/${office.event.slug}`)).status).toBe(200)
  const { rows } = await client.execute(`select verb from audit_notes where verb like 'series.%' order by id`)
  expect(rows.map(({ verb }) => verb)).toEqual(['series.saved', 'series.removed'])
})

test('the list costs the same for one series and for three', async () => {
  const counts: number[] = []
  for (const size of [1, 3]) {
    const office = await anOffice()
    for (let n = 0; n < size; n++) {
      await office.post('/office/series', { ...network, slug: `reihe-${n}`, hostId: office.host.id })
      await anEvent(office.deps, { hostId: office.host.id, seriesId: await seriesIn(office) })
    }
    await office.settled()
    const trips = roundTrips(office.client)
    await office.page('/office/series')
    counts.push(trips())
    await office.page(`/office/series/${await seriesIn(office)}`)
    counts.push(trips())
  }
  expect(counts.slice(0, 2)).toEqual(counts.slice(2))
})
