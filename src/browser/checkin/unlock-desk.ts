import { deskKey, verifierCheck } from '../../lib/desk-key.ts'
import { type KeptList, type Session, takeKept } from './desk-session.ts'
import { decrypt } from './encrypted.ts'
import { handshake } from './handshake.ts'
import { hearList } from './hear-changes.ts'
import { keepDesk, placeOf } from './keep-desk.ts'
import type { QueuedScan } from './queued-scans.ts'
import { turnPage } from './who-is-inside.ts'

/** Opens what the device keeps with the passphrase of the desk; without a network, too, if the list was here before. */
export async function unlockDesk(
  session: Session,
  passphrase: string,
): Promise<'ready' | 'wrong-passphrase' | 'too-many' | 'no-network'> {
  if (!session.about) await handshake(session)
  const { about, path, world } = session
  if (!about) return 'no-network'
  if (!about.passphrase) return (await enter(session, undefined)) ? 'ready' : 'no-network'
  const { key, verifier } = await deskKey(passphrase, about.passphrase.salt)
  const proven = await prove(session, verifier, await verifierCheck(about.passphrase.salt, verifier))
  if (proven !== 'right') return proven
  session.verifier = verifier
  const { list, scans } = await world.store.read(path).catch(() => ({ list: undefined, scans: [] }))
  session.key = key
  const opened = await Promise.all(
    scans.map(({ nonce, encrypted }) => decrypt<QueuedScan>(key, placeOf(path, nonce), encrypted)),
  )
  session.queue = opened
    .filter((scan) => scan !== undefined)
    .sort((a, b) => a.at - b.at || (a.nonce < b.nonce ? -1 : 1))
  session.encryptedScans = 0
  if (session.phase === 'closed') return 'ready'
  return (await enter(session, list && (await decrypt<KeptList>(key, path, list)))) ? 'ready' : 'no-network'
}

/**
 * The device knows a passphrase again that was right before, so that nobody waits for the network; of any other the server
 * alone knows. It is told of a right one when it next asks.
 */
async function prove(session: Session, verifier: string, check: string) {
  if (session.check === check) return 'right'
  const heard = await session.server.opening(verifier)
  if (heard.is === 'refusal' && heard.code === 'too-many') return 'too-many'
  if (heard.is === 'refusal' && heard.code === 'wrong-passphrase') return 'wrong-passphrase'
  if (heard.is !== 'answer') return session.check === null ? 'no-network' : 'wrong-passphrase'
  session.check = check
  await keepDesk(session)
  return 'right'
}

/** Makes the desk ready with the list that was kept, which the next question brings up to date, else with the list of the server. */
async function enter(session: Session, kept: KeptList | undefined): Promise<boolean> {
  if (kept) {
    takeKept(session, kept)
    session.listedAt = session.world.now()
    turnPage(session)
  } else if (!(await hearList(session))) return false
  session.phase = 'ready'
  session.touchedAt = session.world.now()
  return true
}
