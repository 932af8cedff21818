import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { events } from '../../../src/db/schema/events.ts'
import { aGuest } from '../../support/a-guest.ts'
import { anEvent } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

const both = (de: string, en = de) => ({ de, en })

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const entries = calendar.getAllSubcomponents('vevent').map((entry) => ({
    uid: entry.getFirstPropertyValue('uid'),
    summary: entry.getFirstPropertyValue('summary'),
    status: entry.getFirstPropertyValue('status'),
  }))
  return { calendar, entries }
}

test('the feed holds what is public, keeps what was called off as cancelled, and no drafts', async () => {
  const { deps } = await world()
  const open = await anEvent(deps, { title: both('Offen') })
  const off = await anEvent(deps, { title: both('Weg'), status: 'cancelled' })
  await anEvent(deps, { title: both('Entwurf'), status: 'draft' })
  const { status, headers, html } = await aGuest(deps).get('/calendar.ics')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const { calendar, entries } = read(html)
  expect(entries.toSorted((a, b) => String(a.summary).localeCompare(String(b.summary)))).toEqual([
    { uid: off.id, summary: 'Abgesagt: Weg', status: 'CANCELLED' },
    { uid: open.id, summary: 'Offen', status: 'CONFIRMED' },
  ])
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H')
  expect(calendar.getFirstPropertyValue('method')).toBeNull()
})

test('an unchanged feed is 304, a changed one is not', async () => {
  const { deps } = await world()
  await anEvent(deps)
  const guest = aGuest(deps)
  const first = await guest.get('/calendar.ics')
  const tag = first.headers.get('etag') ?? ''
  const again = await guest.get('/calendar.ics', { 'if-none-match': tag })
  expect([again.status, again.html]).toEqual([304, ''])
  await deps.store.write((draft) => [draft.update(events).set({ title: both('Anders') })])
  const changed = await guest.get('/calendar.ics', { 'if-none-match': tag })
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(tag)
})

test('the language is that of the address, not of a cookie', async () => {
  const { deps } = await world()
  const event = await anEvent(deps, { title: both('Räume', 'Areas') })
  const guest = aGuest(deps)
  const summary = async (path: string) => read((await guest.get(path, { cookie: 'lang=en' })).html).entries[0]?.summary
  expect(await summary(`/e/${event.slug}.ics`)).toBe('Räume')
  expect(await summary(`/e/${event.slug}.ics?lang=en`)).toBe('Areas')
  expect(await summary('/calendar.ics?lang=en')).toBe('Areas')
})

test('the file of an event is a download with the UID of the feed', async () => {
  const { deps } = await world()
  const event = await anEvent(deps)
  const { headers, html } = await aGuest(deps).get(`/e/${event.slug}.ics`)
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${event.slug}.ics"`)
  expect(read(html).entries.map(({ uid }) => uid)).toEqual([event.id])
})
