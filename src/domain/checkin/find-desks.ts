import { asc, eq } from 'drizzle-orm'
import { desks } from '../../db/schema/checkin.ts'
import { events, programmeItems } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import { manages } from '../access/may-manage.ts'
import { deskLink, deskPassphrase } from './desk-link.ts'
import { type DeskState, deskState } from './desk-state.ts'

type Columns = typeof desks.$inferSelect

/** A desk as the office sees it. Link and passphrase are shown while it is open, each to be handed over on its own way. */
export type OfficeDesk = Omit<Columns, 'tokenHash' | 'salt' | 'verifier'> & {
  state: DeskState
  session: LanguageMap | null
  link: string | null
  passphrase: string | null
}

/** Every desk of an event in the order in which they were opened. Throws Refusal `not-found`. */
export async function findDesks(
  deps: Pick<Deps, 'store' | 'clock' | 'keys' | 'config'>,
  actor: Actor,
  eventId: string,
): Promise<OfficeDesk[]> {
  const [[event], rows] = await deps.store.read.batch([
    deps.store.read.select({ hostId: events.hostId }).from(events).where(eq(events.id, eventId)),
    deps.store.read
      .select({ desk: desks, session: programmeItems.title })
      .from(desks)
      .leftJoin(programmeItems, eq(programmeItems.id, desks.sessionId))
      .where(eq(desks.eventId, eventId))
      .orderBy(asc(desks.openedAt), asc(desks.id)),
  ])
  if (!event || !manages(actor, event.hostId)) throw new Refusal('not-found')
  const now = deps.clock.now()
  return Promise.all(rows.map(({ desk, session }) => shown(deps, desk, session, deskState(desk, now))))
}

async function shown(
  deps: Pick<Deps, 'keys' | 'config'>,
  { tokenHash: _, salt: __, verifier: ___, ...desk }: Columns,
  session: LanguageMap | null,
  state: DeskState,
): Promise<OfficeDesk> {
  if (state !== 'open') return { ...desk, session, state, link: null, passphrase: null }
  const [link, passphrase] = await Promise.all([deskLink(deps, desk.id), deskPassphrase(deps, desk.id)])
  return { ...desk, session, state, link, passphrase }
}
