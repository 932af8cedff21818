import type { Deps } from '../../../deps.ts'
import { sameValue } from '../../../lib/same-value.ts'
import { type Consent, ofConsents } from '../changing/consents.ts'
import { personColumns, tokenHash } from '../reading/person-columns.ts'
import { type BookingForm, type PersonInBooking, samePerson } from './booking-form.ts'
import { mergeForm } from './merge-form.ts'
import type { EarlierBooking, EarlierPerson } from './read-situation.ts'
import type { Submission } from './submission.ts'

/** A person, as the batch reads them from JSON. */
export type PersonRow = ReturnType<typeof personColumns> &
  Record<Consent, 0 | 1> & {
    id: string
    position: number
    /** The attendance claim, their own or a common one. */
    claim: string
    category: string | null
    attendance: PersonInBooking['attendance']
    role: PersonInBooking['role']
    /** Id and key of whom they accompany: who was registered before has another id. */
    accompanies: string | null
    accompaniesKey: string | null
    token_hash: string
    link_generation: number
    check_in_code: string
    /** Ids for the quotas of a rule, should they be used for the first time. */
    quotas: { organisation: string; land: string }
    is: 'new' | 'corrected' | 'same'
    /** Corrected in what quotas ask: category, attendance, role, organisation. */
    reseated: 0 | 1
    /** Corrected in category, attendance or role; else what the office decided about them since stays. */
    rechosen: 0 | 1
    /** Corrected in the address: the letter with the link goes out again. */
    moved: 0 | 1
    generationBefore: number
    changedBefore: number
  }

type Uses = Pick<Deps, 'ids' | 'keys'>

/** The people of a form in their places. Whoever stands where somebody stood before corrects them; whoever is new is added. */
export async function personRows(
  deps: Uses,
  form: BookingForm,
  corrected: EarlierBooking | undefined,
  seen: Submission['seen'],
): Promise<PersonRow[]> {
  const merged = corrected ? mergeForm(form, corrected, seen) : form.people
  const common = form.together ? deps.ids.next() : undefined
  const rows: PersonRow[] = []
  for (const [position, person] of form.people.entries()) {
    const earlier = corrected?.people[position]
    const accompanied = person.accompanies === null ? undefined : rows[person.accompanies]
    const claim = earlier?.claimId ?? (accompanied?.is === 'new' ? accompanied.claim : (common ?? deps.ids.next()))
    const written = merged[position] ?? person
    rows.push(await personRow(deps, { person, written, position, claim, accompanied, earlier }))
  }
  return rows
}

type Place = {
  person: PersonInBooking
  written: PersonInBooking
  position: number
  claim: string
  accompanied: PersonRow | undefined
  earlier: EarlierPerson | undefined
}

async function personRow(deps: Uses, { person, written, earlier, accompanied, ...place }: Place): Promise<PersonRow> {
  const id = earlier?.id ?? deps.ids.next()
  const moved = earlier !== undefined && earlier.email !== written.email
  const generation = (earlier?.generation ?? 0) + (moved ? 1 : 0)
  const differs = (what: (of: PersonInBooking) => unknown) => earlier && !sameValue(what(earlier.form), what(person))
  return {
    ...personColumns(written),
    ...{ id, ...place, attendance: person.attendance, role: person.role },
    category: person.categoryId,
    accompanies: accompanied?.id ?? null,
    accompaniesKey: accompanied?.person_key ?? null,
    ...ofConsents((consent) => (written[consent] ? 1 : 0)),
    token_hash: await tokenHash(deps, id, generation),
    link_generation: generation,
    check_in_code: deps.ids.code(),
    quotas: { organisation: deps.ids.next(), land: deps.ids.next() },
    is: !earlier ? 'new' : samePerson(earlier.form, person) || earlier.cancelledAt !== null ? 'same' : 'corrected',
    reseated: differs((of) => [choiceOf(of), of.organisationAgs || of.organisation]) ? 1 : 0,
    rechosen: differs(choiceOf) ? 1 : 0,
    moved: moved ? 1 : 0,
    generationBefore: earlier?.generation ?? 0,
    changedBefore: earlier?.changedAt ?? 0,
  }
}

function choiceOf({ categoryId, attendance, role }: PersonInBooking) {
  return { categoryId, attendance, role }
}
