import type { FoundNote } from '../../../domain/audit/find-notes.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { shownName } from '../../ui/shown-name.ts'
import { Table } from '../../ui/table.tsx'
import { fieldName } from './audit-field-words.ts'
import { verbWords } from './audit-words.ts'

type NoteTableProps = {
  notes: readonly FoundNote[]
  language: Language
  /** Whether each leads to what it is about. */
  links: boolean
}

/** Notes of the audit trail: what with which fields, when, who. */
export function NoteTable({ notes, language, links }: NoteTableProps) {
  return (
    <Table<FoundNote>
      caption={['Protokoll', 'Audit trail']}
      rows={notes}
      empty={['Hier ist noch nichts geschehen.', 'Nothing has happened here yet.']}
      columns={[
        { title: ['Was', 'What'], heading: true, cell: ({ note }) => <What note={note} language={language} /> },
        { title: ['Wann', 'When'], cell: ({ note }) => shortDateTime(note.at, defaultZone, language) },
        { title: ['Wer', 'Who'], cell: (row) => actorWords(row, language) },
        links && { title: ['Betrifft', 'About'], cell: (row) => <About row={row} language={language} /> },
      ]}
    />
  )
}

function actorWords({ note, userName }: FoundNote, language: Language): string {
  const t = text(language)
  if (note.actor === 'staff') return userName ?? t.former
  if (note.actor === 'attendee') return t.attendee
  if (note.actor === 'contact') return t.contact
  if (note.actor === 'scanner') return t.scanner
  return note.actor === 'visitor' ? t.visitor : t.system
}

function What({ note, language }: { note: FoundNote['note']; language: Language }) {
  return (
    <>
      {verbWords(note.verb, language)}
      {note.fields.length > 0 && (
        <>
          <br />
          <span class="muted">{note.fields.map((name) => fieldName(name, language)).join(', ')}</span>
        </>
      )}
      {note.reason && (
        <>
          <br />
          <q>{note.reason}</q>
        </>
      )}
    </>
  )
}

function About({ row: { note, eventTitle, person }, language }: { row: FoundNote; language: Language }) {
  const t = text(language)
  if (note.eventId === null || !eventTitle)
    return note.verb.startsWith('host.') ? <a href="/office/host">{t.host}</a> : null
  const here = `/office/events/${note.eventId}`
  const title = inLanguage(eventTitle, language)
  if (!person) return <a href={here}>{title}</a>
  return (
    <>
      <a href={`${here}/attendees/${person.id}`}>{shownName(person) || t.erased}</a>
      <br />
      <span class="muted">{title}</span>
    </>
  )
}

const text = words({
  former: ['jemand, der nicht mehr hier arbeitet', 'somebody who no longer works here'],
  attendee: ['die angemeldete Person', 'the registered person'],
  contact: ['wer sie angemeldet hat', 'whoever registered them'],
  scanner: ['jemand am Check-in', 'somebody at a check-in desk'],
  visitor: ['jemand auf der öffentlichen Seite', 'somebody on the public page'],
  system: ['das System', 'the system'],
  host: ['Veranstalter', 'Host'],
  erased: ['Gelöschte Anmeldung', 'Erased registration'],
})
