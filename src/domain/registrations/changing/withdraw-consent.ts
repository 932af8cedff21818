import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { mayChange } from '../../access/may-manage.ts'
import { noteRows } from '../../audit/note.ts'
import { registrationWith } from '../reading/read-registration.ts'
import { type Consent, consentColumn } from './consents.ts'

/**
 * Withdraws a consent: at any time, also during the event and after it (Art. 7(3) GDPR), and where nobody is asked any
 * more. Without a consent nothing happens. Throws Refusal `not-found`, `forbidden`.
 */
export async function withdrawConsent(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  id: string,
  consent: Consent,
): Promise<void> {
  const record = await registrationWith(deps, id)
  mayChange(actor, record.registration)
  const since = sql.identifier(consentColumn(consent))
  await deps.store.write((draft) => [
    draft.run(
      noteRows(actor, {
        at: deps.clock.now(),
        verb: 'registration.changed',
        fields: [consent],
        rows: sql`registrations where id = ${id} and ${since} is not null`,
      }),
    ),
    draft.run(sql`update registrations set ${since} = null where id = ${id}`),
  ])
}
