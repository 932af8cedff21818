import { hosts } from '../db/schema/hosts.ts'
import { conference2016 } from '../db/seed/conference-2016.ts'
import { demoConference } from '../db/seed/demo-conference.ts'
import { demoHost } from '../db/seed/demo-host.ts'
import { demoPeople } from '../db/seed/demo-people.ts'
import type { EventFacts } from '../db/seed/event-facts.ts'
import type { Deps } from '../deps.ts'
import { addOrganiser } from '../domain/access/add-organiser.ts'
import { createEvent } from '../domain/events/create-event.ts'
import { publishEvent } from '../domain/events/publish-event.ts'
import { readEvent } from '../domain/events/read-event.ts'
import { homeHost } from '../domain/organisations/find-hosts.ts'
import { cancelRegistration } from '../domain/registrations/cancel-registration.ts'
import { register } from '../domain/registrations/register.ts'
import { personForm } from '../domain/registrations/registration-form.ts'
import { privacyVersion } from '../domain/retention/privacy-version.ts'
import { type Actor, visitor } from '../lib/actor.ts'
import { day, instantOf } from '../lib/dates.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>

const actor: Actor = { as: 'system', job: 'lay-demo' }

/** Who works in the office of the demo. */
const demoOrganiser = 'tagung@landkreistag.example'

/** Lays the demo: the host, both conferences, and everybody who registered. On a database that has a host it does nothing. */
export async function layDemo(deps: Needs): Promise<void> {
  if (await homeHost(deps)) return
  const hostId = deps.ids.next()
  await deps.store.write((draft) => [
    draft.insert(hosts).values({ id: hostId, ...demoHost, createdAt: deps.clock.now() }),
  ])
  await addOrganiser(deps, actor, { hostId, email: demoOrganiser, name: 'Tagungsbüro DLT' })
  await layConference(deps, hostId, conference2016)
  const open = await layConference(deps, hostId, demoConference(deps.clock.now()))
  await layPeople(deps, open)
}

async function layConference(deps: Needs, hostId: string, facts: EventFacts): Promise<string> {
  const { partners, programme, capacity, ...event } = facts
  const at = (time: string | undefined) => (time ? instantOf(facts.startDate, time, facts.zone) : null)
  const id = await createEvent(deps, actor, {
    hostId,
    event: { ...event, capacity },
    partners,
    programme: programme.map((item) => ({
      startsAt: at(item.startTime),
      endsAt: at(item.endTime),
      title: item.title,
      description: item.description ?? null,
      speakers: item.people.map((person) => ({
        name: person.name,
        office: person.office ?? null,
        status: person.status,
      })),
    })),
  })
  await publishEvent(deps, actor, id)
  return id
}

/** One after another, as they came in over the last weeks: the clock is lent, so the demo lends an earlier one. */
async function layPeople(deps: Needs, eventId: string): Promise<void> {
  const people = demoPeople()
  const event = await readEvent(deps, { id: eventId })
  const now = deps.clock.now()
  const from = Math.max(event?.opensAt ?? now, now - 28 * day)
  const cancelled: string[] = []
  for (const [index, { cancelled: leaves, organisationAgs, ...person }] of people.entries()) {
    const then = from + Math.floor(((now - from) * index) / people.length)
    const form = personForm.parse({ ...person, organisationAgs: organisationAgs ?? '' })
    const input = { eventId, submission: deps.ids.next(), people: [form], privacyVersion }
    const { registration } = await register({ ...deps, clock: { now: () => then } }, visitor, input)
    if (leaves && registration) cancelled.push(registration.id)
  }
  for (const id of cancelled) await cancelRegistration(deps, actor, id)
}

/** What `npm run demo` says once it is open: where to look, and a first sign-in link. */
export async function demoGreeting({
  store,
  clock,
  signIn,
  config,
}: Pick<Deps, 'store' | 'clock' | 'signIn' | 'config'>): Promise<string> {
  const conference = await readEvent({ store }, { slug: demoConference(clock.now()).slug })
  const token = await signIn.issueToken(demoOrganiser, 24 * 60)
  return [
    '',
    `  Tagungsbüro      ${config.publicUrl}`,
    `  The conference   ${config.publicUrl}/e/${conference?.slug ?? ''}`,
    `  The office       ${config.publicUrl}/office/sign-in/${token}   (works once, for a day)`,
    `  Every letter     ${config.publicUrl}/dev/mailbox`,
    '',
  ].join('\n')
}
