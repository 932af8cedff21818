import type { MailingFilter } from '../../../domain/mailings/mailing-filter.ts'
import { tickedOf, tickedValues } from '../../ui/checkbox-group.tsx'
import type { FormValues } from '../../ui/form.ts'

/** To whom, as its fields say it, for a zod form to check. */
export function typedAudience(values: FormValues) {
  const given = (name: string) => values[name]?.trim() ?? ''
  return {
    filter: {
      states: tickedOf(values, 'states'),
      categories: tickedOf(values, 'categories'),
      sessions: tickedOf(values, 'sessions'),
      roles: tickedOf(values, 'roles'),
      lands: tickedOf(values, 'lands'),
      organisation: given('organisation'),
      attendance: given('attendance') || null,
      language: given('language') || null,
      listed: yesOrNo(given('listed')),
      attended: yesOrNo(given('attended')),
      documentsMissing: given('documentsMissing') === 'on',
    },
    toContacts: given('toContacts') === 'on',
  }
}

/** An audience as its fields show it. */
export function valuesOfAudience(filter: MailingFilter, toContacts: boolean): FormValues {
  const { states, categories, sessions, roles, lands, organisation, attendance, language } = filter
  return {
    ...tickedValues('states', states),
    ...tickedValues('categories', categories),
    ...tickedValues('sessions', sessions),
    ...tickedValues('roles', roles),
    ...tickedValues('lands', lands),
    organisation,
    attendance: attendance ?? '',
    language: language ?? '',
    listed: typed(filter.listed),
    attended: typed(filter.attended),
    documentsMissing: filter.documentsMissing ? 'on' : '',
    toContacts: toContacts ? 'on' : '',
  }
}

function yesOrNo(text: string): boolean | null {
  return text === 'yes' ? true : text === 'no' ? false : null
}

function typed(answer: boolean | null): string {
  return answer === null ? '' : answer ? 'yes' : 'no'
}
