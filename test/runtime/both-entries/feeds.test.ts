import { expect, inject, test } from 'vitest'
import { aVisitor } from '../../support/a-visitor.ts'
import { readCalendar } from '../../support/read-calendar.ts'

const visitor = aVisitor(inject('url'))
const conference = new URL(inject('conference')).pathname

test('the feed of all events is whole, and 304 for who has it', async () => {
  const feed = await visitor.ask('/calendar.ics')
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(readCalendar(await feed.text()).summaries).toContain('Integration in ländlichen Räumen')
  const known = { 'if-none-match': feed.headers.get('etag') ?? '' }
  expect((await visitor.ask('/calendar.ics', { headers: known })).status).toBe(304)
  const head = await visitor.ask('/calendar.ics', { method: 'HEAD' })
  expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, known['if-none-match'], ''])
})

test('the page of an event leads to the feed of its host, which holds the event', async () => {
  const { html } = await visitor.open(conference)
  const feed = /webcal:\/\/[^/"]+(\/hosts\/[a-z0-9-]+\/calendar\.ics)/.exec(html)?.[1] ?? ''
  expect(readCalendar(await (await visitor.ask(feed)).text()).summaries).toContain('Integration in ländlichen Räumen')
})

test('who picks two items of the programme gets exactly those, as file and as feed', async () => {
  const { html } = await visitor.open(`${conference}/programme`)
  const items = [...html.matchAll(/name="item" value="([^"]+)"/g)].map(([, id]) => id ?? '').slice(0, 2)
  const query = new URLSearchParams(items.map((id) => ['item', id]))
  for (const path of [`${conference}.ics`, `${conference}/calendar.ics`]) {
    const { entries } = readCalendar(await (await visitor.ask(`${path}?${query}`)).text())
    expect(entries.map(({ uid }) => uid)).toEqual(items)
  }
})
