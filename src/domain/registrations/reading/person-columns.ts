import type { Deps } from '../../../deps.ts'
import { lookAlikeKey } from '../../../lib/look-alikes.ts'
import { fullName, personKey, searchKey, sortKey } from '../../../lib/names.ts'
import { shortHash } from '../../../lib/short-hash.ts'
import { personalToken, tokenDigest } from '../../../lib/tokens.ts'
import { organisationKey } from '../../seats/organisation-key.ts'
import type { PersonForm } from '../submitting/person-form.ts'

/** What the database keeps of a person, by column: the form, and the keys by which it is found, counted and sorted. */
export function personColumns(form: PersonForm) {
  return {
    person_key: personKeyOf(form),
    salutation: form.salutation,
    academic_title: form.academicTitle,
    first_name: form.firstName,
    last_name: form.lastName,
    office: form.office,
    organisation: form.organisation,
    organisation_ags: form.organisationAgs || null,
    organisation_key: organisationKey(form),
    department: form.department,
    email: form.email,
    phone: form.phone,
    remarks: form.remarks,
    language: form.language,
    sort_key: sortKey(form.lastName, form.firstName),
    search_key: searchKey(fullName(form), form.organisation, form.office, form.email),
    look_alike: shortHash(lookAlikeKey(form.email || organisationKey(form), form)),
  }
}

/** Who is the same person within an event. Without an address, name and organisation tell people apart. */
export function personKeyOf(form: PersonForm): string {
  return personKey(form.email || organisationKey(form), form)
}

/** SHA-256 of the personal token of a registration or booking and its link generation. */
export async function tokenHash(deps: Pick<Deps, 'keys'>, id: string, generation: number): Promise<string> {
  return tokenDigest(deps.keys, await personalToken(deps.keys, id, generation))
}
