import { demoPeople } from '../db/seed/demo-people.ts'
import { demoTalks } from '../db/seed/demo-talks.ts'
import type { Deps } from '../deps.ts'
import { officeDesk } from '../domain/checkin/desk.ts'
import { takeScans } from '../domain/checkin/take-scans.ts'
import { createEvent } from '../domain/events/create-event.ts'
import { publishEvent } from '../domain/events/publish-event.ts'
import { issueCertificates } from '../domain/papers/certificates/issue-certificates.ts'
import { personForm } from '../domain/registrations/submitting/person-form.ts'
import { register } from '../domain/registrations/submitting/register.ts'
import { privacyVersion } from '../domain/retention/privacy-version.ts'
import { type Actor, visitor } from '../lib/actor.ts'
import { day, type Instant, instantOf, minute } from '../lib/dates.ts'
import { fullName } from '../lib/names.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>
type Came = { id: string; name: string }

const actor: Actor = { as: 'system', job: 'lay-demo' }

/** The talks before the conference, which are over: most of those who registered were checked in, and the first has a certificate. */
export async function seedTalks(deps: Uses, { hostId, seriesId }: { hostId: string; seriesId: string }): Promise<void> {
  const { partners: _, programme: __, ...event } = demoTalks(deps.clock.now())
  const eventId = await createEvent(deps, actor, { hostId, event: { ...event, seriesId }, preset: 'conference' })
  await publishEvent(deps, actor, eventId)
  const begin = instantOf(event.startDate, event.startTime, event.zone)
  const registered = await seedRegistered(then(deps, begin - 30 * day), eventId)
  const came = registered.filter((_person, index) => index % 5 !== 4)
  for (const [index, { id }] of came.entries())
    await seedEntry(then(deps, begin - 20 * minute + index * minute), eventId, id)
  await issueCertificates(deps, came.slice(0, 1))
}

/** The same world on an earlier day. */
function then(deps: Uses, at: Instant): Uses {
  return { ...deps, clock: { now: () => at } }
}

async function seedRegistered(deps: Uses, eventId: string): Promise<Came[]> {
  const registered: Came[] = []
  const people = demoPeople().filter(({ cancelled }, index) => index % 9 === 4 && !cancelled)
  for (const { cancelled: _, ...person } of people.slice(0, 12)) {
    const form = personForm.parse(person)
    const submission = { eventId, submission: deps.ids.next(), privacyVersion, people: [form] }
    const { registration } = await register(deps, visitor, submission)
    if (registration) registered.push({ id: registration.id, name: fullName(form) })
  }
  return registered
}

async function seedEntry(deps: Uses, eventId: string, registration: string): Promise<void> {
  const at = deps.clock.now()
  const desk = await officeDesk(deps, actor, { eventId, sessionId: null })
  const scan = { nonce: deps.ids.next(), registration, at, direction: 'in', kind: 'scan', offline: false } as const
  await takeScans(deps, desk, { sentAt: at, device: 'demo', scans: [scan] })
}
