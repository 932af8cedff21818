import { emptyMemory, type Session, serverTime } from './desk-session.ts'
import type { DeviceStore } from './device-store.ts'
import { keepDesk } from './keep-desk.ts'

/** How long the server still takes what was scanned in time, in milliseconds. */
const lateMs = 48 * 60 * 60_000

/**
 * The desk is over: its list goes at once. What was scanned in time and not yet heard stays, encrypted, until the server has it or
 * takes it no more.
 */
export async function endDesk(session: Session): Promise<void> {
  const { about, queue, encryptedScans, world, path } = session
  if (!about || (queue.length === 0 && encryptedScans === 0)) return wipeDesk(session)
  if (session.phase === 'closed') return
  Object.assign(session, { phase: 'closed', list: null, listedAt: null, merged: [], conflicts: [] })
  session.about = { ...about, closesAt: Math.min(about.closesAt, serverTime(session)) }
  await keepDesk(session)
  await world.store.wipeList(path).catch(() => {})
  session.changed()
}

/** Nothing of the desk stays on the device. */
export async function wipeDesk(session: Session): Promise<void> {
  emptyMemory(session)
  Object.assign(session, { phase: 'closed', encryptedScans: 0 })
  await session.world.store.wipe(session.path).catch(() => {})
  session.changed()
}

export function isOver(session: Session): boolean {
  return session.about !== null && serverTime(session) >= session.about.closesAt
}

/** At every start, of whatever desk: lists of desks that are over go, and after another 48 hours all that is left of them. */
export async function sweepDesks(store: DeviceStore, now: number): Promise<void> {
  for (const { path, skewMs, about } of await store.desks()) {
    const over = now + skewMs - about.closesAt
    if (over < 0) continue
    await store.wipeList(path)
    const { scans } = await store.read(path)
    if (over >= lateMs || scans.length === 0) await store.wipe(path)
  }
}
