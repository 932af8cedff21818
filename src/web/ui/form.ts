import type { Language } from '../../lib/languages.ts'

/** What was typed, by field name; kept when a form comes back with errors. */
export type FormValues = Record<string, string>

/** A sentence per field that says what is wrong and how to put it right. */
export type FieldErrors = Record<string, string>

/** What every field of a form needs to know. */
export type FormState = { language: Language; values: FormValues; errors: FieldErrors }

/** What a form became, or why not. */
export type Saved<T> = { value: T; errors?: undefined } | { errors: FieldErrors }

/** The id of a field, so that the summary of errors can point to it. */
export const fieldId = (name: string) => `field-${name}`

/** The ids of hint and error, for aria-describedby. */
export function describedBy(form: FormState, name: string, hint: unknown): string | undefined {
  const ids = [hint ? `${fieldId(name)}-hint` : '', form.errors[name] ? `${fieldId(name)}-error` : '']
  return ids.filter(Boolean).join(' ') || undefined
}
