import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import type { Instant } from '../../../lib/dates.ts'
import { wasAdmitted } from '../../checkin/find-attended.ts'

/** Whether somebody was checked in, and since when they have a certificate that counts. */
export type CertificateState = { attended: boolean; issuedAt: Instant | null }

/** How it stands with the certificate of a registration, in one query. */
export async function readCertificateState(
  { store }: Pick<Deps, 'store'>,
  registrationId: string,
): Promise<CertificateState> {
  const [found] = await store.read.all<{ attended: number; issuedAt: Instant | null }>(sql`
    select ${wasAdmitted} as attended,
      (select issued_at from certificates where registration_id = r.id and revoked_at is null) as issuedAt
    from registrations r where r.id = ${registrationId}`)
  return { attended: found?.attended === 1, issuedAt: found?.issuedAt ?? null }
}
