import { z } from 'zod'
import type { FieldConflict, Seen } from '../../domain/registrations/merge-person.ts'
import { personForm } from '../../domain/registrations/registration-form.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { FieldErrors, FormValues } from './form.ts'
import { personPrefix } from './person-place.ts'

const fields = Object.keys(personForm.shape) as (keyof Seen)[]
const seenFields = z.partialRecord(
  z.enum(fields as [keyof Seen, ...(keyof Seen)[]]),
  z.union([z.string().max(2000), z.boolean()]),
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
    return (seenFields.safeParse(JSON.parse(values.seen ?? '{}')).data ?? {}) as Seen
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
    errors[prefix + field] = theirs === '' ? t.emptied : t.theirs(theirs)
    again[`${prefix}seen`] = seenValue({ ...readSeen({ seen: again[`${prefix}seen`] ?? '{}' }), [field]: theirs })
  }
  return { errors, values: again }
}

const text = words(
  {
    form: 'Jemand anderes hat inzwischen dasselbe geändert. Noch ist nichts gespeichert: Bitte vergleichen Sie. Senden Sie das Formular noch einmal ab, gilt, was Sie geschrieben haben.',
    theirs: (value: string) => `Inzwischen steht hier: „${value}“. Ihre Angabe gilt, wenn Sie noch einmal absenden.`,
    emptied: 'Diese Angabe wurde inzwischen gelöscht. Ihre gilt, wenn Sie noch einmal absenden.',
  },
  {
    form: 'Somebody else changed the same thing meanwhile. Nothing has been saved yet: please compare. If you send the form once more, what you typed holds.',
    theirs: (value: string) => `By now it says: “${value}”. What you typed holds if you send once more.`,
    emptied: 'This was deleted meanwhile. What you typed holds if you send once more.',
  },
)
