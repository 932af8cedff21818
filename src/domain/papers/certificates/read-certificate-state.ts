import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import type { Instant } from '../../../lib/dates.ts'
import { wasAdmitted } from '../../checkin/find-attended.ts'

export type CertificateState = {
  /** Whether somebody was checked in. */
  attended: boolean
  /** Since when they have a certificate that counts. */
  issuedAt: Instant | null
  /** Whether the office took theirs back, and printed no other since. */
  withdrawn: boolean
}

/** How it stands with the certificate of a registration, in one query. */
export async function readCertificateState(
  { store }: Pick<Deps, 'store'>,
  registrationId: string,
): Promise<CertificateState> {
  const [found] = await store.read.all<{ attended: number; issuedAt: Instant | null; revoked: number }>(sql`
    select ${wasAdmitted} as attended,
      exists (select 1 from certificates where registration_id = r.id and revoked_at is not null) as revoked,
      (select issued_at from certificates where registration_id = r.id and revoked_at is null) as issuedAt
    from registrations r where r.id = ${registrationId}`)
  const issuedAt = found?.issuedAt ?? null
  return { attended: found?.attended === 1, issuedAt, withdrawn: found?.revoked === 1 && issuedAt === null }
}
