import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import { type Audience, recipients } from './recipients.ts'

export type FoundRecipient = {
  /** The registration, or of a contact the booking. */
  about: string
  contact: 0 | 1
  state: 'waiting' | 'no-address' | 'unconfirmed'
  address: string
  language: Language
  name: string
}

/** The first of those to whom a mailing would go now, in German order: whom it does not reach in front, or whom it does. */
export function findRecipients(
  { store }: Pick<Deps, 'store'>,
  audience: Audience,
  most: number,
  inFront: 'unreached' | 'reached' = 'unreached',
): Promise<FoundRecipient[]> {
  return store.read.all<FoundRecipient>(sql`select about, contact, state, address, language, name from (${recipients(audience)})
    order by (state = 'waiting') = ${inFront === 'reached' ? 0 : 1}, contact, sort_key, about limit ${most}`)
}
