import { fieldOf } from '../../../lib/person/person-values.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { PersonForm } from './person-form.ts'

/** What somebody last saw of a person before they typed; a field that is left out they saw as it stands. */
export type Seen = Partial<PersonForm>

/** A field that somebody else changed meanwhile to another value than was typed, and what stands there now. */
export type FieldConflict = { position: number; field: keyof PersonForm; theirs: string }

/**
 * Only what differs from what was last seen is a change; everything else stays as it is by now. Where both sides changed
 * the same field differently, whoever types decides, and sees both. A district goes along with its name.
 */
export function mergePerson(typed: PersonForm, now: PersonForm, seen: Seen) {
  const before = { ...now, ...seen }
  const changed = (field: keyof PersonForm) =>
    typed[field] !== before[field] || (field === 'organisationAgs' && typed.organisation !== before.organisation)
  const fields = Object.keys(now) as (keyof PersonForm)[]
  const taken = fields.filter(changed).map((field) => [field, typed[field]] as const)
  const conflicts = fields.filter(
    (field) => isShown(field) && changed(field) && now[field] !== before[field] && now[field] !== typed[field],
  )
  const person = { ...now, ...Object.fromEntries(taken) } as PersonForm
  return { person, conflicts: conflicts.map((field) => ({ field, theirs: String(now[field]) })) }
}

/** A consent has two values, and a language is only how letters are written: neither can be in conflict. */
function isShown(field: keyof PersonForm): boolean {
  return !['key', 'language', 'consent'].includes(fieldOf(field).kind)
}

/** Somebody else changed the same fields meanwhile; nothing was written. */
export class ChangedMeanwhile extends Refusal {
  readonly conflicts: readonly FieldConflict[]

  constructor(conflicts: readonly FieldConflict[]) {
    super('changed-meanwhile')
    this.conflicts = conflicts
  }
}
