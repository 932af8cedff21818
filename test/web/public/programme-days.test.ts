import { expect, test } from 'vitest'
import { programmeItems } from '../../../src/db/schema/events.ts'
import { printProgramme } from '../../../src/domain/papers/print-programme.ts'
import { instantOf } from '../../../src/lib/dates.ts'
import { aGuest } from '../../support/a-guest.ts'
import { readAloud } from '../../support/a-paper.ts'
import { anEvent } from '../../support/an-event.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { world } from '../../support/world.ts'
import { openPdf } from '../../templates/pdf/read-pdf.ts'

const at = (day: number, time: string) => instantOf(`2027-12-0${day}`, time, 'Europe/Berlin')

/** Items as the office typed them, by title and beginning. */
async function anEventOf(items: Record<string, number | null>, endsAt = at(3, '16:00')) {
  const { deps: bare } = await world()
  const deps = { ...bare, assets: fontsFromPackage }
  const { id, hostId } = await anEvent(deps, { slug: 'tagung', endsAt })
  await deps.store.write((draft) =>
    Object.entries(items).map(([title, startsAt], position) =>
      draft.insert(programmeItems).values({
        ...{ id: deps.ids.next(), hostId, eventId: id, position, startsAt, bookable: true },
        title: { de: title, en: title },
      }),
    ),
  )
  return { deps, id }
}

const headingsOf = (html: string) =>
  [...html.slice(html.indexOf('>Programm<')).matchAll(/<(h[34])[^>]*>([^<]+)/g)]
    .map(([, level, words]) => `${level} ${words}`)
    .slice(0, 6)

const typed = { Abschluss: at(3, '15:00'), Offen: null, Vortrag: at(2, '11:00'), Empfang: at(2, '10:00') }

test('the public programme of two days has a heading for each, above its items in order of time', async () => {
  const { deps } = await anEventOf(typed)
  expect(headingsOf((await aGuest(deps).get('/e/tagung')).html)).toEqual([
    'h3 Donnerstag, 2. Dezember 2027',
    'h4 Empfang',
    'h4 Vortrag',
    'h3 Freitag, 3. Dezember 2027',
    'h4 Abschluss',
    'h4 Offen',
  ])
})

test('of one day it has none', async () => {
  const { deps } = await anEventOf({ Vortrag: at(2, '11:00'), Empfang: at(2, '10:00') }, at(2, '16:00'))
  const { html } = await aGuest(deps).get('/e/tagung')
  expect(headingsOf(html).slice(0, 2)).toEqual(['h3 Empfang', 'h3 Vortrag'])
})

test('on paper, in the form and where items are picked the order is the same', async () => {
  const { deps, id } = await anEventOf(typed)
  const { stream } = await printProgramme(
    deps,
    { as: 'system', job: 'test' },
    { eventId: id, language: 'de', options: { format: 'a4' } },
  )
  const paper = (await readAloud(await openPdf(stream), 1)).join(' ')
  const places = ['2. Dezember', 'Empfang', 'Vortrag', '3. Dezember', 'Abschluss', 'Offen'].map((word) =>
    paper.lastIndexOf(word),
  )
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  for (const path of ['/e/tagung/programme', '/e/tagung/registration']) {
    const { html } = await aGuest(deps).get(path)
    const titles = [...html.matchAll(/kern-label"[^>]*>\s*(Empfang|Vortrag|Abschluss)/g)].map(([, title]) => title)
    expect([path, ...titles]).toEqual([path, 'Empfang', 'Vortrag', 'Abschluss'])
  }
})
