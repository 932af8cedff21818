import { liftingInput } from '../../../domain/outbox/lift-suppression.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FormValues, Saved } from '../../ui/form.ts'
import { fieldErrors } from '../field-errors.ts'

/** Why a suppression is lifted, or what is wrong with the reason. */
export function parseLifting(values: FormValues, language: Language): Saved<{ reason: string }> {
  const parsed = liftingInput.safeParse({ reason: values.reason ?? '' })
  return parsed.success
    ? { value: parsed.data }
    : { errors: fieldErrors(parsed.error, liftingLabels(language), language) }
}

export const liftingLabels = words({ reason: ['Warum darf dort wieder etwas hin?', 'Why may letters go there again?'] })
