import { eq } from 'drizzle-orm'
import { certificates } from '../db/schema/certificates.ts'
import { hosts } from '../db/schema/hosts.ts'
import { conference2016 } from '../db/seed/conference-2016.ts'
import { demoConference } from '../db/seed/demo-conference.ts'
import { demoSeries } from '../db/seed/demo-forum.ts'
import { demoHost, demoMailbox } from '../db/seed/demo-host.ts'
import { demoPeople } from '../db/seed/demo-people.ts'
import type { EventFacts } from '../db/seed/event-facts.ts'
import type { Deps } from '../deps.ts'
import { addOrganiser } from '../domain/access/add-organiser.ts'
import { createEvent } from '../domain/events/create-event.ts'
import { presets } from '../domain/events/presets.ts'
import { publishEvent } from '../domain/events/publish-event.ts'
import { readEvent } from '../domain/events/read-event.ts'
import { createSeries } from '../domain/events/save-series.ts'
import { setRegistrationRules } from '../domain/events/set-registration-rules.ts'
import { homeHost } from '../domain/organisations/find-hosts.ts'
import { cancelRegistration } from '../domain/registrations/cancelling/cancel-registration.ts'
import { changeRegistration } from '../domain/registrations/changing/change-registration.ts'
import { personOf } from '../domain/registrations/reading/person-of.ts'
import { readRegistration } from '../domain/registrations/reading/read-registration.ts'
import { personForm } from '../domain/registrations/submitting/person-form.ts'
import { register } from '../domain/registrations/submitting/register.ts'
import { privacyVersion } from '../domain/retention/privacy-version.ts'
import { type Actor, visitor } from '../lib/actor.ts'
import { day, instantOf } from '../lib/dates.ts'
import { seedForum } from './seed-demo-forum.ts'
import { seedLetters } from './seed-demo-letters.ts'
import { seedBadges, seedRehearsal } from './seed-demo-papers.ts'
import { seedTalks } from './seed-demo-talks.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client' | 'config' | 'mailer' | 'log' | 'closing'>

const actor: Actor = { as: 'system', job: 'lay-demo' }

/** Who works in the office of the demo. */
const demoOrganiser = 'tagung@landkreistag.example'

/**
 * Lays the demo: the host with its series, both conferences, the talks before and the forum after, everybody who registered,
 * and what lies on the desk of the office. On a database that has a host it does nothing.
 */
export async function seedDemo(deps: Uses): Promise<void> {
  if (await homeHost(deps)) return
  const hostId = deps.ids.next()
  await deps.store.write((draft) => [
    draft.insert(hosts).values({ id: hostId, ...demoHost, createdAt: deps.clock.now() }),
  ])
  const userId = await addOrganiser(deps, actor, { hostId, email: demoOrganiser, name: 'Tagungsbüro DLT' })
  const seriesId = await createSeries(deps, actor, { hostId, series: demoSeries })
  const host = { hostId, seriesId }
  const staff = { as: 'staff', userId, hostIds: [hostId] } as const
  const conference = demoConference(deps.clock.now())
  await seedConference(deps, host, conference2016)
  const open = await seedConference(deps, host, conference)
  await setRegistrationRules(deps, actor, { eventId: open, rules: { ...plainRules, photos: true } })
  await seedPeople(deps, open, (early) => seedBadges(early, staff, open))
  await seedRehearsal(deps, staff, open)
  await seedTalks(deps, host)
  // From here on somebody reads the mailbox: the conferences began with files, what comes later with invitations.
  await deps.store.write((draft) => [
    draft.update(hosts).set({ organizerEmail: demoMailbox }).where(eq(hosts.id, hostId)),
  ])
  const invited = await seedForum(deps, host, conference)
  await seedLetters(deps, staff, { eventId: open, invited })
}

/** Those of the application, until the event begins. */
const plainRules = {
  ...{ lateUntil: null, changeUntil: null, cancelUntil: null, substituteUntil: null, promoteUntil: null },
  ...presets.conference.rules,
}

async function seedConference(
  deps: Uses,
  { hostId, seriesId }: { hostId: string; seriesId: string },
  facts: EventFacts,
): Promise<string> {
  const { partners, programme, capacity, ...event } = facts
  const at = (time: string | undefined) => (time ? instantOf(facts.startDate, time, facts.zone) : null)
  const id = await createEvent(deps, actor, {
    hostId,
    event: { ...event, capacity, seriesId },
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

/**
 * One after another, as they came in over the last weeks: the clock is provided, so the demo provides an earlier one. Badges are
 * printed before the last of them, then one changes office and some cancel.
 */
async function seedPeople(deps: Uses, eventId: string, print: (early: Uses) => Promise<void>): Promise<void> {
  const people = demoPeople()
  const event = await readEvent(deps, { id: eventId })
  const now = deps.clock.now()
  const from = Math.max(event?.opensAt ?? now, now - 28 * day)
  const ids: string[] = []
  const cancelled: string[] = []
  for (const [index, { cancelled: leaves, ...person }] of people.entries()) {
    const then = from + Math.floor(((now - from) * index) / people.length)
    const early = { ...deps, clock: { now: () => then } }
    if (index === people.length - printedWithout) await print(early)
    const form = personForm.parse({ ...person, photo: index % 3 !== 0 })
    const input = { eventId, submission: deps.ids.next(), people: [form], privacyVersion }
    const { registration } = await register(early, visitor, input)
    if (registration) ids.push(registration.id)
    if (leaves && registration) cancelled.push(registration.id)
  }
  const [first = ''] = ids
  const record = await readRegistration(deps, first)
  if (record)
    await changeRegistration(deps, actor, first, { ...personOf(record), office: 'Leiterin des Bildungsbüros' })
  for (const id of cancelled) await cancelRegistration(deps, actor, id)
}

/** How many come after the badges are printed. */
const printedWithout = 8

/** What `npm run demo` says once it is open: where to look, and a first sign-in link. */
export async function demoGreeting({
  store,
  clock,
  signIn,
  config,
}: Pick<Deps, 'store' | 'clock' | 'signIn' | 'config'>): Promise<string> {
  const conference = await readEvent({ store }, { slug: demoConference(clock.now()).slug })
  const [certificate] = await store.read.select({ code: certificates.code }).from(certificates).limit(1)
  const token = await signIn.issueToken(demoOrganiser, 24 * 60)
  return [
    '',
    `  Tagungsbüro      ${config.publicUrl}`,
    `  The conference   ${config.publicUrl}/e/${conference?.slug ?? ''}`,
    `  The office       ${config.publicUrl}/office/sign-in/${token}   (works once, for a day)`,
    ...(certificate ? [`  A certificate    ${config.publicUrl}/verify/${certificate.code}`] : []),
    `  Every letter     ${config.publicUrl}/dev/mailbox`,
    '',
  ].join('\n')
}
