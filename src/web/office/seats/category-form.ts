import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type CategoryInput, categoryInput } from '../../../domain/seats/category-input.ts'
import { clockIn } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { fieldErrors } from '../field-errors.ts'
import { deadlineOf, deadlineValues } from '../moments.ts'

type Parsed = { category: CategoryInput; errors?: undefined } | { category?: undefined; errors: FieldErrors }

/** A target group as typed → the group, or a sentence per field. */
export function parseCategory(values: FormValues, zone: string, language: Language): Parsed {
  const given = (name: string) => values[name]?.trim() ?? ''
  const parsed = categoryInput.safeParse({
    name: { de: given('name.de'), en: given('name.en') || undefined },
    opensAt: deadlineOf({ ...values, 'opens.time': values['opens.time'] || '00:00' }, 'opens', zone),
    closesAt: deadlineOf(values, 'closes', zone),
    access: given('access') || 'open',
    size: given('size') === '' ? null : Number(given('size')),
    colour: given('colour'),
  })
  if (parsed.success) return { category: parsed.data }
  const errors = fieldErrors(parsed.error, categoryLabels(language), language)
  const { opensAt, closesAt, ...others } = errors
  return {
    errors: {
      ...others,
      ...(opensAt && { 'opens.date': opensAt }),
      ...(closesAt && { 'closes.date': closesAt }),
    },
  }
}

/** A target group as its form shows it. It opens with a day, and closes at its end. */
export function valuesOfCategory(event: EventRecord, category: EventRecord['categories'][number]): FormValues {
  const size = event.quotas.find(({ scope, key }) => scope === 'category' && key === category.id)?.size ?? null
  const opens = category.opensAt === null ? undefined : clockIn(category.opensAt, event.zone)
  return {
    'name.de': category.name.de,
    'name.en': category.name.en ?? '',
    ...(opens && { 'opens.date': opens.date, 'opens.time': opens.time === '00:00' ? '' : opens.time }),
    ...deadlineValues('closes', category.closesAt, event.zone),
    access: category.access,
    size: size === null ? '' : String(size),
    colour: category.colour,
  }
}

/** The labels of the form of a target group. */
export const categoryLabels = words(
  {
    'name.de': 'Name auf Deutsch',
    'name.en': 'Name auf Englisch (freiwillig)',
    opensAt: 'Anmeldung ab',
    closesAt: 'Anmeldung bis',
    access: 'Zugang',
    size: 'Plätze',
    colour: 'Farbe auf dem Namensschild',
  },
  {
    'name.de': 'Name in German',
    'name.en': 'Name in English (optional)',
    opensAt: 'Registration from',
    closesAt: 'Registration until',
    access: 'Access',
    size: 'Places',
    colour: 'Colour on the badge',
  },
)
