import { dayIn } from './day-in.ts'
import { type Session, serverTime } from './desk-session.ts'
import { beginDay } from './held-list.ts'
import { countNow, insideNow } from './queued-scans.ts'
import type { HeadCount, ListedPerson } from './wire.ts'

/** A line of the list with what this device has seen since. */
export function personNow(session: Session, person: ListedPerson): ListedPerson {
  const inside = insideNow(person.inside, person.id, session.about?.label ?? '', ofThisList(session))
  return { ...person, inside }
}

/** The head count with what this device has seen since. */
export function headCountNow(session: Session): HeadCount | null {
  const { list } = session
  if (!list) return null
  const seen = new Set(ofThisList(session).map(({ registration }) => registration))
  const moved = [...seen].flatMap((id) => {
    const person = list.lines.get(id)?.person
    return person ? [{ before: person.inside, now: personNow(session, person).inside }] : []
  })
  return countNow(list.count, moved)
}

/** After midnight at the event nobody has come yet. The server is asked for the list of the new day as soon as it answers. */
export function turnPage(session: Session): void {
  const { about, list } = session
  if (!about || list?.count.scope !== 'day') return
  const today = dayIn(serverTime(session), about.event.zone)
  if (today === list.count.key) return
  beginDay(list, today)
  session.listedAt = null
}

function ofThisList({ list, queue }: Session) {
  return queue.filter((scan) => scan.list === list?.count.key)
}
