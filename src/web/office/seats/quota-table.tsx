import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Table } from '../../ui/table.tsx'
import { quotaName, scopeName } from './quota-words.ts'

/** `taken` is null where nobody has counted yet, because there never was a limit. */
type Row = Pick<EventRecord['quotas'][number], 'scope' | 'key' | 'size'> & { taken: number | null }

/** Every limit with what is taken of it; the fullest organisations and Länder first. */
export function QuotaTable({ event, language }: { event: EventRecord; language: Language }) {
  const t = text(language)
  const { format } = new Intl.NumberFormat(language)
  const here = `/office/events/${event.id}/quota`
  return (
    <Table<Row>
      caption={t.caption}
      rows={quotasInOrder(event)}
      empty=""
      columns={[
        { title: t.kind, cell: ({ scope }) => scopeName(scope, language) },
        { title: t.name, heading: true, cell: (quota) => quotaName(quota, event, language) },
        { title: t.taken, numeric: true, cell: ({ taken }) => (taken === null ? '–' : format(taken)) },
        { title: t.size, numeric: true, cell: ({ size }) => (size === null ? t.unlimited : format(size)) },
        {
          title: t.free,
          numeric: true,
          cell: ({ size, taken }) => (size === null ? t.unlimited : format(size - (taken ?? 0))),
        },
        {
          title: t.change,
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

function quotasInOrder(event: EventRecord): Row[] {
  const of = (scope: Row['scope'], key: string): Row =>
    event.quotas.find((quota) => quota.scope === scope && quota.key === key) ?? { scope, key, size: null, taken: null }
  const used = (scope: Row['scope']) =>
    event.quotas
      .filter((quota) => quota.scope === scope)
      .sort((a, b) => b.taken - a.taken)
      .slice(0, shown)
  return [
    of('event', ''),
    ...event.categories.map(({ id }) => of('category', id)),
    ...(event.attendanceModes.length > 1 ? event.attendanceModes.map((mode) => of('attendance', mode)) : []),
    ...event.programme.filter(({ bookable }) => bookable).map(({ id }) => of('session', id)),
    ...used('land'),
    ...used('organisation'),
  ]
}

const text = words({
  caption: ['Grenzen', 'Limits'],
  kind: ['Art', 'Kind'],
  name: ['Was', 'What'],
  taken: ['vergeben', 'taken'],
  size: ['Plätze', 'places'],
  free: ['frei', 'free'],
  unlimited: ['unbegrenzt', 'no limit'],
  change: ['Ändern', 'Change'],
  changeOf: [(name: string) => `Plätze ändern: ${name}`, (name: string) => `Change places: ${name}`],
  resize: ['Plätze ändern', 'Change places'],
})
