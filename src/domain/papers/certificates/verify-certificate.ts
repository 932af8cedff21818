import { and, eq, gt, sql } from 'drizzle-orm'
import { attempts } from '../../../db/schema/access.ts'
import { certificates } from '../../../db/schema/certificates.ts'
import { events } from '../../../db/schema/events.ts'
import { hosts } from '../../../db/schema/hosts.ts'
import { registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import { readCode } from '../../../lib/badge-codes.ts'
import { hour } from '../../../lib/dates.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { bucketsOf, countAttempts } from '../../access/count-attempt.ts'
import { wasAdmitted } from '../../checkin/find-attended.ts'

/** Wrong codes from one network; right ones are neither counted nor held up: nobody guesses one of 80 bits. */
const limit = { allowed: 30, withinMs: hour }

/**
 * What the application knows of a certificate by the code on it, as it was typed or scanned: `genuine` with what stands on it (the
 * name is empty once the event is forgotten), `revoked`, or `unknown`. After many wrong codes the next wrong
 * one is turned away: Refusal `too-many`.
 */
export async function verifyCertificate(deps: Pick<Deps, 'store' | 'clock' | 'keys' | 'client'>, typed: string) {
  const { store, clock } = deps
  const now = clock.now()
  const code = readCode(typed)
  const { network } = await bucketsOf(deps, 'certificate', '')
  const [tried, found] = await store.read.batch([
    store.read
      .select({ count: attempts.count })
      .from(attempts)
      .where(and(eq(attempts.bucket, network), gt(attempts.windowEnd, now))),
    byCode(store.read, code ?? ''),
  ])
  const [certificate] = found
  if (!certificate) {
    if (tried.some(({ count }) => count >= limit.allowed)) throw new Refusal('too-many')
    await store.write((draft) => [countAttempts(draft, [{ bucket: network, limit }], now)])
    return { outcome: 'unknown' } as const
  }
  const { revokedAt, attended, ...known } = certificate
  return { outcome: revokedAt === null && attended ? 'genuine' : 'revoked', ...known } as const
}

function byCode(read: Deps['store']['read'], code: string) {
  return read
    .select({
      code: certificates.code,
      name: certificates.name,
      issuedAt: certificates.issuedAt,
      revokedAt: certificates.revokedAt,
      attended: sql<number>`(select ${wasAdmitted} from ${registrations} r where r.id = ${certificates.registrationId})`,
      event: events,
      host: hosts,
    })
    .from(certificates)
    .innerJoin(events, eq(events.id, certificates.eventId))
    .innerJoin(hosts, eq(hosts.id, certificates.hostId))
    .where(eq(certificates.code, code))
}

export type VerifiedCertificate = Awaited<ReturnType<typeof verifyCertificate>>
