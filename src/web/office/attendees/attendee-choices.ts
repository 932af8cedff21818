import { sessionWhere } from '../../../../templates/forms/session-where.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { inLanguage, type Language } from '../../../lib/languages.ts'
import type { Choice } from '../../ui/choice-fields.tsx'

/** The sessions of an event with exact places: the office may know the numbers. */
export function sessionChoices(event: EventRecord, language: Language): Choice[] {
  return event.programme
    .filter(({ bookable }) => bookable)
    .map((item) => {
      const quota = event.quotas.find(({ scope, key }) => scope === 'session' && key === item.id)
      const places = quota && quota.size !== null ? `${quota.taken} / ${quota.size}` : ''
      const hint = [sessionWhere(item, event, language), places].filter(Boolean).join(' · ')
      return { value: item.id, label: inLanguage(item.title, language), hint: hint || undefined }
    })
}
