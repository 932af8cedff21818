import { readCodes } from '../../lib/badge-codes.ts'
import { codeHash } from '../../lib/desk-key.ts'
import { answerOnDevice, hasHappened } from './answer-on-device.ts'
import type { Answer } from './desk.ts'
import { type Session, serverTime } from './desk-session.ts'
import { isOver } from './end-desk.ts'
import { isHeard } from './handshake.ts'
import { takePerson } from './held-list.ts'
import { keepScans } from './keep-desk.ts'
import type { QueuedScan } from './queued-scans.ts'
import { headCountNow, personNow, turnPage } from './who-is-inside.ts'
import type { SentScan } from './wire.ts'

export type DeviceScan = Omit<SentScan, 'at' | 'offline' | 'codeHash'>

/**
 * Asks the server about scans, and answers from the list on the device if the server is silent. While it has not heard of earlier
 * scans, later ones wait behind them, so that it hears of them in their order.
 */
export async function takeOnDevice(session: Session, scans: readonly DeviceScan[]): Promise<Answer[]> {
  const isBehind = session.queue.length > 0
  return (session.online && !isBehind && (await askServer(session, scans))) || (await answerHere(session, scans))
}

async function askServer(session: Session, scans: readonly DeviceScan[]): Promise<Answer[] | undefined> {
  const at = serverTime(session)
  const heard = await session.server.scans(
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
    session.answered.set(nonce, person.id)
  }
  session.isUnsaved = true
  return answers.map((answer) => ({ ...answer, by: 'server', at }))
}

async function answerHere(session: Session, scans: readonly DeviceScan[]): Promise<Answer[]> {
  turnPage(session)
  const found: { scan: DeviceScan; id: string | undefined; retired: Answer['retired'] }[] = []
  for (const scan of scans) {
    const hash = await knownHash(session, scan.code)
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

/** Of all that the scan may have been, what the list knows. */
async function knownHash({ about, list }: Session, scanned = ''): Promise<string> {
  const hashes = await Promise.all(readCodes(scanned).map((code) => codeHash(about?.salt ?? '', code)))
  return hashes.find((hash) => list?.byCode.has(hash)) ?? hashes.find((hash) => list?.retired.has(hash)) ?? ''
}

function answerOne(session: Session, scan: DeviceScan, id: string | undefined, retired: Answer['retired']): Answer {
  const line = id === undefined ? undefined : session.list?.lines.get(id)?.person
  const at = Math.max(serverTime(session), (session.queue.at(-1)?.at ?? 0) + 1)
  const count = headCountNow(session)
  const isFull = count?.limitIsHard === true && count.limit !== null && count.inside >= count.limit
  const person = line ? personNow(session, line) : null
  const answer = answerOnDevice(scan, { person, retired, isFull, isOver: isOver(session) })
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
