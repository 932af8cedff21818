import { z } from 'zod'
import type { FieldConflict, Seen } from '../../domain/registrations/submitting/merge-person.ts'
import { type Language, words } from '../../lib/languages.ts'
import { fields } from '../../lib/person/person-values.ts'
import { labelOf, shownOf } from '../../lib/person/person-words.ts'
import { wellFormedJson } from '../../lib/well-formed-json.ts'
import type { FieldErrors, FormValues } from './form.ts'
import { personPrefix } from './person-place.ts'

const longest = Math.max(...fields.map(([, { most = 0 }]) => most))
const seenFields = z.partialRecord(
  z.enum(fields.map(([name]) => name)),
  z.union([z.string().max(longest), z.boolean()]),
)

/** What a form was filled with, for its hidden field `seen`. Only what is compared later goes in. */
export function seenValue(seen: Seen): string {
  return JSON.stringify(seen)
}

/**
 * What somebody saw before they typed, as the form says it. It is compared and never written: a made-up one changes no more
 * than typing does. What is no such thing counts as seeing what stands there.
 */
export function readSeen(values: FormValues): Seen {
  try {
    return (seenFields.safeParse(wellFormedJson(values.seen ?? '{}')).data ?? {}) as Seen
  } catch {
    return {}
  }
}

/** Each conflict at its field with the other value; and the form's memory of it: sent once more, what is typed holds. */
export function conflictsShown(values: FormValues, conflicts: readonly FieldConflict[], language: Language) {
  const t = text(language)
  const errors: FieldErrors = { form: t.form }
  const again: FormValues = { ...values }
  for (const { position, field, theirs } of conflicts) {
    const prefix = personPrefix(position)
    const label = labelOf(field, language)
    errors[prefix + field] = theirs === '' ? t.emptied(label) : t.theirs(label, shownOf(field, theirs, language))
    again[`${prefix}seen`] = seenValue({ ...readSeen({ seen: again[`${prefix}seen`] ?? '{}' }), [field]: theirs })
  }
  return { errors, values: again }
}

const text = words(
  {
    form: 'Jemand anderes hat inzwischen dasselbe geändert. Bitte vergleichen Sie; senden Sie das Formular noch einmal ab, gilt, was Sie geschrieben haben.',
    theirs: (label: string, value: string) => `${label}: Inzwischen steht hier „${value}“.`,
    emptied: (label: string) => `${label}: Diese Angabe wurde inzwischen gelöscht.`,
  },
  {
    form: 'Somebody else changed the same thing meanwhile. Please compare; if you send the form once more, what you typed holds.',
    theirs: (label: string, value: string) => `${label}: by now it says “${value}” here.`,
    emptied: (label: string) => `${label}: this was deleted meanwhile.`,
  },
)
