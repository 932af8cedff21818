import type { ManagedSeries } from '../../../domain/events/find-series.ts'
import { type SeriesInput, seriesInput } from '../../../domain/events/save-series.ts'
import { slugOf } from '../../../domain/events/slug-of.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { fieldErrors } from '../field-errors.ts'

type Parsed = { series: SeriesInput; errors?: undefined } | { series?: undefined; errors: FieldErrors }

/** The form of a series as typed → the series, or a sentence per field. An empty address is made from the title. */
export function parseSeries(values: FormValues, language: Language): Parsed {
  const given = (name: string) => values[name]?.trim() ?? ''
  const title = { de: given('title.de'), en: given('title.en') || undefined }
  const parsed = seriesInput.safeParse({ title, slug: given('slug') || slugOf(title.de, '') })
  return parsed.success
    ? { series: parsed.data }
    : { errors: fieldErrors(parsed.error, seriesLabels(language), language) }
}

export function valuesOfSeries({ title, slug }: ManagedSeries): FormValues {
  return { 'title.de': title.de, 'title.en': title.en ?? '', slug }
}

/** The labels of the form of a series, by field; errors call the field by the same name. */
export const seriesLabels = words(
  {
    hostId: 'Veranstalter',
    'title.de': 'Name auf Deutsch',
    'title.en': 'Name auf Englisch (freiwillig)',
    slug: 'Kurze Adresse',
  },
  { hostId: 'Host', 'title.de': 'Name in German', 'title.en': 'Name in English (optional)', slug: 'Short address' },
)
