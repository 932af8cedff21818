import type { EventRecord } from '../../../domain/events/read-event.ts'
import { everyDistrict } from '../../../domain/organisations/find-districts.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'

type Quota = Pick<EventRecord['quotas'][number], 'scope' | 'key'>

/** What a quota counts, as the office calls it: "Zielgruppe Landrätinnen und Landräte", "Landkreis Harz". */
export function quotaName({ scope, key }: Quota, event: EventRecord, language: Language): string {
  const t = text(language)
  if (scope === 'event') return t.event
  if (scope === 'attendance') return key === 'online' ? t.online : t.onSite
  if (scope === 'category') {
    const category = event.categories.find(({ id }) => id === key)
    return category ? inLanguage(category.name, language) : t.removed
  }
  if (scope === 'session') {
    const item = event.programme.find(({ id }) => id === key)
    return item ? inLanguage(item.title, language) : t.removed
  }
  if (scope === 'land') return everyDistrict().find(({ ags }) => ags.startsWith(key))?.land ?? key
  return everyDistrict().find(({ ags }) => ags === key)?.name ?? key
}

/** The kind of thing a quota counts. */
export function scopeName(scope: Quota['scope'], language: Language): string {
  return text(language)[`scope_${scope}`]
}

const text = words({
  event: ['Veranstaltung insgesamt', 'The whole event'],
  onSite: ['vor Ort', 'on site'],
  online: ['online', 'online'],
  removed: ['(entfernt)', '(removed)'],
  scope_event: ['Veranstaltung', 'Event'],
  scope_category: ['Zielgruppe', 'Target group'],
  scope_session: ['Programmpunkt', 'Session'],
  scope_attendance: ['Teilnahme', 'Attendance'],
  scope_organisation: ['Organisation', 'Organisation'],
  scope_land: ['Land', 'Land'],
})
