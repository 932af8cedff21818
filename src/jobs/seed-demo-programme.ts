import type { EventFacts } from '../db/seed/event-facts.ts'
import type { Deps } from '../deps.ts'
import { saveSession } from '../domain/programme/save-session.ts'
import type { Actor } from '../lib/actor.ts'
import { instantOf } from '../lib/dates.ts'

const actor: Actor = { as: 'system', job: 'lay-demo' }

/** Lays the programme of an event of the demo; returns what is chosen at registration, in order. */
export async function seedProgramme(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  eventId: string,
  { programme, startDate, zone }: EventFacts,
): Promise<string[]> {
  const at = (time: string | undefined) => (time ? instantOf(startDate, time, zone) : null)
  const chosen: string[] = []
  for (const { title, description, startTime, endTime, room = '', seats, people } of programme) {
    const speakers = people.map((one) => ({ ...one, office: one.office ?? { de: '', en: '' } }))
    const words = { title, description: description ?? { de: '', en: '' } }
    const times = { startsAt: at(startTime), endsAt: at(endTime) }
    const session = { ...words, ...times, room, bookable: seats !== undefined, size: seats ?? null, speakers }
    const id = await saveSession(deps, actor, { eventId, session })
    if (session.bookable) chosen.push(id)
  }
  return chosen
}
