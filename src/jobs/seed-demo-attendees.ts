import { type DemoCategory, demoCategoryOf } from '../db/seed/demo-categories.ts'
import { demoFrontOffice } from '../db/seed/demo-front-office.ts'
import { demoPeople } from '../db/seed/demo-people.ts'
import type { Deps } from '../deps.ts'
import { readEvent } from '../domain/events/read-event.ts'
import { cancelRegistration } from '../domain/registrations/cancelling/cancel-registration.ts'
import { changeRegistration } from '../domain/registrations/changing/change-registration.ts'
import { substitute } from '../domain/registrations/changing/substitute.ts'
import { personOf } from '../domain/registrations/reading/person-of.ts'
import { readRegistration } from '../domain/registrations/reading/read-registration.ts'
import type { Person } from '../domain/registrations/submitting/booking-form.ts'
import { personForm } from '../domain/registrations/submitting/person-form.ts'
import { register } from '../domain/registrations/submitting/register.ts'
import { privacyVersion } from '../domain/retention/privacy-version.ts'
import { type Actor, visitor } from '../lib/actor.ts'
import { day, type Instant } from '../lib/dates.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>

/** Ids of what people of the conference choose from. */
export type Choices = { categories: Record<DemoCategory, string>; sessions: readonly string[] }

const actor: Actor = { as: 'system', job: 'lay-demo' }

/**
 * One after another, as they came in over the last weeks: the clock is provided, so the demo provides an earlier one. Badges are
 * printed before the last of them; then a front office registers its people, the office enters the press, one changes office, one is
 * replaced, and some cancel.
 */
export async function seedPeople(
  deps: Uses,
  { eventId, choices, staff }: { eventId: string; choices: Choices; staff: Actor },
  print: (early: Uses) => Promise<void>,
): Promise<void> {
  const people = demoPeople()
  const event = await readEvent(deps, { id: eventId })
  const now = deps.clock.now()
  const from = Math.max(event?.opensAt ?? now, now - 28 * day)
  const submit = (at: Instant, by: Actor, form: { contact?: typeof demoFrontOffice.contact; people: Person[] }) =>
    register({ ...deps, clock: { now: () => at } }, by, {
      eventId,
      submission: deps.ids.next(),
      privacyVersion,
      ...form,
    })
  const ids: string[] = []
  const cancelled: string[] = []
  for (const [index, { cancelled: leaves, ...person }] of people.entries()) {
    const then = from + Math.floor(((now - from) * index) / people.length)
    if (index === people.length - printedWithout) await print({ ...deps, clock: { now: () => then } })
    const categoryId = choices.categories[demoCategoryOf(person)]
    const form = { ...personForm.parse({ ...person, photo: index % 3 !== 0 }), categoryId, sessions: wish(index) }
    const { registration } = await submit(then, visitor, { people: [form] })
    if (registration) ids.push(registration.id)
    if (leaves && registration) cancelled.push(registration.id)
  }
  const ofOffice = demoFrontOffice.people.map((one, index) => ({
    ...{ ...one, categoryId: choices.categories.districts, sessions: wish(index) },
  }))
  await submit(now, visitor, { contact: demoFrontOffice.contact, people: ofOffice })
  const press = { ...personForm.parse(demoFrontOffice.press), categoryId: choices.categories.press }
  await submit(now, staff, { people: [press] })
  await seedChanges(deps, ids)
  for (const id of cancelled) await cancelRegistration(deps, actor, id)

  /** Two forums in turn, and every sixth the tour, for which there are too many. */
  function wish(index: number): string[] {
    const [work = '', village = '', tour = ''] = choices.sessions
    return [index % 6 === 5 ? tour : index % 2 ? work : village]
  }
}

/** How many come after the badges are printed. */
const printedWithout = 8

async function seedChanges(deps: Uses, [first = '', second = '']: readonly string[]): Promise<void> {
  const record = await readRegistration(deps, first)
  if (record)
    await changeRegistration(deps, actor, first, { ...personOf(record), office: 'Leiterin des Bildungsbüros' })
  const person = personForm.parse(demoFrontOffice.deputy)
  await substitute(deps, { as: 'attendee', registrationId: second }, second, { person, privacyVersion })
}
