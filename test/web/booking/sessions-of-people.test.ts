import { expect, test } from 'vitest'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { hour } from '../../../src/lib/dates.ts'
import { linkOf } from '../../support/a-delegation.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'

test('own page and booking page say how somebody stands in each session, and from where one has moved until it is told', async () => {
  const { deps, send, sessions, event } = await anEventWith('file', { event: 9, sessions: [1, 9] })
  const move = (startsAt: number, room: string) =>
    saveSession(deps, office, {
      ...{ eventId: event.id, id: sessions[1] ?? '' },
      session: {
        ...{ title: { de: 'Werkstatt' }, description: { de: '' }, bookable: true, size: 9, speakers: [] },
        ...{ startsAt, endsAt: startsAt + hour, room },
      },
    })
  await move(event.startsAt, 'Raum 1')
  await send([person(1, { sessions })], { submission: 's1' })
  const { booking, people } = await send([person(2, { sessions }), person(3)], { submission: 's2', contact })
  await deliveredTo(deps)()
  await move(event.startsAt + hour, 'Aula')
  const lines =
    /Werkstatt 11:00–12:00 Uhr, Aula \(bisher 10:00–11:00 Uhr, Raum 1\) zugesagt.*Session 0 Warteliste, Stelle 1/
  const read = async (path: string) => textOf((await aGuest(deps).get(path)).html).replaceAll(/\s+/g, ' ')
  expect(await read(await linkOf(deps, people[0]?.id ?? ''))).toMatch(lines)
  const page = await read(await linkOf(deps, booking, 'b'))
  expect(page).toMatch(lines)
  expect(page).toContain('keine gewählt')
})
