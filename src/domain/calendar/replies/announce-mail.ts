import { asc, sql } from 'drizzle-orm'
import { hosts } from '../../../db/schema/hosts.ts'
import { replies } from '../../../db/schema/replies.ts'
import type { Deps } from '../../../deps.ts'
import { oneLine } from '../../../formats/one-line.ts'
import { hour } from '../../../lib/dates.ts'
import { addressKey } from '../../../lib/mail-address.ts'
import { bucketsOf, countAttempts } from '../../access/count-attempt.ts'

/** What the carrier says of a mail that came in; its content is fetched. */
export type AnnouncedMail = { id: string; via?: 'hook' | 'imap'; from: string; to: readonly string[]; subject: string }

/**
 * More than that is an accident or an attack; the carrier announces what was refused again, later. No sender uses up what
 * the host has for all.
 */
const limits = { host: { allowed: 600, withinMs: hour }, sender: { allowed: 60, withinMs: hour } }

/**
 * Keeps that a mail came in, before anything else can fail. It belongs to the host whose mailbox it was sent to, else to the
 * first one, until its content says more. An announcement that repeats changes nothing. Throws Refusal `too-many`.
 */
export async function announceMail(
  deps: Pick<Deps, 'store' | 'clock' | 'keys' | 'client'>,
  { id, via = 'hook', from, to, subject }: AnnouncedMail,
): Promise<void> {
  const { store, clock } = deps
  const addresses = JSON.stringify(to.map(bareAddress))
  const [host] = await store.read
    .select({ id: hosts.id })
    .from(hosts)
    .orderBy(
      sql`lower(${hosts.organizerEmail}) in (select value from json_each(${addresses})) desc`,
      asc(hosts.createdAt),
    )
    .limit(1)
  if (!host) return
  const now = clock.now()
  const sender = await bucketsOf(deps, `replies/${host.id}`, bareAddress(from))
  const counts = [
    { bucket: sender.address, limit: limits.sender },
    { bucket: `replies/${host.id}`, limit: limits.host },
  ]
  await store.write((draft) => [
    countAttempts(draft, counts, now),
    draft
      .insert(replies)
      .values({
        hostId: host.id,
        via,
        carrierId: id,
        contentKey: `carrier/${id}`,
        receivedAt: now,
        state: 'arriving',
        sender: oneLine(bareAddress(from), 320),
        subject: oneLine(subject, 200),
      })
      .onConflictDoNothing(),
  ])
}

/** "Anna <anna@x.example>" → "anna@x.example". */
function bareAddress(text: string): string {
  return addressKey(/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text)
}
