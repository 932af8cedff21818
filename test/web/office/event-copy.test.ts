import { expect, test } from 'vitest'
import { sameWeekdayLater } from '../../../src/domain/copying/suggest-copy.ts'
import { instantOf } from '../../../src/lib/dates.ts'
import { textOf } from '../../support/a-guest.ts'
import { aPlan } from '../../support/a-plan.ts'
import { anEvent } from '../../support/an-event.ts'
import { anOffice } from './an-office.ts'

const valueAt = (html: string, name: string) =>
  new RegExp(`name="${name.replace('.', '\\.')}"[^>]*value="([^"]*)"`).exec(html)?.[1]

async function lastYear() {
  const office = await anOffice({
    title: { de: 'Jahrestagung 2027', en: 'Annual meeting 2027' },
    slug: 'jahrestagung-2027',
  })
  await aPlan(office.deps, office.event, 20)
  return { ...office, address: `/office/events/${office.event.id}/copy` }
}

test('the form suggests the same weekday, next year’s title and a free address, and says what is taken over', async () => {
  const { deps, event, host, page, address } = await lastYear()
  expect(await page(`/office/events/${event.id}`)).toContain(`href="${address}"`)
  const html = await page(address)
  const shown = ['title.de', 'title.en', 'startDate', 'slug'].map((name) => valueAt(html, name))
  expect(shown).toEqual(['Jahrestagung 2028', 'Annual meeting 2028', '2028-11-30', 'jahrestagung-2028'])
  const text = textOf(html)
  expect(text).toMatch(/Plätze insgesamt \S+ Programmpunkte 1 .*Zielgruppen 1 .*Mitveranstalter 1 /)
  expect(text).not.toContain('Platzgrenzen')
  expect(text).toContain('Nicht übernommen werden Menschen')
  expect(text).toContain('Termin Donnerstag, 30. November 2028, 10:00–16:00 Uhr')
  expect(text).toContain('Anmeldeschluss Donnerstag, 16. November 2028, 24 Uhr')
  await anEvent(deps, { hostId: host.id, slug: 'jahrestagung-2028' })
  expect(valueAt(await page(address), 'slug')).toBe('jahrestagung-2028-2')
})

test('the copy is a draft that is opened at once; nothing was saved before', async () => {
  const { client, page, post, address } = await lastYear()
  await page(address)
  expect((await client.execute('select id from events')).rows).toHaveLength(1)
  const done = await post(address, { 'title.de': 'Jahrestagung 2028', startDate: '2028-07-06', slug: '' })
  const there = done.headers.get('location') ?? ''
  expect([done.status, there]).toEqual([303, expect.stringMatching(/^\/office\/events\/[\w-]{36}\?done=created$/)])
  const text = textOf(await page(there))
  for (const words of ['Entwurf', 'Jahrestagung 2028', 'Donnerstag, 6. Juli 2028', '/e/jahrestagung-2028'])
    expect(text).toContain(words)
  expect(textOf(await page('/office/audit'))).toContain('Veranstaltung nach einer früheren angelegt')
})

test('the same form sent twice makes one copy, and leads to it both times', async () => {
  const { client, post, address } = await lastYear()
  const asked = { 'title.de': 'Jahrestagung 2028', startDate: '2028-07-06', slug: 'zweimal' }
  const answers = await Promise.all([post(address, asked), post(address, asked)])
  const there = [...answers, await post(address, asked)].map(({ headers }) => headers.get('location'))
  expect(new Set(there).size).toBe(1)
  expect((await client.execute('select id from events')).rows).toHaveLength(2)
  const other = await post(address, { ...asked, startDate: '2028-07-13' })
  expect([other.status, (await other.text()).includes('id="field-slug-error"')]).toEqual([422, true])
})

test('a day off is said before anything is saved, and what cannot be is told at its field', async () => {
  const { post, address } = await lastYear()
  const taken = { 'title.de': 'X', startDate: '2028-12-24', slug: 'jahrestagung-2027' }
  const again = await post(address, taken)
  const html = await again.text()
  expect([again.status, /id="field-slug-error"/.test(html)]).toEqual([422, true])
  expect(textOf(html)).toContain('Sonntag, 24. Dezember 2028, 10:00–16:00 Uhr Wochenende (Sonntag, 24. Dezember 2028)')
  for (const startDate of ['', '2028-02-30', '2019-01-01']) {
    const wrong = await post(address, { ...taken, slug: 'neu', startDate })
    expect([startDate, wrong.status, (await wrong.text()).includes('id="field-startDate-error"')]).toEqual([
      startDate,
      422,
      true,
    ])
  }
})

test('what was called off is counted as left out, and a time that the clocks leave out is named', async () => {
  const { client, event, post, page, address } = await lastYear()
  await client.execute(`insert into programme_items (id, host_id, event_id, position, starts_at, ends_at, title, room, description, bookable, called_off, changed_at)
    select id || '-off', host_id, event_id, 9, starts_at, ends_at, title, room, description, bookable, 1, 0 from programme_items limit 1`)
  const night = instantOf('2027-12-03', '02:30', 'Europe/Berlin')
  await client.execute(`update events set ends_at = ${night + 7_200_000}`)
  await client.execute(
    `update programme_items set starts_at = ${night}, ends_at = ${night + 5_400_000} where not called_off`,
  )
  expect(textOf(await page(address))).toContain(
    'Programmpunkte 1; 1 bleibt weg (abgesagt oder von Abgesagtem abhängig)',
  )
  // The clocks go forward in the night after the first day.
  const shown = textOf(await (await post(address, { slug: 'jahrestagung-2027', startDate: '2029-03-24' })).text())
  expect(shown).toContain('Die Uhren werden umgestellt')
  expect(shown).toMatch(/25\. März 2029, 03:30–04:00 Uhr: Diese Uhrzeit gibt es an dem Tag nicht/)
  await client.execute(`update events set ends_at = ${night} where id = '${event.id}'`)
  await client.execute(`update programme_items set starts_at = starts_at - 7200000, ends_at = ends_at - 7200000`)
  const own = textOf(await (await post(address, { slug: 'jahrestagung-2027', startDate: '2029-03-24' })).text())
  expect(own).toMatch(/Termin Samstag, 24\. März 2029.* Diese Uhrzeit gibt es an dem Tag nicht/)
})

test.each([
  ['2027-12-02', '2027-12-30', '2028-11-30'],
  ['2026-03-05', '2026-03-06', '2027-03-04'],
  ['2016-06-09', '2027-11-08', '2028-06-08'],
  ['2027-12-31', '2027-01-01', '2028-12-29'],
  ['2024-02-29', '2024-03-01', '2025-02-27'],
])('%s, seen on %s, comes again on %s', (first, today, next) => {
  expect(sameWeekdayLater(first, today)).toBe(next)
  expect(new Date(next).getUTCDay()).toBe(new Date(first).getUTCDay())
})
