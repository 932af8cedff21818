import type { Change, EventTime, SessionState } from '../../../templates/mail/changes.ts'
import { sameValue } from '../../lib/same-value.ts'
import type { Notified, NotifiedEvent, NotifiedSession } from '../registrations/reading/notified.ts'

/** Whom a change concerns: a venue and rooms those who come there, an address those who take part online. */
export type Concerned = { atPlace: boolean }

/**
 * What is otherwise than somebody was told, from what to what; nothing for what was changed and put back. A rank in a queue
 * alone is no change, and neither is another title. Pure: letters say exactly this.
 */
export function changesFor({ atPlace }: Concerned, before: Notified, after: Notified): Change[] {
  const [was, is] = [before.event, after.event]
  const changes: Change[] = []
  const [from, to] = [timeOf(was), timeOf(is)]
  if (!sameValue(from, to)) changes.push({ what: 'date', from, to })
  // Who comes otherwise reads where to in what holds now.
  const comes = was.attendance === is.attendance
  if (comes && atPlace && !sameValue(was.venue, is.venue))
    changes.push({ what: 'place', from: was.venue, to: is.venue })
  if (comes && !atPlace && was.onlineUrl !== is.onlineUrl)
    changes.push({ what: 'online', from: was.onlineUrl, to: is.onlineUrl })
  if (!comes) changes.push({ what: 'attendance', from: was.attendance, to: is.attendance })
  for (const what of ['name', 'organisation'] as const)
    if (was[what] !== is[what]) changes.push({ what, from: was[what], to: is[what] })
  const ids = new Set([...Object.keys(after.sessions), ...Object.keys(before.sessions)])
  return [...changes, ...[...ids].flatMap((id) => sessionChange(id, before.sessions[id], after.sessions[id], atPlace))]
}

function timeOf({ startsAt, endsAt, allDay, zone }: NotifiedEvent): EventTime {
  return { startsAt, endsAt, allDay: allDay === 1, zone }
}

function sessionChange(
  id: string,
  before: NotifiedSession | undefined,
  after: NotifiedSession | undefined,
  atPlace: boolean,
): Change[] {
  const [from, to] = [stateOf(before), stateOf(after)]
  const title = (after ?? before)?.title
  if (!title || (!from && (!to || isOver(to)))) return []
  // Who was told that it is over need not be told again.
  if (from && isOver(from)) return to && !isOver(to) ? [{ what: 'session', id, title, from: null, to }] : []
  if (from && to && from.is === to.is && sameTime(from, to) && (!atPlace || from.room === to.room)) return []
  return [{ what: 'session', id, title, from, to }]
}

function stateOf(session: NotifiedSession | undefined): SessionState | null {
  if (!session || session.is === 'given-up') return null
  const { title, ...state } = session
  return { ...state, is: session.is }
}

function isOver({ is }: SessionState): boolean {
  return is === 'called-off' || is === 'removed'
}

/** A clock of another zone shows another time. */
function sameTime(one: SessionState, other: SessionState): boolean {
  return (
    one.startsAt === other.startsAt && one.endsAt === other.endsAt && (one.startsAt === null || one.zone === other.zone)
  )
}
