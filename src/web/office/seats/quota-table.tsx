import type { EventRecord } from '../../../domain/events/read-event.ts'
import { everyDistrict } from '../../../domain/organisations/find-districts.ts'
import type { QuotaFigures } from '../../../domain/seats/read-seat-figures.ts'
import { seatFigures } from '../../../domain/seats/seat-figures.ts'
import { figure } from '../../../lib/figures.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { states } from '../../../lib/state-words.ts'
import { Table } from '../../ui/table.tsx'

/** Nobody has counted yet where there never was a limit. */
type Row = QuotaFigures & { isCounted: boolean }

/** Every limit with what is taken of it; the fullest organisations and Länder first. */
type QuotaTableProps = { event: EventRecord; figures: readonly QuotaFigures[]; language: Language }

export function QuotaTable({ event, figures, language }: QuotaTableProps) {
  const t = text(language)
  const format = (count: number) => figure(count, language)
  const here = `/office/events/${event.id}/quota`
  return (
    <Table<Row>
      caption={['Grenzen', 'Limits']}
      rows={quotasInOrder(event, figures)}
      empty=""
      columns={[
        { title: ['Art', 'Kind'], cell: ({ scope }) => scopeName(scope, language) },
        { title: ['Was', 'What'], heading: true, cell: (quota) => quotaName(quota, event, language) },
        {
          title: states.confirmed,
          numeric: true,
          cell: ({ granted, isCounted }) => (isCounted ? format(granted) : '–'),
        },
        figures.some(({ offered }) => offered > 0) && {
          title: ['angeboten', 'offered'],
          numeric: true,
          cell: ({ offered }) => format(offered),
        },
        { title: t.size, numeric: true, cell: ({ size }) => (size === null ? t.unlimited : format(size)) },
        {
          title: ['frei', 'free'],
          numeric: true,
          cell: ({ free, over }) => (free === null ? t.unlimited : over > 0 ? t.over(format(over)) : format(free)),
        },
        {
          title: ['Ändern', 'Change'],
          cell: ({ scope, key }) => (
            <a
              href={`${here}?${new URLSearchParams({ scope, key })}`}
              aria-label={t.changeOf(quotaName({ scope, key }, event, language))}
            >
              {t.resize}
            </a>
          ),
        },
      ]}
    />
  )
}

/** At most this many organisations and Länder each: the others are emptier and have their limit by the rule. */
const shown = 8

function quotasInOrder(event: EventRecord, figures: readonly QuotaFigures[]): Row[] {
  const of = (scope: Row['scope'], key: string): Row => {
    const found = figures.find((quota) => quota.scope === scope && quota.key === key)
    return {
      ...(found ?? { scope, key, ...seatFigures({ size: null, aim: null, taken: 0 }) }),
      isCounted: found !== undefined,
    }
  }
  const held = ({ granted, offered }: QuotaFigures) => granted + offered
  const used = (scope: Row['scope']) =>
    figures
      .filter((quota) => quota.scope === scope)
      .sort((a, b) => held(b) - held(a))
      .slice(0, shown)
      .map((quota) => ({ ...quota, isCounted: true }))
  return [
    of('event', ''),
    ...event.categories.map(({ id }) => of('category', id)),
    ...(event.attendanceModes.length > 1 ? event.attendanceModes.map((mode) => of('attendance', mode)) : []),
    ...event.programme.filter(({ bookable }) => bookable).map(({ id }) => of('session', id)),
    ...used('land'),
    ...used('organisation'),
  ]
}

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
  size: ['Plätze', 'places'],
  unlimited: ['unbegrenzt', 'no limit'],
  changeOf: [(name: string) => `Plätze ändern: ${name}`, (name: string) => `Change places: ${name}`],
  over: [(count: string) => `0 (${count} zu viel)`, (count: string) => `0 (${count} too many)`],
  resize: ['Plätze ändern', 'Change places'],
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
