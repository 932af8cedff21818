import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { SessionPlace, SessionStanding } from '../../../../templates/forms/session-standing.ts'
import type { Recipient } from '../../../db/schema/calendar.ts'
import { claimStates } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { LanguageMap } from '../../../lib/languages.ts'
import { placeInLine, sessionLines } from '../waiting/session-lines.ts'
import type { NotifiedSession } from './notified.ts'
import { movedFrom, sessionStanding } from './session-standing.ts'

/** A session that somebody chose, and how they stand in it. */
export type ChosenSession = SessionPlace & {
  registrationId: string
  claimId: string
  sessionId: string
  title: LanguageMap
  standing: SessionStanding
  /** What the last letter said of time and room, if it has moved since. */
  moved: SessionPlace | undefined
}

type Uses = Pick<Deps, 'store'>

/** The sessions that these registrations hold, wait for, or lost because they were called off, in the order of the programme; one query for all. */
export async function readSessions(
  { store }: Uses,
  registrationIds: readonly string[],
  recipient: Recipient = 'person',
): Promise<ChosenSession[]> {
  return sessionsOf(await selectSessions({ store }, registrationIds, recipient))
}

/** The query of `readSessions`, to be sent with others. */
function selectSessions({ store }: Uses, registrationIds: readonly string[], recipient: Recipient = 'person') {
  const ids = JSON.stringify(registrationIds)
  const rank = sql`iif(c.state = 'waiting', ${placeInLine(sql`c.claim_id`, sql`c.quota_id`)}, null)`
  const events = sql`select event_id from registrations where id in (select value from json_each(${ids}))`
  return store.read.all<{ session: string }>(sql`with ${sessionLines(events)}
    select json_object('registrationId', c.registration_id, 'claimId', c.claim_id, 'sessionId', c.session_id, 'claim', c.state,
      'attendance', a.state, 'offeredUntil', a.expires_at, 'rank', ${rank}, 'notified', json(t.facts),
      'item', iif(p.id is null, null, json_object('startsAt', p.starts_at, 'endsAt', p.ends_at, 'room', p.room, 'title', json(p.title),
        'calledOff', json(iif(p.called_off, 'true', 'false'))))) as session
    from json_each(${ids}) j cross join chosen_sessions c on c.registration_id = j.value
      cross join claims a on a.id = c.after_claim left join programme_items p on p.id = c.session_id
      left join notified_facts t on t.registration_id = c.registration_id and t.recipient = ${recipient} and t.session_id = c.session_id
    where c.state <> 'released' or p.called_off and c.changed_at = p.called_off_at
    order by j.key, p.starts_at is null, p.starts_at, p.position, c.rank`)
}

function sessionsOf(rows: readonly { session: string }[]): ChosenSession[] {
  return rows.map((row) => {
    const { registrationId, claimId, sessionId, item, notified, ...chosen } = shape.parse(JSON.parse(row.session))
    const standing = sessionStanding({ ...chosen, item: item ?? undefined })
    const { startsAt, endsAt, room, title } = item ?? gone
    const moved = item ? movedFrom(item, (notified ?? undefined) as NotifiedSession | undefined) : undefined
    return { registrationId, claimId, sessionId, title, startsAt, endsAt, room, standing, moved }
  })
}

const gone = { startsAt: null, endsAt: null, room: '', title: { de: '' } }
const instant = z.number().nullable()
const place = { startsAt: instant, endsAt: instant, room: z.string() }

const shape = z.object({
  registrationId: z.string(),
  claimId: z.string(),
  sessionId: z.string(),
  claim: z.enum(claimStates),
  attendance: z.enum(claimStates),
  offeredUntil: instant,
  rank: instant,
  notified: z.object({ is: z.string(), ...place }).nullable(),
  item: z
    .object({ ...place, calledOff: z.boolean(), title: z.object({ de: z.string(), en: z.string().optional() }) })
    .nullable(),
})
