import { conference2016 } from '../db/seed/conference-2016.ts'
import { type DemoCategory, demoCategories } from '../db/seed/demo-categories.ts'
import { demoConference } from '../db/seed/demo-conference.ts'
import type { EventFacts } from '../db/seed/event-facts.ts'
import type { Deps } from '../deps.ts'
import { announceNow } from '../domain/calendar/announce-now.ts'
import { createEvent } from '../domain/events/create-event.ts'
import { presets } from '../domain/events/presets.ts'
import { publishEvent } from '../domain/events/publish-event.ts'
import { readManagedEvent } from '../domain/events/read-managed-event.ts'
import { setRegistrationRules } from '../domain/events/set-registration-rules.ts'
import { moveProgramme } from '../domain/programme/move-programme.ts'
import { planProgrammeMove } from '../domain/programme/plan-programme-move.ts'
import { saveCategory } from '../domain/seats/save-category.ts'
import type { Actor } from '../lib/actor.ts'
import { type Choices, seedPeople } from './seed-demo-attendees.ts'
import { seedBadges } from './seed-demo-papers.ts'
import { seedProgramme } from './seed-demo-programme.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client' | 'closing'>
type Host = { hostId: string; seriesId: string }

const actor: Actor = { as: 'system', job: 'lay-demo' }

/** The conference of 2016, which is over. */
export async function seedPast(deps: Uses, host: Host): Promise<void> {
  const { eventId } = await seedEvent(deps, host, conference2016)
  await publishEvent(deps, actor, eventId)
}

/**
 * The open conference: for whom it is, what is chosen, everybody who registered over the last weeks, and what happened since: badges are
 * printed, somebody is replaced. Returns its id.
 */
export async function seedConference(deps: Uses, staff: Actor, host: Host): Promise<string> {
  const { eventId, sessions } = await seedEvent(deps, host, demoConference(deps.clock.now()))
  await setRegistrationRules(deps, actor, { eventId, rules: { ...plainRules, photos: true } })
  const choices: Choices = { sessions, categories: await seedCategories(deps, eventId) }
  await publishEvent(deps, actor, eventId)
  await seedPeople(deps, { eventId, choices, staff }, (early) => seedBadges({ ...deps, ...early }, staff, eventId))
  return eventId
}

/** Those of the application, until the event begins. */
const plainRules = {
  ...{ lateUntil: null, changeUntil: null, cancelUntil: null, substituteUntil: null, promoteUntil: null },
  ...presets.conference.rules,
}

/** A draft with its programme; `sessions` are those to choose from. */
async function seedEvent(deps: Uses, { hostId, seriesId }: Host, facts: EventFacts) {
  const { partners, programme: _, ...event } = facts
  const eventId = await createEvent(deps, actor, { hostId, event: { ...event, seriesId }, partners })
  return { eventId, sessions: await seedProgramme(deps, eventId, facts) }
}

async function seedCategories(deps: Uses, eventId: string): Promise<Record<DemoCategory, string>> {
  const add = ({ name, access, size }: (typeof demoCategories)[DemoCategory]) =>
    saveCategory(deps, actor, { eventId, category: { name, access, size, opensAt: null, closesAt: null } })
  const districts = await add(demoCategories.districts)
  const guests = await add(demoCategories.guests)
  return { districts, guests, press: await add(demoCategories.press) }
}

/** The tour begins with the forums, not a quarter of an hour later; who chose it, and has the letter that says so, is told at once. */
export async function moveTour(deps: Uses, staff: Actor, eventId: string): Promise<void> {
  const event = await readManagedEvent(deps, staff, eventId)
  const tour = event.programme.findLast(({ bookable }) => bookable)
  const move = { items: tour ? [tour.id] : [], following: false, date: null, minutes: -15 }
  const { seen } = planProgrammeMove(event, move)
  await moveProgramme(deps, staff, { eventId, move, seen })
  await announceNow(deps, staff, eventId)
}
