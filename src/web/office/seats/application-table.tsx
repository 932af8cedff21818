import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Application } from '../../../domain/registrations/deciding/find-applications.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { isolated } from '../../../lib/isolated.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { shownName } from '../../ui/shown-name.ts'
import { Status, type StatusName } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import { sourceWords } from '../attendees/attendee-words.ts'

type ApplicationTableProps = { event: EventRecord; rows: readonly Application[]; language: Language }

/** Who is in review, with a box each and the drafted decision. */
export function ApplicationTable({ event, rows, language }: ApplicationTableProps) {
  const t = text(language)
  const here = `/office/events/${event.id}/attendees`
  const category = (id: string | null) => event.categories.find((one) => one.id === id)
  return (
    <Table<Application>
      caption={['Anträge', 'Applications']}
      rows={rows}
      empty={['Hier wartet niemand auf eine Entscheidung.', 'Nobody waits for a decision here.']}
      columns={[
        {
          title: ['Wahl', 'Choice'],
          cell: ({ registration }) => (
            <input
              type="checkbox"
              class="kern-form-check__checkbox"
              name="id"
              value={registration.id}
              aria-label={t.chooseOne(shownName(registration))}
            />
          ),
        },
        {
          title: ['Name', 'Name'],
          heading: true,
          cell: ({ registration }) => (
            <>
              <a href={`${here}/${registration.id}`}>{shownName(registration) || t.forgotten}</a>
              <br />
              <span class="muted">{registration.office}</span>
            </>
          ),
        },
        { title: ['Organisation', 'Organisation'], cell: ({ registration }) => isolated(registration.organisation) },
        event.categories.length > 0 && {
          title: ['Zielgruppe', 'Target group'],
          cell: ({ registration }) => {
            const found = category(registration.categoryId)
            return found && inLanguage(found.name, language)
          },
        },
        {
          title: ['Eingang', 'Received'],
          cell: ({ registration, source }) => (
            <>
              {shortDateTime(registration.receivedAt, event.zone, language)}
              <br />
              <span class="muted">
                {sourceWords(language)[source]}
                {registration.late && `, ${t.late}`}
              </span>
            </>
          ),
        },
        { title: ['Entscheidung', 'Decision'], cell: (row) => <Decided row={row} language={language} /> },
      ]}
    />
  )
}

function Decided({ row: { registration, together }, language }: { row: Application; language: Language }) {
  const t = text(language)
  const { decision, decisionRank } = registration
  return (
    <>
      <Status
        status={looks[decision ?? 'open']}
        language={language}
        label={decision === 'reserve' ? t.reserve(decisionRank ?? 0) : t[decision ?? 'open']}
      />
      {together && <span class="muted"> {t.group}</span>}
    </>
  )
}

const looks = {
  accepted: 'confirmed',
  declined: 'declined',
  reserve: 'waitlisted',
  open: 'review',
} satisfies Record<string, StatusName>

const text = words({
  chooseOne: [(name: string) => `${name} auswählen`, (name: string) => `Choose ${name}`],
  late: ['nach der Frist', 'after the deadline'],
  accepted: ['Zusage vorgemerkt', 'acceptance drafted'],
  declined: ['Absage vorgemerkt', 'refusal drafted'],
  reserve: [(position: number) => `Reserve, Stelle ${position}`, (position: number) => `reserve, position ${position}`],
  open: ['noch offen', 'open'],
  group: ['(Gruppe: alle oder niemand)', '(group: all or nobody)'],
  forgotten: ['(gelöscht)', '(erased)'],
})
