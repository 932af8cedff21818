import { readCodes } from '../../lib/badge-codes.ts'
import { answerOnDevice } from './answer-on-device.ts'
import type { Answer, Desk, DeskState } from './desk.ts'
import type { DeskAddress, Heard } from './desk-server.ts'
import { type DeviceWorld, newSession, type Session, serverTime } from './desk-session.ts'
import { findLines, sameOrganisation } from './held-list.ts'
import { keepList } from './keep-desk.ts'
import { lockDesk, lockIfIdle } from './lock-desk.ts'
import { startDesk } from './start-desk.ts'
import { sync } from './sync.ts'
import { takeOnDevice } from './take-on-device.ts'
import { unlockDesk } from './unlock-desk.ts'
import { headCountNow, personNow } from './who-is-inside.ts'

/** A desk, and what keeps it alive: `begin` once, then `pulse` again and again, and `watch` often. */
export type LivingDesk = Desk & { begin(): Promise<void>; pulse(): Promise<void>; watch(): void; silences(): number }

const mostFound = 30

/** The desk at an address, on a device. `keepInTouch` lets it live. */
export function openDesk(address: DeskAddress, world: DeviceWorld): LivingDesk {
  const listeners = new Set<() => void>()
  const session = newSession(address, world, () => {
    for (const listener of listeners) listener()
  })
  const pulse = oneAtATime(() => sync(session))
  const { server } = session
  const touch = () => {
    session.touchedAt = world.now()
  }
  const take = async (...scans: Parameters<typeof takeOnDevice>[1]) => {
    touch()
    const answers = await takeOnDevice(session, scans)
    session.changed()
    return answers
  }
  const only = async (scan: Parameters<typeof takeOnDevice>[1][number]) =>
    (await take(scan))[0] ?? unknown(session, scan.nonce)
  const undoing = (undoes: string, kind: 'scan' | 'group') => {
    const registration = whoseScan(session, undoes) ?? ''
    return { nonce: world.id(), registration, direction: 'undo', undoes, kind } as const
  }
  /** What the server did is in the list before the page shows it. */
  const done = async <T>(heard: Promise<Heard<T>>) => {
    touch()
    const answer = await heard
    if (answer.is === 'answer') await pulse()
    return answer
  }
  return {
    state: () => stateOf(session),
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    unlock: async (passphrase) => {
      const outcome = await unlockDesk(session, passphrase)
      session.changed()
      if (outcome === 'ready') void pulse()
      return outcome
    },
    lock: () => lockDesk(session),
    choose: (direction) => {
      touch()
      session.direction = direction
      session.changed()
    },
    scan: async (text) => {
      const nonce = world.id()
      const isCode = readCodes(text).length > 0
      return isCode ? only({ nonce, code: text, direction: session.direction, kind: 'scan' }) : unknown(session, nonce)
    },
    admit: (registrations, kind) => {
      const { direction } = session
      return take(...registrations.map((registration) => ({ nonce: world.id(), registration, direction, kind })))
    },
    undo: (nonce) => only(undoing(nonce, 'scan')),
    undoAll: (nonces) => take(...nonces.map((nonce) => undoing(nonce, 'group'))),
    search: (text, most = mostFound) =>
      (session.list ? findLines(session.list, text, most) : []).map((one) => personNow(session, one)),
    group: async (id) => {
      const heard = session.online ? await server.group(id) : undefined
      const listed = session.list ? sameOrganisation(session.list, id) : []
      return (heard?.is === 'answer' ? heard.body.people : listed).map((one) => personNow(session, one))
    },
    conflicts: () => session.conflicts,
    dismiss: (nonce) => {
      session.conflicts = session.conflicts.filter((each) => each.nonce !== nonce)
      void keepList(session).then(session.changed)
    },
    walkIn: (form) => done(server.walkIn(session.device, form)),
    deputy: (registration, form) => done(server.deputy(session.device, registration, form)),
    name: (registration, form) => done(server.name(registration, form)),
    note: (registration, note) => done(server.note(registration, note)),
    newCode: (registration) => done(server.newCode(registration)),
    touch,
    begin: () => startDesk(session),
    pulse,
    watch: () => lockIfIdle(session),
    silences: () => session.silences,
  }
}

function stateOf(session: Session): DeskState {
  const { phase, online, skewMs, direction, about, conflicts, isKept } = session
  return {
    ...{ phase, online, skewMs, direction, about, isKept },
    queued: session.queue.length + session.encryptedScans,
    rehearsal: about?.rehearsal ?? false,
    count: headCountNow(session),
    conflicts: conflicts.length,
  }
}

function unknown(session: Session, nonce: string): Answer {
  const facts = { person: null, retired: null, isFull: false, isOver: false }
  return { ...answerOnDevice({ nonce, direction: session.direction }, facts), by: 'device', at: serverTime(session) }
}

/** Whose scan it was: one that waits, one that was told lately, or the one by which they are inside. */
function whoseScan({ queue, answered, list }: Session, nonce: string): string | undefined {
  const waiting = queue.find((scan) => scan.nonce === nonce)?.registration
  const lines = [...(list?.lines.values() ?? [])]
  return waiting ?? answered.get(nonce) ?? lines.find(({ person }) => person.inside?.nonce === nonce)?.person.id
}

/** Whoever asks while it is under way waits for the same end, and then for one more: what came meanwhile is in it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const run = () => {
    running = work().finally(() => {
      running = undefined
    })
    return running
  }
  return () => {
    if (!running) return run()
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined
        return run()
      })
    return next
  }
}
