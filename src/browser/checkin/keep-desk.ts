import type { KeptList, Session } from './desk-session.ts'
import { encrypt } from './encrypted.ts'
import { keptList } from './held-list.ts'
import type { QueuedScan } from './queued-scans.ts'

/** Keeps what the desk is, which says nothing about people. The desk of the office is not kept, nor is any of what follows. */
export async function keepDesk(session: Session): Promise<void> {
  const { about, path, device, skewMs, check, world } = session
  if (about?.passphrase) await keeping(session, () => world.store.keepDesk({ path, device, skewMs, about, check }))
}

/** Keeps the list, sealed. */
export async function keepList(session: Session): Promise<void> {
  const { key, list, path, merged, conflicts, world } = session
  session.isUnsaved = false
  if (!key || !list) return
  const kept: KeptList = { list: keptList(list), merged, conflicts }
  await keeping(session, async () => world.store.keepList(path, await encrypt(key, path, kept)))
}

/** Keeps scans, encrypted each by itself, before the door says its answer. */
export async function keepScans(session: Session, scans: readonly QueuedScan[]): Promise<void> {
  const { key, path, world } = session
  if (!key || scans.length === 0) return
  const encrypted = async (scan: QueuedScan) => ({
    ...{ path, nonce: scan.nonce },
    encrypted: await encrypt(key, placeOf(path, scan.nonce), scan),
  })
  await keeping(session, async () => world.store.keepScans(await Promise.all(scans.map(encrypted))))
}

/** Where a scan is encrypted for. */
export function placeOf(path: string, nonce: string): string {
  return `${path} ${nonce}`
}

/** The server has heard of these scans, or takes them no more. */
export async function dropScans(session: Session, nonces: readonly string[]): Promise<void> {
  const heard = new Set(nonces)
  if (session.about?.passphrase) await keeping(session, () => session.world.store.wipeScans(session.path, nonces))
  session.queue = session.queue.filter(({ nonce }) => !heard.has(nonce))
}

/** A full disk or a private window must not hold up the door. */
async function keeping(session: Session, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    session.isKept = true
  } catch {
    session.isKept = false
  }
}
