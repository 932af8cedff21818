import type { Session } from './desk-session.ts'
import { isHeard } from './handshake.ts'
import { heldList, takeChanges } from './held-list.ts'
import { keepList } from './keep-desk.ts'
import { spotLateComers } from './merge-queue.ts'

/** While only staff check in, not every change is told by its number: the desk of the office reads the whole list, this often (ms). */
const officeReads = 30_000

/** Brings the list up to date. False: the server did not answer. */
export async function hearChanges(session: Session): Promise<boolean> {
  const { list, about, listedAt, world } = session
  const isOld = about?.id === null && listedAt !== null && world.now() - listedAt >= officeReads
  if (!list || listedAt === null || isOld || list.rehearsal !== about?.rehearsal) return hearList(session)
  const heard = await session.server.changes(list.version)
  if (!(await isHeard(session, heard)) || heard.is !== 'answer') return false
  const changes = heard.body
  if (!changes || session.list !== list) return true
  if (changes.rehearsal !== list.rehearsal && about) session.about = { ...about, rehearsal: changes.rehearsal }
  if (changes.rehearsal !== list.rehearsal || changes.list.key !== list.count.key) return hearList(session)
  takeChanges(list, changes)
  spotLateComers(session, changes.people)
  session.isUnsaved = true
  return changes.more ? hearChanges(session) : true
}

/** Reads the whole list. False: the server did not answer. */
export async function hearList(session: Session): Promise<boolean> {
  const { key } = session
  const heard = await session.server.list()
  if (!(await isHeard(session, heard)) || heard.is !== 'answer') return false
  // Locked meanwhile: what arrives now must not stay in memory.
  if (session.key !== key) return false
  session.list = heldList(heard.body)
  session.listedAt = session.world.now()
  spotLateComers(session, heard.body.people)
  await keepList(session)
  return true
}
