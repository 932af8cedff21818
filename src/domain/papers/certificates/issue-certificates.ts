import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Deps } from '../../../deps.ts'
import type { Instant } from '../../../lib/dates.ts'
import { wasAdmitted } from '../../checkin/find-attended.ts'

/** A certificate that counts. */
export type IssuedCertificate = { registrationId: string; code: string; issuedAt: Instant }

/**
 * Issues a certificate to each of these people who was checked in, by the id of the registration: who has one keeps it, and
 * with a name that was corrected since gets another, which the old one gives way to. Nobody gets one once the event is forgotten.
 */
export async function issueCertificates(
  { store, clock, ids }: Pick<Deps, 'store' | 'clock' | 'ids'>,
  people: readonly { id: string; name: string }[],
): Promise<Map<string, IssuedCertificate>> {
  if (people.length === 0) return new Map()
  const now = clock.now()
  const asked = JSON.stringify(people.map(({ id, name }) => ({ id, name, code: ids.code() })))
  const { issued } = await store.write(
    (draft) => [
      // Each person finds their certificate, not each certificate of the application its person.
      draft.run(sql`update certificates set revoked_at = ${now} where code in (
        select c.code from json_each(${asked}) p cross join certificates c on c.registration_id = p.value ->> 'id'
        where c.revoked_at is null and c.name <> p.value ->> 'name')`),
      draft.run(sql`insert into certificates (code, host_id, event_id, registration_id, name, issued_at)
        select p.value ->> 'code', r.host_id, r.event_id, r.id, p.value ->> 'name', ${now}
        from json_each(${asked}) p
        join registrations r on r.id = p.value ->> 'id'
        join events e on e.id = r.event_id and e.forgotten_at is null
        where ${wasAdmitted}
        on conflict do nothing`),
    ],
    {
      select: sql`select json_object('issued', json_group_array(json_object(
          'registrationId', c.registration_id, 'code', c.code, 'issuedAt', c.issued_at)))
        from json_each(${asked}) p
        join certificates c on c.registration_id = p.value ->> 'id' and c.revoked_at is null`,
      shape: z.object({
        issued: z.array(z.object({ registrationId: z.string(), code: z.string(), issuedAt: z.number() })),
      }),
    },
  )
  return new Map(issued.map((certificate) => [certificate.registrationId, certificate]))
}
