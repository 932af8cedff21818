import { expect, inject, test } from 'vitest'
import { clockIn } from '../../../src/lib/dates.ts'
import { aVisitor } from '../../support/a-visitor.ts'
import { anOrganiser } from '../../support/an-organiser.ts'
import type { PostedLetter } from '../../support/mailbox.ts'
import { managedEvent } from '../../support/managed-event.ts'

const url = inject('url')
const conference = new URL(inject('conference')).pathname
const organiser = anOrganiser()
const office = async (path: string) => (await organiser.open(path)).html

test('the conference shows for whom it is, what is chosen, and where one has to wait', async () => {
  const { html } = await aVisitor(url).open(conference)
  expect(html).toMatch(/Landkreise und Landkreistage[\s\S]*Wohlfahrt: Warteliste/)
  expect(html).toMatch(/Forum A[\s\S]*Forum B[\s\S]*Rundgang[\s\S]*wählbar · Warteliste/)
})

test('people with names in several scripts wait, stand in for others, and heard that the tour was moved', async () => {
  const event = await managedEvent(office, conference)
  expect(await office(`${event}/waiting`)).toContain('Warteliste')
  const letters = (await (await fetch(`${url}/dev/mailbox.json`)).json()) as PostedLetter[]
  const about = (kind: string, words: RegExp) => letters.filter((one) => one.kind === kind && words.test(one.text))
  expect(about('change', /Rundgang[\s\S]*13:45[\s\S]*13:30|13:30[\s\S]*13:45/)).not.toEqual([])
  expect(about('waiting-list', /Anmeldung|registration/)).not.toEqual([])
  expect(about('confirmation', /Tjaden/)).toHaveLength(1)
  expect(letters.map(({ text }) => text).join(' ')).toMatch(/Παπαδοπούλου/)
  for (const name of ['Коваленко', 'الخطيب', 'Παπαδοπούλου', 'Петровић', '李'])
    expect(await office(`${event}/attendees?q=${encodeURIComponent(name)}`)).toMatch(new RegExp(`${name}[^"]*</a>`))
})

test('a meeting is under way, and half of its people are in', async () => {
  const today = clockIn(Date.now(), 'Europe/Berlin').date
  const meeting = await managedEvent(office, `/e/netzwerktreffen-${today}`).catch(() =>
    // It began the day before, if the suite runs over midnight.
    managedEvent(office, `/e/netzwerktreffen-${clockIn(Date.now() - 3_600_000, 'Europe/Berlin').date}`),
  )
  const page = await office(`${meeting}/checkin`)
  const words = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  expect(words).toMatch(/zugesagt 13 .* gerade da 7 gekommen 7 .* Foyer/)
})
