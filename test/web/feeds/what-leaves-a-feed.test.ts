import { expect, test } from 'vitest'
import { removeSession } from '../../../src/domain/programme/remove-session.ts'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import type { SessionInput } from '../../../src/domain/programme/session-input.ts'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { minute } from '../../../src/lib/dates.ts'
import { aGuest } from '../../support/a-guest.ts'
import { anEventWith, office } from '../../support/an-event-with.ts'
import { readCalendar } from '../../support/read-calendar.ts'

/** A published event with a session that nobody speaks in or describes, and a break; `shown` is what its feed says of its items. */
async function aProgramme() {
  const here = await anEventWith('file')
  const { deps, event } = here
  const startsAt = event.startsAt
  const save = (title: string, more: Partial<SessionInput> = {}, id?: string) =>
    saveSession(deps, office, {
      ...{ eventId: event.id, id },
      session: {
        ...{ title: { de: title }, description: { de: '' }, room: '', bookable: false, size: null, speakers: [] },
        ...{ startsAt, endsAt: startsAt + 60 * minute },
        ...more,
      },
    })
  const workshop = await save('Workshop', { bookable: true })
  const pause = await save('Kaffee')
  const shown = async (query = '') => {
    const { html } = await aGuest(deps).get(`/e/${event.slug}/calendar.ics${query}`)
    const sequences = [...html.matchAll(/^SEQUENCE:(\d+)/gm)].map(([, nr]) => Number(nr))
    const numbered = readCalendar(html).entries.map((entry, n) => ({ ...entry, sequence: sequences[n] ?? -1 }))
    return numbered.filter(({ uid }) => uid !== event.id)
  }
  const inFeed = async (query = '') =>
    (await shown(query)).map(({ summary, status }) => [summary?.replace(/ – .*/, ''), status])
  return { ...here, save, workshop, pause, shown, inFeed }
}

test('a session that is called off stays in the feed as cancelled, also without speakers', async () => {
  const { deps, event, workshop, inFeed } = await aProgramme()
  expect(await inFeed()).toEqual([['Workshop', 'CONFIRMED']])
  await callOffSession(deps, office, { eventId: event.id, id: workshop })
  expect(await inFeed()).toEqual([['Abgesagt: Workshop', 'CANCELLED']])
})

test('a session that is removed stays as cancelled where it was, above every number that was sent; a break leaves nothing', async () => {
  const { deps, event, workshop, pause, shown, inFeed } = await aProgramme()
  const [before] = await shown()
  await removeSession(deps, office, { eventId: event.id, id: workshop })
  await removeSession(deps, office, { eventId: event.id, id: pause })
  expect(await inFeed()).toEqual([['Entfällt: Workshop', 'CANCELLED']])
  expect(await inFeed(`?item=${workshop}`)).toEqual([['Entfällt: Workshop', 'CANCELLED']])
  const [after] = await shown()
  expect([after?.uid, after?.start, (after?.sequence ?? 0) > (before?.sequence ?? 0)]).toEqual([
    workshop,
    before?.start,
    true,
  ])
})

test('a session without a time leaves calendars, and comes back with the next one', async () => {
  const { save, workshop, inFeed, shown } = await aProgramme()
  await save('Workshop', { bookable: true, startsAt: null, endsAt: null }, workshop)
  expect(await inFeed()).toEqual([['Zeit noch offen: Workshop', 'CANCELLED']])
  const [gone] = await shown()
  await save('Workshop', { bookable: true }, workshop)
  expect(await inFeed()).toEqual([['Workshop', 'CONFIRMED']])
  expect((await shown())[0]?.sequence).toBeGreaterThan(gone?.sequence ?? 0)
})

test('a session that nobody speaks in any more takes place all the same', async () => {
  const { save, workshop, inFeed } = await aProgramme()
  await save('Workshop', {}, workshop)
  expect(await inFeed()).toEqual([['Workshop', 'CONFIRMED']])
})

test('what was removed from a draft was never in a calendar', async () => {
  const { deps, client, event, workshop, inFeed } = await aProgramme()
  await client.execute(`update programme_items set in_feed = 0`)
  await client.execute(`update events set status = 'draft'`)
  await removeSession(deps, office, { eventId: event.id, id: workshop })
  await client.execute(`update events set status = 'published'`)
  expect(await inFeed()).toEqual([])
})
