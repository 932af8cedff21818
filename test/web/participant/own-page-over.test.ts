import { expect, test } from 'vitest'
import { events } from '../../../src/db/schema/events.ts'
import { textOf } from '../../support/a-guest.ts'
import { aFullApp } from './a-full-app.ts'

test('once it is over nobody is asked to come or to subscribe, and nobody registers again for what is withdrawn', async () => {
  const { deps, come, guest, clock, event } = await aFullApp()
  const [seated, cancelled] = [await come({}), await come({ email: 'b@x.example' })]
  await guest.post(`${cancelled}/cancellation`)
  await deps.store.write((draft) => [draft.update(events).set({ status: 'draft' })])
  expect((await guest.get(cancelled)).html).not.toContain(`/e/${event.slug}/registration`)
  await deps.store.write((draft) => [draft.update(events).set({ status: 'published' })])
  expect((await guest.get(cancelled)).html).toContain(`/e/${event.slug}/registration`)
  clock.at = event.endsAt
  for (const link of [seated, cancelled]) {
    const page = textOf((await guest.get(link)).html)
    expect(page).toContain('Die Veranstaltung ist vorbei')
    expect(page).not.toMatch(/doch kommen|abonnieren|Was Sie tun können/)
  }
})
