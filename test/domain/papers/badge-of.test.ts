import { expect, test } from 'vitest'
import { events } from '../../../src/db/schema/events.ts'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { badgesOf } from '../../../src/domain/papers/badge-of.ts'
import { everyAttendee } from '../../../src/domain/registrations/reading/find-attendees.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'

test('a badge speaks against photographs only where its bearer was asked and did not agree', async () => {
  const { deps, event, send } = await anEventWith('file', {}, { photos: true })
  await send([person(1, { photo: true })], { submission: 's1' })
  await send([person(2)], { submission: 's2' })
  const allowed = async () => {
    const badges = badgesOf(await readManagedEvent(deps, office, event.id), everyAttendee(deps, { eventId: event.id }))
    const printed: Record<string, boolean> = {}
    for await (const { firstName, photo } of badges) printed[firstName] = photo
    return printed
  }
  expect(await allowed()).toEqual({ 'P 1': true, 'P 2': false })
  await deps.store.write((draft) => [draft.update(events).set({ photos: false })])
  expect(await allowed()).toEqual({ 'P 1': true, 'P 2': true })
})
