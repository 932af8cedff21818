import { demoTalks } from '../db/seed/demo-talks.ts'
import type { Deps } from '../deps.ts'
import { officeDesk } from '../domain/checkin/desk.ts'
import { createEvent } from '../domain/events/create-event.ts'
import { publishEvent } from '../domain/events/publish-event.ts'
import { issueCertificates } from '../domain/papers/certificates/issue-certificates.ts'
import type { Actor } from '../lib/actor.ts'
import { day, instantOf, minute } from '../lib/dates.ts'
import { seedEntry, seedFew, then } from './seed-demo-few.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>

const actor: Actor = { as: 'system', job: 'lay-demo' }

/** The talks before the conference, which are over: most of those who registered were checked in, and the first has a certificate. */
export async function seedTalks(deps: Uses, { hostId, seriesId }: { hostId: string; seriesId: string }): Promise<void> {
  const { partners: _, programme: __, ...event } = demoTalks(deps.clock.now())
  const eventId = await createEvent(deps, actor, { hostId, event: { ...event, seriesId }, preset: 'conference' })
  await publishEvent(deps, actor, eventId)
  const begin = instantOf(event.startDate, event.startTime, event.zone)
  const registered = await seedFew(then(deps, begin - 30 * day), { eventId, from: 4, most: 12 })
  const came = registered.filter((_person, index) => index % 5 !== 4)
  const desk = await officeDesk(deps, actor, { eventId, sessionId: null })
  for (const [index, { id }] of came.entries())
    await seedEntry(then(deps, begin - 20 * minute + index * minute), desk, id)
  await issueCertificates(deps, came.slice(0, 1))
}
