import { codeHash } from '../../lib/desk-key.ts'
import { answerAtDoor, hasHappened } from './answer-at-door.ts'
import type { Answer } from './desk.ts'
import { houseTime, type Session } from './desk-session.ts'
import { isOver } from './end-desk.ts'
import { isHeard } from './greet-house.ts'
import { takePerson } from './held-list.ts'
import { keepScans } from './keep-desk.ts'
import type { QueuedScan } from './queued-scans.ts'
import { headCountNow, personNow, turnPage } from './who-is-inside.ts'
import type { SentScan } from './wire.ts'

export type DoorScan = Omit<SentScan, 'at' | 'offline' | 'codeHash'>

/**
 * Asks the house about scans, and answers from the list on the device if the house is silent. While it has not heard of earlier
 * scans, later ones wait behind them, so that it hears of them in their order.
 */
export async function takeAtDoor(session: Session, scans: readonly DoorScan[]): Promise<Answer[]> {
  const isBehind = session.queue.length > 0
  return (session.online && !isBehind && (await askHouse(session, scans))) || (await answerHere(session, scans))
}

async function askHouse(session: Session, scans: readonly DoorScan[]): Promise<Answer[] | undefined> {
  const at = houseTime(session)
  const heard = await session.house.scans(
    session.device,
    at,
    scans.map((scan) => ({ ...scan, at, offline: false })),
  )
  if (!(await isHeard(session, heard)) || heard.is !== 'answer') return undefined
  const { answers, list, skew } = heard.body
  session.skewMs += skew
  if (session.list) session.list.count = list
  for (const { person, nonce } of answers) {
    if (!person || !session.list) continue
    takePerson(session.list, person)
    session.told.set(nonce, person.id)
  }
  session.isUnsaved = true
  return answers.map((answer) => ({ ...answer, by: 'house', at }))
}

async function answerHere(session: Session, scans: readonly DoorScan[]): Promise<Answer[]> {
  turnPage(session)
  const found: { scan: DoorScan; id: string | undefined; retired: Answer['retired'] }[] = []
  for (const scan of scans) {
    const hash = scan.code === undefined ? '' : await codeHash(session.about?.salt ?? '', scan.code)
    found.push({
      scan,
      id: scan.registration ?? session.list?.byCode.get(hash),
      retired: session.list?.retired.get(hash) ?? null,
    })
  }
  const before = session.queue.length
  const answers = found.map(({ scan, id, retired }) => answerOne(session, scan, id, retired))
  await keepScans(session, session.queue.slice(before))
  return answers
}

function answerOne(session: Session, scan: DoorScan, id: string | undefined, retired: Answer['retired']): Answer {
  const line = id === undefined ? undefined : session.list?.lines.get(id)?.person
  const at = Math.max(houseTime(session), (session.queue.at(-1)?.at ?? 0) + 1)
  const count = headCountNow(session)
  const isFull = count?.limitIsHard === true && count.limit !== null && count.inside >= count.limit
  const person = line ? personNow(session, line) : null
  const answer = answerAtDoor(scan, { person, retired, isFull, isOver: isOver(session) })
  if (!line || !hasHappened(answer)) return { ...answer, by: 'device', at }
  const { code: _, ...rest } = scan
  const queued: QueuedScan = {
    ...rest,
    registration: line.id,
    at,
    offline: true,
    list: count?.key ?? '',
    rehearsal: session.list?.rehearsal ?? false,
  }
  session.queue = [...session.queue, queued]
  return { ...answer, person: personNow(session, line), by: 'device', at }
}
