import { sessionStandingWords } from '../../../../templates/forms/session-standing.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { AttendeeFilter } from '../../../domain/registrations/reading/attendee-places.ts'
import type { Attendee, findAttendees } from '../../../domain/registrations/reading/find-attendees.ts'
import type { SeatState } from '../../../domain/registrations/waiting/seat-state.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { figure } from '../../../lib/figures.ts'
import { isolated } from '../../../lib/isolated.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Select } from '../../ui/choice-fields.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { shownName } from '../../ui/shown-name.ts'
import { Table } from '../../ui/table.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { listQuery } from './attendee-query.ts'
import { AttendeeStatus, attendeeState } from './attendee-status.tsx'
import { attendanceWords, roleWords } from './attendee-words.ts'

type List = {
  event: EventRecord
  filter: AttendeeFilter
  page: Awaited<ReturnType<typeof findAttendees>>
  counts: Record<SeatState, number>
}

/** Who comes, in German order; the boxes choose whose badges are printed. */
export function AttendeeListPage({ layout, list }: { layout: OfficeLayout; list: List }) {
  const { language } = layout
  const { event, filter, page, counts } = list
  const t = text(language)
  const here = `/office/events/${event.id}`
  const address = `${here}/attendees`
  const filtered = listQuery(filter)
  return (
    <PageOfEvent layout={layout} event={event} title={t.title}>
      <AttendeeToolbar language={language} event={event} filter={filter} counts={counts} />
      <div class="page-head">
        <h2>{t.title}</h2>
        <ButtonRow>
          <ButtonLink href={`${address}/new`} icon="add" label={['Eintragen', 'Enter somebody']} />
          <ButtonLink href={`${address}.xlsx${filtered}`} look="secondary" icon="download" label={t.xlsx} />
          <ButtonLink href={`${address}.csv${filtered}`} look="secondary" icon="download" label={t.csv} />
        </ButtonRow>
      </div>
      <form class="list-form" method="get" action={`${here}/papers/badges`}>
        <AttendeeTable layout={layout} list={list} />
        {page.attendees.length > 0 && (
          <ButtonRow>
            <Button look="secondary" label={['Namensschilder der Angekreuzten', 'Badges of those ticked']} />
            <ButtonLink href={`${here}/papers/badges`} look="quiet" label={t.badgesOfAll} />
          </ButtonRow>
        )}
      </form>
      <Pagination
        previous={page.previous && address + listQuery(filter, { before: page.previous })}
        next={page.next && address + listQuery(filter, { after: page.next })}
      />
    </PageOfEvent>
  )
}

function AttendeeTable({ layout: { language }, list: { event, filter, page } }: { layout: OfficeLayout; list: List }) {
  const t = text(language)
  const address = `/office/events/${event.id}/attendees`
  return (
    <Table<Attendee>
      caption={t.title}
      rows={page.attendees}
      empty={listQuery(filter) === '' ? t.nobody : t.noneFound}
      columns={[
        {
          title: ['Name', 'Name'],
          heading: true,
          cell: (attendee) => <a href={`${address}/${attendee.id}`}>{shownName(attendee) || t.forgotten}</a>,
        },
        { title: ['Amt', 'Office'], cell: ({ office }) => office },
        { title: ['Organisation', 'Organisation'], cell: ({ organisation }) => isolated(organisation) },
        { title: ['Rolle', 'Role'], cell: (attendee) => asWhat(attendee, language) },
        { title: t.state, cell: ({ state }) => <AttendeeStatus state={state} language={language} /> },
        event.programme.some(({ bookable, calledOff }) => bookable || calledOff) && {
          title: ['Programmpunkte', 'Sessions'],
          cell: (attendee) => <SessionNames {...{ attendee, event, language }} />,
        },
        { title: ['Eingang', 'Received'], cell: ({ receivedAt }) => shortDateTime(receivedAt, event.zone, language) },
        {
          title: ['Schild', 'Badge'],
          cell: (attendee) =>
            attendee.state !== 'cancelled' && (
              <input
                type="checkbox"
                class="kern-form-check__checkbox"
                name="id"
                value={attendee.id}
                aria-label={t.choose(shownName(attendee))}
              />
            ),
        },
      ]}
    />
  )
}

/** Titles, and what is no seat yet. */
function SessionNames({ attendee, event, language }: { attendee: Attendee; event: EventRecord; language: Language }) {
  const shown = event.programme.flatMap(({ id, title }) => {
    const chosen = attendee.sessions.find((session) => session.id === id)
    if (!chosen) return []
    const name = inLanguage(title, language)
    const words = sessionStandingWords(chosen.standing, event.zone, language)
    return chosen.standing.is === 'granted' ? name : `${name}: ${words}`
  })
  if (shown.length === 0) return null
  return (
    <ul class="plain-list">
      {shown.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

/** Target group, and the role of whoever does not simply take part. */
function asWhat({ category, role, attendance }: Attendee, language: Language): string {
  return [
    category && inLanguage(category, language),
    role !== 'participant' && roleWords(language)[role],
    attendance === 'online' && attendanceWords(language).online,
  ]
    .filter(Boolean)
    .join(', ')
}

type AttendeeToolbarProps = {
  language: Language
  event: EventRecord
  filter: AttendeeFilter
  counts: Record<SeatState, number>
}

/** Search and filter above the list; the figures count everybody, whatever is searched for. */
function AttendeeToolbar({ language, event, filter, counts }: AttendeeToolbarProps) {
  const t = text(language)
  const format = (count: number) => figure(count, language)
  const form = { language, values: valuesOf(filter), errors: {} }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const shown = states.filter((state) => counts[state] > 0 || !rare.includes(state))
  const choices = [
    { value: '', label: `${t.all} (${format(all)})` },
    ...shown.map((state) => ({ value: state, label: `${attendeeState(state, language)} (${format(counts[state])})` })),
  ]
  const any = { value: '', label: t.all }
  const roles = Object.entries(roleWords(language)).map(([value, label]) => ({ value, label }))
  const categories = event.categories.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))
  const sessions = event.programme
    .filter(({ bookable }) => bookable)
    .map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))
  return (
    <search>
      <form class="toolbar" method="get" action={`/office/events/${event.id}/attendees`}>
        <TextField form={form} name="q" label={t.search} type="search" autocomplete="off" maxlength={200} />
        <Select form={form} name="state" label={t.state} choices={choices} />
        {categories.length > 0 && (
          <Select form={form} name="category" label={['Zielgruppe', 'Target group']} choices={[any, ...categories]} />
        )}
        {sessions.length > 0 && <Select form={form} name="session" label={t.session} choices={[any, ...sessions]} />}
        <Select form={form} name="role" label={['Rolle', 'Role']} choices={[any, ...roles]} />
        <Button look="secondary" icon="search" label={['Suchen', 'Search']} />
      </form>
    </search>
  )
}

const states: readonly SeatState[] = ['confirmed', 'waiting', 'offered', 'review', 'cancelled']
/** Left out where nobody stands so: most events never offer seats or review anybody. */
const rare: readonly SeatState[] = ['offered', 'review']

function valuesOf({ search, state, categoryId, sessionId, role }: AttendeeFilter) {
  const given = { q: search, state, category: categoryId, session: sessionId, role }
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? '']))
}

const text = words({
  nobody: ['Noch ist niemand angemeldet.', 'Nobody has registered yet.'],
  noneFound: ['Hier ist niemand. Vielleicht hilft eine andere Suche.', 'Nobody is here. Another search may help.'],
  title: ['Teilnehmende', 'Participants'],
  xlsx: ['Excel zum Lesen und Drucken', 'Excel to read and print'],
  csv: ['CSV für Programme', 'CSV for programs'],
  badgesOfAll: ['Namensschilder aller Zugesagten', 'Badges of all confirmed'],
  state: ['Status', 'Status'],
  choose: [(name: string) => `Namensschild von ${name} drucken`, (name: string) => `Print the badge of ${name}`],
  forgotten: ['(gelöscht)', '(erased)'],
  search: ['Name, Organisation, Amt oder E-Mail', 'Name, organisation, office or e-mail'],
  all: ['alle', 'all'],
  session: ['Programmpunkt', 'Session'],
})
