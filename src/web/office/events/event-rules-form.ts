import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type RegistrationRulesInput, registrationRulesInput } from '../../../domain/events/registration-rules.ts'
import type { Language } from '../../../lib/languages.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { fieldErrors } from '../field-errors.ts'
import { deadlineValues, momentOf } from '../moments.ts'
import { ruleLabels } from './event-rules-labels.ts'

type Parsed = { rules: RegistrationRulesInput; errors?: undefined } | { rules?: undefined; errors: FieldErrors }

/** The rules as typed → the rules, or a sentence per field. */
export function parseRules(values: FormValues, language: Language): Parsed {
  const number = (name: string) => (values[name]?.trim() ? Number(values[name]) : null)
  const parsed = registrationRulesInput.safeParse({
    lateUntil: momentOf(values, 'lateUntil'),
    changeUntil: momentOf(values, 'changeUntil'),
    cancelUntil: momentOf(values, 'cancelUntil'),
    substituteUntil: momentOf(values, 'substituteUntil'),
    approval: values.approval === 'on',
    confirmHours: number('confirmHours'),
    waitingList: values.waitingList,
    offerHours: number('offerHours') ?? 48,
    mostPeople: number('mostPeople') ?? 1,
    accompanying: values.accompanying === 'on',
    photos: values.photos === 'on',
    attendanceModes: (['on-site', 'online'] as const).filter((mode) => values[`attendance.${mode}`] === 'on'),
  })
  if (parsed.success) return { rules: parsed.data }
  return { errors: fieldErrors(parsed.error, ruleLabels(language), language) }
}

/** The rules of an event as the form shows them. */
export function valuesOfRules(event: EventRecord): FormValues {
  const { zone } = event
  return {
    ...deadlineValues('lateUntil', event.lateUntil, zone),
    ...deadlineValues('changeUntil', event.changeUntil, zone),
    ...deadlineValues('cancelUntil', event.cancelUntil, zone),
    ...deadlineValues('substituteUntil', event.substituteUntil, zone),
    approval: event.approval ? 'on' : '',
    confirmHours: event.confirmHours === null ? '' : String(event.confirmHours),
    waitingList: event.waitingList,
    offerHours: String(event.offerHours),
    mostPeople: String(event.mostPeople),
    accompanying: event.accompanying ? 'on' : '',
    photos: event.photos ? 'on' : '',
    ...Object.fromEntries(event.attendanceModes.map((mode) => [`attendance.${mode}`, 'on'])),
  }
}
