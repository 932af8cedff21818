import type { Session } from './desk-session.ts'
import { endDesk, isOver, sweepDesks } from './end-desk.ts'
import { handshake } from './handshake.ts'
import { unlockDesk } from './unlock-desk.ts'

/** Opens the desk's page: wipes what is over, remembers what this device knows of the desk, and asks the server. */
export async function startDesk(session: Session): Promise<void> {
  const { store, now } = session.world
  await sweepDesks(store, now()).catch(() => {})
  const { desk, scans } = await store.read(session.path).catch(() => ({ desk: undefined, scans: [] }))
  if (desk) {
    const { device, skewMs, about, check = null } = desk
    Object.assign(session, {
      device,
      skewMs,
      about,
      check,
      encryptedScans: scans.length,
      phase: 'locked',
    } satisfies Partial<Session>)
    session.changed()
  }
  const isOpen = await handshake(session)
  if (!isOpen && isOver(session)) await endDesk(session)
  if (session.phase === 'loading') await arrive(session)
  if (isOpen && session.phase === 'locked') await session.server.locking()
  session.changed()
}

/** The server is reached for the first time, or cannot be. The office has signed in and needs no passphrase. */
export async function arrive(session: Session): Promise<void> {
  session.phase = session.about ? 'locked' : 'absent'
  if (session.about?.passphrase === null && (await unlockDesk(session, '')) !== 'ready') session.phase = 'absent'
}
