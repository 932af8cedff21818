import type { Heard } from './desk-server.ts'
import type { Session } from './desk-session.ts'
import { endDesk, isOver, wipeDesk } from './end-desk.ts'
import { keepDesk } from './keep-desk.ts'
import { lockDesk } from './lock-desk.ts'

/** What the way takes is no skew, in milliseconds. */
const noSkew = 5000

/** Asks the server what this desk is, and what time it is. False: it cannot be reached, or the desk is over. */
export async function handshake(session: Session): Promise<boolean> {
  const { world } = session
  const asked = world.now()
  const heard = await session.server.desk()
  if (!(await isHeard(session, heard)) || heard.is !== 'answer') return false
  const skew = Math.round(heard.body.now - (asked + world.now()) / 2)
  session.skewMs = Math.abs(skew) < noSkew ? 0 : skew
  if (heard.body.wipe) {
    await endDesk(session)
    return false
  }
  session.about = heard.body
  await keepDesk(session)
  return true
}

/** Ends a desk whose time has come, unless the server keeps it open longer. */
export async function mayBeOver(session: Session): Promise<void> {
  if (session.phase === 'closed' || !isOver(session)) return
  if (!(await handshake(session))) await endDesk(session)
}

/** Whether the server answered. One that is silent leaves the door to itself; one that knows the desk no more ends it. */
export async function isHeard<T>(session: Session, heard: Heard<T>): Promise<boolean> {
  session.online = heard.is !== 'silence'
  session.silences = heard.is === 'silence' ? session.silences + 1 : 0
  if (heard.is !== 'refusal') return heard.is === 'answer'
  if (heard.code === 'not-found') await wipeDesk(session)
  // Asked again when it is over already, the server says so of the last scans, too: it takes them no more.
  if (heard.code === 'desk-closed') await (session.phase === 'closed' ? wipeDesk(session) : endDesk(session))
  // The passphrase that was typed here is no longer the desk's: it is asked for, and what waits stays encrypted.
  if (heard.code === 'passphrase-needed' && session.isKept) lockDesk(session)
  return false
}
