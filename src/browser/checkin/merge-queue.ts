import type { Conflict } from './desk.ts'
import { type Session, serverTime } from './desk-session.ts'
import { isHeard } from './handshake.ts'
import { type HeldList, takePerson } from './held-list.ts'
import { dropScans } from './keep-desk.ts'
import type { QueuedScan } from './queued-scans.ts'
import type { Person, ScanAnswer, TakenScans } from './wire.ts'

/** As many scans as the server takes at once. */
const most = 500

/** Tells the server what was scanned without it, in order. False: it did not hear all of it. */
export async function mergeQueue(session: Session): Promise<boolean> {
  await dropRehearsed(session)
  while (session.queue.length > 0) {
    const some = session.queue.slice(0, most)
    const sent = some.map(({ list: _, ...scan }) => scan)
    const heard = await session.server.scans(session.device, serverTime(session), sent)
    if (!(await isHeard(session, heard)) || heard.is !== 'answer') return false
    await dropScans(
      session,
      some.map(({ nonce }) => nonce),
    )
    session.skewMs += heard.body.skew
    if (session.list) takeAnswers(session, session.list, some, heard.body)
  }
  return true
}

/** A person was let in here first, as it seemed, and a scan of another device that arrived later was made before. */
export function spotLateComers(session: Session, people: readonly Person[]): void {
  for (const person of people) {
    const { inside } = person
    const own = session.merged.filter(({ registration }) => registration === person.id)
    const entry = own.find(({ at }) => inside && inside.since < at)
    if (!inside || !entry || own.some(({ nonce }) => nonce === inside.nonce)) continue
    const { nonce, at } = entry
    const { since, desk } = inside
    const answer: ScanAnswer = { nonce, says: 'already-in', conflict: true, person, since, desk, retired: null }
    addConflict(session, { nonce, at, answer })
    session.merged = session.merged.filter((each) => each !== entry)
  }
}

/** What was rehearsed counts nowhere once the rehearsal is over. */
async function dropRehearsed(session: Session): Promise<void> {
  if (!session.about || session.about.rehearsal) return
  const rehearsed = session.queue.filter(({ rehearsal }) => rehearsal).map(({ nonce }) => nonce)
  if (rehearsed.length > 0) await dropScans(session, rehearsed)
}

function takeAnswers(
  session: Session,
  held: HeldList,
  scans: readonly QueuedScan[],
  { answers, list }: TakenScans,
): void {
  held.count = list
  for (const answer of answers) {
    const scan = scans.find(({ nonce }) => nonce === answer.nonce)
    if (answer.person) takePerson(held, answer.person)
    if (!scan) continue
    const { nonce, registration, at } = scan
    session.answered.set(nonce, registration)
    if (answer.conflict || !expected.has(answer.says)) addConflict(session, { nonce, at, answer })
    else if (answer.says === 'welcome') session.merged = [...session.merged, { nonce, registration, at }]
  }
  session.isUnsaved = true
}

/** What the server may say of a scan that was taken as it happened. */
const expected = new Set<ScanAnswer['says']>(['welcome', 'goodbye', 'undone', 'already-in', 'not-in'])

function addConflict(session: Session, conflict: Conflict): void {
  session.conflicts = [...session.conflicts.filter(({ nonce }) => nonce !== conflict.nonce), conflict]
}
