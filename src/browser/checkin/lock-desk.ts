import { emptyMemory, type Session } from './desk-session.ts'

/** How long nobody may be at the device before it locks itself, in milliseconds. */
const idleMs = 15 * 60_000

/** Forgets the key and everything about people. The desk of the office is locked by signing out. */
export function lockDesk(session: Session): void {
  if (session.phase !== 'ready' || !session.about?.passphrase) return
  emptyMemory(session)
  session.phase = 'locked'
  if (session.online) void session.server.locking()
  session.changed()
}

/** Locks a device that was left alone, unless it could keep nothing and would lose what the server has not heard. */
export function lockIfIdle(session: Session): void {
  if (session.world.now() - session.touchedAt < idleMs) return
  if (session.isKept || session.queue.length === 0) lockDesk(session)
}
