import type { AttendeeFilter } from '../../domain/registrations/find-attendees.ts'
import type { SeatState } from '../../domain/registrations/seat-state.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/choice-fields.tsx'
import { TextField } from '../ui/text-fields.tsx'
import { attendeeState } from './attendee-status.tsx'

type AttendeeToolbarProps = {
  language: Language
  action: string
  filter: AttendeeFilter
  counts: Record<SeatState, number>
}

/** Search and filter above the list; the figures count everybody, whatever is searched for. */
export function AttendeeToolbar({ language, action, filter, counts }: AttendeeToolbarProps) {
  const t = text(language)
  const { format } = new Intl.NumberFormat(language)
  const form = { language, values: { q: filter.search ?? '', state: filter.state ?? '' }, errors: {} }
  const all = states.reduce((sum, state) => sum + counts[state], 0)
  const choices = [
    { value: '', label: `${t.all} (${format(all)})` },
    ...states.map((state) => ({ value: state, label: `${attendeeState(state, language)} (${format(counts[state])})` })),
  ]
  return (
    <search>
      <form class="toolbar" method="get" action={action}>
        <TextField form={form} name="q" label={t.search} type="search" autocomplete="off" maxlength={200} />
        <Select form={form} name="state" label={t.state} choices={choices} />
        <Button look="secondary" icon="search">
          {t.find}
        </Button>
      </form>
    </search>
  )
}

const states = ['confirmed', 'waiting', 'cancelled'] as const satisfies SeatState[]

const text = words(
  {
    search: 'Name, Organisation, Amt oder E-Mail',
    state: 'Status',
    all: 'alle',
    find: 'Suchen',
  },
  {
    search: 'Name, organisation, office or e-mail',
    state: 'Status',
    all: 'all',
    find: 'Search',
  },
)
