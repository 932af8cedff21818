import { demoForum } from '../db/seed/demo-forum.ts'
import { demoPeople } from '../db/seed/demo-people.ts'
import type { EventFacts } from '../db/seed/event-facts.ts'
import type { Deps } from '../deps.ts'
import { createEvent } from '../domain/events/create-event.ts'
import { presets } from '../domain/events/presets.ts'
import { publishEvent } from '../domain/events/publish-event.ts'
import { setCalendar } from '../domain/events/set-calendar.ts'
import { setRegistrationRules } from '../domain/events/set-registration-rules.ts'
import { personForm } from '../domain/registrations/submitting/person-form.ts'
import { register } from '../domain/registrations/submitting/register.ts'
import { privacyVersion } from '../domain/retention/privacy-version.ts'
import { type Actor, visitor } from '../lib/actor.ts'
import { day, hour, minute } from '../lib/dates.ts'
import { seedProgramme } from './seed-demo-programme.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>
type Host = { hostId: string; seriesId: string }

const actor: Actor = { as: 'system', job: 'lay-demo' }

/** A registration of the forum, by whose calendar it can be answered. */
export type Invited = { id: string; name: string; email: string }

/**
 * The forum after the conference: workshops to choose from, on site or online, and entries that come as invitations.
 * Returns who has a seat.
 */
export async function seedForum(deps: Uses, { hostId, seriesId }: Host, conference: EventFacts): Promise<Invited[]> {
  const forum = demoForum(conference, deps.clock.now())
  const { partners: _, programme: __, ...event } = forum
  const eventId = await createEvent(deps, actor, { hostId, event: { ...event, seriesId }, preset: 'workshops' })
  const { rules } = presets.workshops
  await setRegistrationRules(deps, actor, {
    eventId,
    rules: {
      ...{ lateUntil: null, changeUntil: null, cancelUntil: null, substituteUntil: null, promoteUntil: null },
      ...{ ...rules, attendanceModes: ['on-site', 'online'] },
    },
  })
  const onlineUrl = `https://konferenz.landkreistag.example/${event.slug}`
  await setCalendar(deps, actor, {
    eventId,
    settings: { calendarMode: 'invitation', calendarRsvp: true, alarmMinutes: day / minute, onlineUrl },
  })
  const bookable = await seedProgramme(deps, eventId, forum)
  await publishEvent(deps, actor, eventId)
  return seedInvited(deps, eventId, bookable)
}

/** Each chooses one of the workshops, and every second the tour; the last of them have to queue for the smallest. */
async function seedInvited(deps: Uses, eventId: string, bookable: readonly string[]): Promise<Invited[]> {
  const people = demoPeople().filter(({ office, cancelled }) => /Integration|Migration/.test(office) && !cancelled)
  const [tour = ''] = bookable.slice(-1)
  const workshops = bookable.slice(0, -1)
  const invited: Invited[] = []
  const first = deps.clock.now() - 6 * day
  for (const [index, { cancelled: _, ...person }] of people.slice(0, 10).entries()) {
    const form = personForm.parse(person)
    const chosen = [workshops[index % workshops.length] ?? '', ...(index % 2 ? [tour] : [])]
    const attendance = index % 4 === 3 ? ('online' as const) : ('on-site' as const)
    const { registration } = await register({ ...deps, clock: { now: () => first + index * 11 * hour } }, visitor, {
      ...{ eventId, submission: deps.ids.next(), privacyVersion },
      people: [{ ...form, sessions: chosen, attendance }],
    })
    const { email, firstName, lastName } = person
    if (registration?.state === 'confirmed')
      invited.push({ id: registration.id, name: `${firstName} ${lastName}`, email })
  }
  return invited
}
