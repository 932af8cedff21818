import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { readEvent } from '../../../src/domain/events/read-event.ts'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { day, minute } from '../../../src/lib/dates.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { CalendarClient, type CalendarMessage, type Shown } from '../../support/itip-client.ts'
import { privacyVersion } from '../../support/registering.ts'

export type Step =
  | { do: 'move'; days: number }
  | { do: 'place'; city: string }
  | { do: 'move-session'; nr: number; minutes: number }
  | { do: 'room'; nr: number; room: string }
  | { do: 'sessions'; chosen: number[] }
  | { do: 'call-off-session'; nr: number }
  | { do: 'details' }
  | { do: 'cancel' }
  | { do: 'substitute' }
  | { do: 'call-off' }
  | { do: 'wait' }
  | { do: 'post' }

export const sessionCount = 3

/**
 * The whole life of one person's calendar at an event with three sessions: what the application posts to them, and what their
 * calendar must show in the end, told by the tables alone.
 */
export async function aLife(mode: 'file' | 'invitation', steps: readonly Step[]) {
  const here = await anEventWith('file', { event: 9, sessions: Array(sessionCount).fill(9) }, { calendarMode: mode })
  const { deps, client, clock, event, sessions } = here
  if (mode === 'invitation') await client.execute(`update hosts set organizer_email = 'zusagen@host.example'`)
  for (const [nr, id] of sessions.entries()) await saveAt(nr, id, event.startsAt + nr * 60 * minute, '')
  const { registration } = await here.send([person(1, { sessions: sessions.slice(0, 1) })])
  const id = registration?.id ?? ''
  const deliver = deliveredTo(deps)
  const posted: CalendarMessage[] = []
  const post = async () => {
    const own = (await deliver()).filter(({ to }) => to === 'p1@x.example')
    posted.push(...own.flatMap(({ attachments }) => attachments.flatMap((file) => ('content' in file ? [file] : []))))
  }
  const settle = async () => {
    clock.pass(11 * minute)
    await announceChanges(deps)
    await post()
  }
  for (const step of steps) {
    clock.pass(1000)
    await take(step).catch(() => undefined)
  }
  await settle()

  function saveAt(nr: number, sessionId: string, startsAt: number, room: string) {
    const session = {
      title: { de: `Workshop ${nr}` },
      description: { de: '' },
      startsAt,
      endsAt: startsAt + 45 * minute,
    }
    return saveSession(deps, office, {
      ...{ eventId: event.id, id: sessionId },
      session: { ...session, room, bookable: true, size: 9, speakers: [] },
    })
  }

  async function edit(set: string) {
    await client.execute(`update events set ${set}, changed_at = ${clock.at} where status = 'published'`)
  }

  async function take(step: Step): Promise<unknown> {
    const session = 'nr' in step ? (sessions[step.nr] ?? '') : ''
    const item = (await readEvent(deps, { id: event.id }))?.programme.find((one) => one.id === session)
    if (step.do === 'move')
      return edit(`starts_at = starts_at + ${step.days * day}, ends_at = ends_at + ${step.days * day}`)
    if (step.do === 'place') return edit(`venue = json_set(venue, '$.city', '${step.city}')`)
    if (step.do === 'move-session')
      return saveAt(step.nr, session, (item?.startsAt ?? 0) + step.minutes * minute, item?.room ?? '')
    if (step.do === 'room') return saveAt(step.nr, session, item?.startsAt ?? 0, step.room)
    if (step.do === 'sessions')
      return changeSessions(
        deps,
        office,
        id,
        step.chosen.map((nr) => sessions[nr] ?? ''),
      )
    if (step.do === 'call-off-session') return callOffSession(deps, office, { eventId: event.id, id: session })
    if (step.do === 'details')
      return client.execute(`insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
      select host_id, event_id, id, 'existing-registration', ${clock.at}, email, 'de', ${clock.at}, ${clock.at} from registrations where id = '${id}' and cancelled_at is null`)
    if (step.do === 'cancel') return cancelRegistration(deps, office, id)
    if (step.do === 'substitute') return substitute(deps, office, id, { person: person(2), privacyVersion })
    if (step.do === 'call-off') return cancelEvent(deps, office, event.id)
    return step.do === 'wait' ? settle() : post()
  }

  return { ...here, id, posted, right: await rightState(here, id) }
}

type Here = Awaited<ReturnType<typeof anEventWith>>

/** What the person's calendar must show: the event and their sessions, or nothing once they are gone. */
async function rightState({ client, event, sessions }: Here, id: string): Promise<Shown[]> {
  const { rows } =
    await client.execute(`select e.starts_at, e.ends_at, e.venue ->> '$.city' as city from registrations r
    join events e on e.id = r.event_id and e.status <> 'cancelled' where r.id = '${id}' and r.cancelled_at is null`)
  const [row] = rows
  if (!row) return []
  const iso = (at: unknown) => new Date(Number(at)).toISOString()
  const place = `Presse- und Informationsamt, Reichstagsufer 14, 10117 ${row.city}`
  const title = event.title.de
  const { rows: held } =
    await client.execute(`select p.* from programme_items p where not p.called_off and exists (select 1 from claims s
    join needs n on n.claim_id = s.id and n.registration_id = '${id}' join quotas q on q.id = n.quota_id and q.key = p.id where s.state = 'granted')`)
  const shown = held.map((item) => ({
    summary: `Workshop ${sessions.indexOf(String(item.id))} – ${title}`,
    start: iso(item.starts_at),
    end: iso(item.ends_at),
    location: item.room ? `${item.room}, ${place}` : place,
    alarm: false,
  }))
  return inOrder([
    { summary: title, start: iso(row.starts_at), end: iso(row.ends_at), location: place, alarm: false },
    ...shown,
  ])
}

function inOrder(shown: readonly Shown[]): Shown[] {
  return [...shown].sort((one, other) => (one.summary < other.summary ? -1 : 1))
}

/** What a calendar shows after these messages, in this order. */
export function calendarAfter(messages: readonly CalendarMessage[]): Shown[] {
  const calendar = new CalendarClient('p1@x.example')
  for (const message of messages) calendar.receive(message)
  return inOrder(Object.values(calendar.shown()))
}
