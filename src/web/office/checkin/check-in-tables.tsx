import type { OfficeDesk } from '../../../domain/checkin/find-desks.ts'
import type { CheckInList, Conflict } from '../../../domain/checkin/read-check-in-overview.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { deadline, instantOf, longDate, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { PostButton } from '../../ui/post-button.tsx'
import { shownName } from '../../ui/shown-name.ts'
import { Table } from '../../ui/table.tsx'
import { personColumns } from './person-columns.tsx'

type About = { event: EventRecord; language: Language }

/** The lists of the days and sessions with their head counts. */
export function ListTable({ event, lists, language }: About & { lists: readonly CheckInList[] }) {
  const t = text(language)
  return (
    <Table<CheckInList>
      caption={['Listen', 'Lists']}
      rows={lists}
      empty={['Noch ist niemand eingecheckt.', 'Nobody has been checked in yet.']}
      columns={[
        {
          title: t.list,
          heading: true,
          cell: (list) => (
            <a href={`/office/events/${event.id}/checkin/lists/${list.id}`}>{listName(event, list, language)}</a>
          ),
        },
        { title: ['gerade da', 'here now'], numeric: true, cell: ({ inside }) => inside },
        { title: ['gekommen', 'came'], numeric: true, cell: ({ people }) => people },
      ]}
    />
  )
}

/** Who was let in although they could not be. */
export function ConflictTable({ event, conflicts, language }: About & { conflicts: readonly Conflict[] }) {
  const t = text(language)
  return (
    <Table<Conflict>
      caption={['Widersprüche', 'Conflicts']}
      rows={conflicts}
      empty=""
      columns={[
        ...personColumns(event),
        { title: t.list, cell: (row) => listName(event, row, language) },
        { title: t.where, cell: ({ at, desk }) => `${shortDateTime(at, event.zone, language)}, ${desk || t.office}` },
        { title: ['Warum', 'Why'], cell: ({ effect }) => (effect === 'conflict' ? t.twice : t.withoutSeat) },
        { title: t.settle, cell: (row) => <Settle event={event} conflict={row} language={language} /> },
      ]}
    />
  )
}

/** The desks with what to hand to the helpers, and a way to close each at once. */
export function DeskTable({ event, desks, language }: About & { desks: readonly OfficeDesk[] }) {
  const t = text(language)
  const list = ({ session }: OfficeDesk) => (session ? inLanguage(session, language) : t.days)
  return (
    <Table<OfficeDesk>
      caption={['Check-ins', 'Desks']}
      rows={desks}
      empty={['Noch ist kein Check-in geöffnet.', 'No desk has been opened yet.']}
      columns={[
        {
          title: ['Check-in', 'Desk'],
          heading: true,
          cell: ({ id, label, rehearsal }) => (
            <a href={`/office/events/${event.id}/checkin/desks/${id}`}>
              {rehearsal ? `${label} (${t.rehearsal})` : label}
            </a>
          ),
        },
        { title: t.list, cell: list },
        {
          title: ['Gilt', 'Valid'],
          cell: ({ state, closesAt }) =>
            state === 'open' ? t.until(deadline(closesAt, event.zone, language)) : t[state],
        },
        { title: t.visited, cell: (row) => row.visitedAt && shortDateTime(row.visitedAt, event.zone, language) },
        { title: ['Link', 'Link'], cell: ({ link }) => link && <a href={link}>{link}</a> },
        { title: t.passphrase, cell: ({ passphrase }) => passphrase && <code class="unbroken">{passphrase}</code> },
        {
          title: t.close,
          cell: (desk) => desk.state === 'open' && <Close event={event} desk={desk} language={language} />,
        },
      ]}
    />
  )
}

function Settle({ event, conflict, language }: About & { conflict: Conflict }) {
  return (
    <PostButton action={`/office/events/${event.id}/checkin/conflicts/${conflict.scan}/settlement`} look="quiet">
      {text(language).settle} <span class="kern-sr-only">{shownName(conflict)}</span>
    </PostButton>
  )
}

function Close({ event, desk, language }: About & { desk: OfficeDesk }) {
  const t = text(language)
  return (
    <PostButton action={`/office/events/${event.id}/checkin/desks/${desk.id}/closure`} look="quiet">
      {t.close} <span class="kern-sr-only">{desk.label}</span>
    </PostButton>
  )
}

/** The day or the session of a list. */
export function listName(
  event: EventRecord,
  { scope, key }: Pick<CheckInList, 'scope' | 'key'>,
  language: Language,
): string {
  if (scope === 'day') return longDate(instantOf(key, '12:00', event.zone), event.zone, language)
  const session = event.programme.find(({ id }) => id === key)
  return session ? inLanguage(session.title, language) : text(language).gone
}

const text = words({
  list: ['Liste', 'List'],
  where: ['Wann und wo', 'When and where'],
  office: ['Tagungsbüro', 'conference office'],
  twice: ['schon an anderer Stelle eingelassen', 'let in elsewhere already'],
  withoutSeat: ['ohne Platz eingelassen', 'let in without a seat'],
  settle: ['Geklärt', 'Settled'],
  rehearsal: ['Probe', 'rehearsal'],
  days: ['jeder Tag für sich', 'each day by itself'],
  until: [(deadline: string) => `bis ${deadline}`, (deadline: string) => `until ${deadline}`],
  closed: ['geschlossen', 'closed'],
  expired: ['abgelaufen', 'expired'],
  visited: ['Zuletzt benutzt', 'Last used'],
  passphrase: ['Kennwort', 'Passphrase'],
  close: ['Schließen', 'Close'],
  gone: ['entfernter Programmpunkt', 'a session that was removed'],
})
