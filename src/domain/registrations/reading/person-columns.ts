import type { Deps } from '../../../deps.ts'
import { lookAlikeKey } from '../../../lib/look-alikes.ts'
import { personKey, personSearchKey, sortKey } from '../../../lib/names.ts'
import { fields } from '../../../lib/person/person-values.ts'
import { shortHash } from '../../../lib/short-hash.ts'
import { personalToken, tokenDigest } from '../../../lib/tokens.ts'
import { organisationKey } from '../../seats/organisation-key.ts'
import type { PersonForm } from '../submitting/person-form.ts'

const stored = fields.filter(([, { kind }]) => kind !== 'consent')

/** What the database keeps of a person, by column: what they told but their consents, and the keys. */
export function personColumns(form: PersonForm) {
  const texts = stored.map(([name, { column, kind }]) => [column, kind === 'key' ? form[name] || null : form[name]])
  return { ...(Object.fromEntries(texts) as { email: string; [column: string]: string | null }), ...personKeys(form) }
}

/** The keys by which a person is found, counted and sorted, by column. */
export function personKeys(form: PersonForm) {
  return {
    person_key: personKeyOf(form),
    organisation_key: organisationKey(form),
    sort_key: sortKey(form.lastName, form.firstName),
    search_key: personSearchKey(form, form.organisation, form.office, form.email),
    look_alike: shortHash(lookAlikeKey(form.email || organisationKey(form), form)),
  }
}

/** The names of these columns. */
export const personColumnNames = [
  ...stored.map(([, { column }]) => column),
  ...(['person_key', 'organisation_key', 'sort_key', 'search_key', 'look_alike'] satisfies (keyof ReturnType<
    typeof personKeys
  >)[]),
]

/** Who is the same person within an event. Without an address, name and organisation tell people apart. */
export function personKeyOf(form: PersonForm): string {
  return personKey(form.email || organisationKey(form), form)
}

/** SHA-256 of the personal token of a registration or booking and its link generation. */
export async function tokenHash(deps: Pick<Deps, 'keys'>, id: string, generation: number): Promise<string> {
  return tokenDigest(deps.keys, await personalToken(deps.keys, id, generation))
}
