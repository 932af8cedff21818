import type { DeskInput } from '../../../domain/checkin/desk-input.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Language } from '../../../lib/languages.ts'
import type { FormValues, Saved } from '../../ui/form.ts'
import { saved } from '../saved.ts'
import { deskLabels, readDeskForm } from './desk-form.ts'

/** A desk as it was typed, opened or changed; or a sentence per field. A bad end is said in its own words. */
export async function savedDesk<T>(
  values: FormValues,
  event: Pick<EventRecord, 'zone'>,
  language: Language,
  save: (desk: DeskInput) => Promise<T>,
): Promise<Saved<T>> {
  const read = readDeskForm(values, event, language)
  if (!read.desk) return { errors: read.errors }
  const outcome = await saved(save(read.desk), language, { invalid: 'closesAt.date' })
  if (!outcome.errors || !('closesAt.date' in outcome.errors)) return outcome
  return { errors: { 'closesAt.date': deskLabels(language).badEnd } }
}
