import type { Session } from './desk-session.ts'
import { wipeDesk } from './end-desk.ts'
import { handshake, mayBeOver } from './handshake.ts'
import { hearChanges } from './hear-changes.ts'
import { keepList } from './keep-desk.ts'
import { mergeQueue } from './merge-queue.ts'
import { arrive } from './start-desk.ts'
import { turnPage } from './who-is-inside.ts'

/** What a desk does about every second: tell the server what it has not heard, and hear what it has to tell. */
export async function sync(session: Session): Promise<void> {
  await mayBeOver(session)
  if (session.phase === 'closed') return tellTheLast(session)
  turnPage(session)
  const wasAway = !session.online || session.phase !== 'ready'
  if (wasAway && !(await handshake(session))) return session.changed()
  if (session.phase === 'absent') await arrive(session)
  if (session.phase === 'ready' && (await mergeQueue(session))) await hearChanges(session)
  if (session.isUnsaved) await keepList(session)
  session.changed()
}

/** What was scanned in time is told after the end, too; then nothing of the desk stays. */
async function tellTheLast(session: Session): Promise<void> {
  if (session.queue.length > 0 && (await mergeQueue(session))) await wipeDesk(session)
  session.changed()
}
