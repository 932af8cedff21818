import type { ChosenSession } from '../../domain/registrations/reading/read-sessions.ts'
import { deadlinesOf } from '../../domain/seats/deadlines.ts'
import { deadline, type Instant } from '../../lib/dates.ts'
import { isolated } from '../../lib/isolated.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Button } from '../ui/button.tsx'
import { companyWords } from '../ui/company-words.ts'
import { PostForm } from '../ui/post-form.tsx'
import { SessionList } from '../ui/session-list.tsx'
import { shownName } from '../ui/shown-name.ts'
import { Status } from '../ui/status.tsx'
import { Table } from '../ui/table.tsx'
import { type OwnBooking, peopleOf } from './own-booking.ts'

type Row = ReturnType<typeof peopleOf>[number]
type PeopleTableProps = { own: OwnBooking; language: Language; now: Instant }
type Sessions = { sessions: readonly ChosenSession[] }

/** Names, organisation and state, in each session too. No link of anybody's own: those are personal. */
export function PeopleTable({ own, sessions, language, now }: PeopleTableProps & Sessions) {
  const t = text(language)
  const { event } = own
  return (
    <Table<Row>
      captionHidden={false}
      caption={t.caption}
      rows={peopleOf(own)}
      empty={t.nobody}
      columns={[
        { title: t.name, heading: true, cell: (row) => <Name {...{ own, row, language }} /> },
        { title: t.organisation, cell: ({ registration }) => isolated(registration.organisation) },
        {
          title: t.state,
          cell: ({ state, expiresAt }) => (
            <>
              <Status status={state === 'waiting' ? 'waitlisted' : state} language={language} />
              {state === 'offered' && expiresAt !== null && ` ${t.until(deadline(expiresAt, event.zone, language))}`}
            </>
          ),
        },
        sessions.length > 0 && {
          title: t.sessions,
          cell: ({ registration }) => {
            const theirs = sessions.filter(({ registrationId }) => registrationId === registration.id)
            return theirs.length > 0 ? <SessionList {...{ sessions: theirs, event, language }} /> : t.none
          },
        },
        { title: t.actions, cell: (row) => <Actions {...{ own, row, language, now }} /> },
      ]}
    />
  )
}

function Name({ own, row: { registration }, language }: Omit<PeopleTableProps, 'now'> & { row: Row }) {
  const whom = own.people.find((one) => one.registration.id === registration.accompanies)
  const company = companyWords(registration.role, whom && shownName(whom.registration), language)
  return (
    <>
      {shownName(registration)}
      {company && <span class="muted">{` (${company})`}</span>}
    </>
  )
}

function Actions({ own, row: { registration, state }, language, now }: PeopleTableProps & { row: Row }) {
  const { event, token } = own
  const t = text(language)
  if (state === 'cancelled' || event.status === 'cancelled') return '–'
  const { cancel, change, substitute } = deadlinesOf(event)
  const person = `/b/${token}/people/${registration.id}`
  const name = <span class="kern-sr-only">: {shownName(registration)}</span>
  return (
    <div class="row-actions">
      {state === 'offered' && (
        <PostForm action={`${person}/acceptance`}>
          <Button look="secondary">
            {t.accept}
            {name}
          </Button>
        </PostForm>
      )}
      {state === 'confirmed' && (
        <a href={`${person}/calendar.ics`}>
          {t.calendar}
          {name}
        </a>
      )}
      {now < change && (
        <a href={`${person}/answers`}>
          {t.change}
          {name}
        </a>
      )}
      {now < substitute && (
        <a href={`${person}/substitution`}>
          {t.substitute}
          {name}
        </a>
      )}
      {now < cancel && (
        <a href={`${person}/cancellation`}>
          {t.cancel}
          {name}
        </a>
      )}
    </div>
  )
}

const text = words(
  {
    caption: 'Angemeldete Personen',
    nobody: 'Niemand ist angemeldet.',
    name: 'Name',
    organisation: 'Organisation',
    state: 'Stand',
    sessions: 'Programmpunkte',
    none: 'keine gewählt',
    actions: 'Was Sie tun können',
    until: (date: string) => `bis ${date}`,
    accept: 'Platz annehmen',
    calendar: 'Kalenderdatei',
    change: 'Angaben ändern',
    substitute: 'Vertretung',
    cancel: 'Absagen',
  },
  {
    caption: 'Registered people',
    nobody: 'Nobody is registered.',
    name: 'Name',
    organisation: 'Organisation',
    state: 'State',
    sessions: 'Sessions',
    none: 'none chosen',
    actions: 'What you can do',
    until: (date: string) => `until ${date}`,
    accept: 'Accept the seat',
    calendar: 'Calendar file',
    change: 'Change details',
    substitute: 'Deputy',
    cancel: 'Cancel',
  },
)
