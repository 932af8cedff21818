import { demoDay } from '../db/seed/demo-day.ts'
import type { Deps } from '../deps.ts'
import { deskByToken } from '../domain/checkin/desk.ts'
import { deskInput } from '../domain/checkin/desk-input.ts'
import { deskToken } from '../domain/checkin/desk-link.ts'
import { openDesk } from '../domain/checkin/open-desk.ts'
import { createEvent } from '../domain/events/create-event.ts'
import { publishEvent } from '../domain/events/publish-event.ts'
import type { Actor } from '../lib/actor.ts'
import { day, instantOf, minute } from '../lib/dates.ts'
import { seedEntry, seedFew, then } from './seed-demo-few.ts'
import { seedProgramme } from './seed-demo-programme.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>

const actor: Actor = { as: 'system', job: 'lay-demo' }

/** The meeting that is under way: a desk is open, and half of those who registered have come. */
export async function seedDay(
  deps: Uses,
  staff: Actor,
  { hostId, seriesId }: { hostId: string; seriesId: string },
): Promise<void> {
  const now = deps.clock.now()
  const facts = demoDay(now)
  const { partners: _, programme: __, ...event } = facts
  const early = then(deps, now - 30 * day)
  const eventId = await createEvent(early, actor, { hostId, event: { ...event, seriesId }, preset: 'conference' })
  await seedProgramme(early, eventId, facts)
  await publishEvent(early, actor, eventId)
  const registered = await seedFew(early, { eventId, from: 2, most: 14 })
  const opened = Math.max(now - 50 * minute, instantOf(facts.startDate, '00:00', facts.zone))
  const id = await openDesk(then(deps, opened), staff, {
    eventId,
    desk: deskInput.parse({ label: 'Foyer', sessionId: null }),
  })
  const desk = await deskByToken(deps, await deskToken(deps, id))
  if (!desk) return
  const came = registered.filter((_one, index) => index % 2 === 0)
  for (const [index, one] of came.entries())
    await seedEntry(then(deps, Math.min(opened + (index + 1) * 5 * minute, now)), desk, one.id)
}
