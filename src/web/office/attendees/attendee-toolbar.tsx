import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { AttendeeFilter } from '../../../domain/registrations/reading/attendee-places.ts'
import type { SeatState } from '../../../domain/registrations/waiting/seat-state.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { attendeeState } from './attendee-status.tsx'
import { roleWords } from './attendee-words.ts'

type AttendeeToolbarProps = {
  language: Language
  event: EventRecord
  filter: AttendeeFilter
  counts: Record<SeatState, number>
}

/** Search and filter above the list; the figures count everybody, whatever is searched for. */
export function AttendeeToolbar({ language, event, filter, counts }: AttendeeToolbarProps) {
  const t = text(language)
  const { format } = new Intl.NumberFormat(language)
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
          <Select form={form} name="category" label={t.category} choices={[any, ...categories]} />
        )}
        {sessions.length > 0 && <Select form={form} name="session" label={t.session} choices={[any, ...sessions]} />}
        <Select form={form} name="role" label={t.role} choices={[any, ...roles]} />
        <Button look="secondary" icon="search" label={t.find} />
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
  search: ['Name, Organisation, Amt oder E-Mail', 'Name, organisation, office or e-mail'],
  state: ['Status', 'Status'],
  all: ['alle', 'all'],
  category: ['Zielgruppe', 'Target group'],
  session: ['Programmpunkt', 'Session'],
  role: ['Kommt als', 'Comes as'],
  find: ['Suchen', 'Search'],
})
