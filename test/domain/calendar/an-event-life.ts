import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { readEvent } from '../../../src/domain/events/read-event.ts'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { moveCategory } from '../../../src/domain/registrations/changing/move-category.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { personOf } from '../../../src/domain/registrations/reading/person-of.ts'
import { registrationWith } from '../../../src/domain/registrations/reading/read-registration.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { day, minute } from '../../../src/lib/dates.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { handedOut } from '../../support/handed-out.ts'
import { faultsOfMailboxes } from '../../support/mailbox-agrees.ts'
import { privacyVersion } from '../../support/registering.ts'
import { faultsOfWholeLife } from '../../support/whole-life-rule.ts'

/** `who` counts the registrations there are, deputies too; the last ones wait. */
export type EventStep =
  | { do: 'edit'; set: string }
  | { do: 'move'; days: number }
  | { do: 'session'; nr: number; minutes: number | null }
  /** At an instant, whatever the day. */
  | { do: 'late-session'; nr: number; at: number }
  | { do: 'room' | 'retitle' | 'call-off-session'; nr: number }
  | OfPerson
  | { do: 'contact' | 'mode' | 'wait' | 'post' | 'read' }

type OfPerson =
  | { do: 'sessions'; who: number; chosen: number[] }
  | {
      do: 'address' | 'name' | 'language' | 'attendance' | 'substitute' | 'cancel' | 'again' | 'lost-link'
      who: number
    }

export const sessionCount = 3
export const places = 7

/**
 * One event from the first registration to its erasure: who registers alone, a group with somebody without an address and with
 * the contact themselves, who waits alone and registered by others. Says what the rule over all calendars finds wrong. With
 * `refused` a step may be one that the application refuses.
 */
export async function anEventLife(
  mode: 'file' | 'invitation',
  steps: readonly EventStep[],
  { refused = false } = {},
): Promise<string[]> {
  const here = await anEventWith(
    'file',
    { event: 5, sessions: [2, 2, 9] },
    { calendarMode: mode, attendanceModes: ['on-site', 'online'], onlineUrl: 'https://konferenz.example/a' },
  )
  const { deps, client, clock, event, sessions, send } = here
  const { handed, post, read, things } = handedOut(here)
  let count = 0
  await client.execute(`update hosts set organizer_email = 'zusagen@host.example'`)
  for (const [nr, id] of sessions.entries()) await saveAt(nr, id, { startsAt: event.startsAt + nr * 60 * minute })
  const [first, second] = [sessions.slice(0, 1), sessions.slice(0, 2)]
  await send([person(1, { sessions: first })], { submission: 's1' })
  const group = [person(2, { sessions: second }), person(3, { email: '' }), person(4, { email: contact.email })]
  await send(group, { submission: 's2', contact })
  await send([person(5, { sessions: first, attendance: 'online' })], { submission: 's3' })
  await send([person(6, { sessions: second })], { submission: 's4' })
  await send([person(7), person(8, { email: '' })], {
    submission: 's5',
    contact: { ...contact, email: 'b@harz.example' },
  })
  await post()
  for (const step of steps) {
    clock.pass(1000)
    count++
    await take(step).catch((error: unknown) => {
      if (!refused) throw error
    })
  }
  await settle()
  await read()
  const known = await things()
  const behind = faultsOfMailboxes(handed, (uid) => known(uid) !== uid)
  clock.pass(1000)
  await cancelEvent(deps, office, event.id)
  await settle()
  await read()
  const faults = faultsOfWholeLife(handed, { thingOf: await things(), over: true })
  clock.at = event.forgetAt + 400 * day
  await forgetDueEvents(deps)
  const before = handed.length
  await read()
  const named = handed.slice(before).filter(({ where }) => /^\/[rb]\//.test(where))
  return [...faults, ...behind, ...named.map(({ where }) => `${where} answers although everything is erased`)]

  async function settle() {
    clock.pass(11 * minute)
    await announceChanges(deps)
    await post()
    await post()
  }

  async function saveAt(nr: number, id: string, more: { startsAt?: number | null; room?: string; title?: string }) {
    const item = (await readEvent(deps, { id: event.id }))?.programme.find((one) => one.id === id)
    const startsAt = more.startsAt === undefined ? (item?.startsAt ?? null) : more.startsAt
    // The last one has no end of its own.
    const endsAt = startsAt === null || nr === sessionCount - 1 ? null : startsAt + 45 * minute
    await saveSession(deps, office, {
      ...{ eventId: event.id, id },
      session: {
        ...{ title: { de: more.title ?? item?.title.de ?? `W ${nr}` }, description: { de: '' }, speakers: [] },
        ...{ startsAt, endsAt, room: more.room ?? item?.room ?? '', bookable: true, size: nr < 2 ? 2 : 9 },
      },
    })
  }

  async function registrationAt(who: number): Promise<string> {
    const { rows } = await client.execute('select id from registrations order by rowid')
    return String(rows[who % rows.length]?.id)
  }

  async function take(step: EventStep): Promise<unknown> {
    const edit = (set: string) => client.execute(`update events set ${set}, changed_at = ${clock.at}`)
    if (step.do === 'edit') return edit(step.set)
    if (step.do === 'move') {
      await client.execute(
        `update programme_items set starts_at = starts_at + ${step.days * day}, ends_at = ends_at + ${step.days * day}, changed_at = ${clock.at}`,
      )
      return edit(`starts_at = starts_at + ${step.days * day}, ends_at = ends_at + ${step.days * day}`)
    }
    if (step.do === 'mode') return edit(`calendar_mode = iif(calendar_mode = 'file', 'invitation', 'file')`)
    if (step.do === 'wait') return settle()
    if (step.do === 'post') return post()
    if (step.do === 'read') return read()
    if (step.do === 'contact')
      return send(
        group,
        { submission: 's2', contact: { ...contact, email: `vorzimmer${count % 3}@harz.example` } },
        office,
      )
    if ('nr' in step) return ofSession(step)
    if ('who' in step) return ofPerson(step)
    return undefined
  }

  async function ofSession(step: Extract<EventStep, { nr: number }>) {
    const id = sessions[step.nr] ?? ''
    if (step.do === 'session')
      return saveAt(step.nr, id, { startsAt: step.minutes === null ? null : event.startsAt + step.minutes * minute })
    if (step.do === 'late-session') return saveAt(step.nr, id, { startsAt: step.at })
    if (step.do === 'room') return saveAt(step.nr, id, { room: `Raum ${count}` })
    if (step.do === 'retitle') return saveAt(step.nr, id, { title: `Titel ${count}` })
    return callOffSession(deps, office, { eventId: event.id, id })
  }

  async function ofPerson(step: OfPerson) {
    const id = await registrationAt(step.who)
    const { registration } = await registrationWith(deps, id)
    if (step.do === 'sessions')
      return changeSessions(
        deps,
        office,
        id,
        step.chosen.map((nr) => sessions[nr] ?? ''),
      )
    if (step.do === 'attendance')
      return moveCategory(deps, office, id, { attendance: registration.attendance === 'online' ? 'on-site' : 'online' })
    if (step.do === 'substitute') return substitute(deps, office, id, { person: person(20 + count), privacyVersion })
    if (step.do === 'cancel') return cancelRegistration(deps, office, id)
    if (step.do === 'again') return registerAgain(id, registration.cancelledAt !== null, step.who)
    if (step.do === 'lost-link')
      return client.execute(`insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
        select a.host_id, a.event_id, a.id, 'existing-registration', ${clock.at}, a.address, a.language, ${clock.at}, ${clock.at} from addressees a where a.id = '${id}'`)
    const typed = personOf(await registrationWith(deps, id))
    const changes = {
      address: { email: typed.email === 'neu@x.example' ? `p${step.who}@x.example` : 'neu@x.example' },
      name: { lastName: `Name ${count}` },
      language: { language: typed.language === 'de' ? ('en' as const) : ('de' as const) },
    }
    return changeRegistration(deps, office, id, { ...typed, ...changes[step.do] })
  }

  /** Whoever cancelled comes back under the same address, alone or registered by an office. */
  async function registerAgain(id: string, isCancelled: boolean, who: number) {
    const typed = personOf(await registrationWith(deps, id))
    if (!isCancelled) await cancelRegistration(deps, office, id)
    clock.pass(1000)
    const byOffice = who % 2 === 0 || typed.email === ''
    const by = byOffice ? { contact: { ...contact, email: 'b@harz.example' } } : {}
    await send([{ ...typed, sessions: sessions.slice(1, 2) }], { submission: `again-${count}`, ...by })
  }
}
