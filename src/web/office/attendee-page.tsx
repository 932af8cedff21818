import type { FoundNote } from '../../domain/audit/find-notes.ts'
import type { FoundLetter } from '../../domain/outbox/find-letters.ts'
import { personOf } from '../../domain/registrations/person-of.ts'
import type { RegistrationRecord } from '../../domain/registrations/read-registration.ts'
import { shortDateTime } from '../../lib/dates.ts'
import { words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { PersonDetails } from '../ui/person-details.tsx'
import { AttendeeStatus } from './attendee-status.tsx'
import { EventHead } from './event-head.tsx'
import type { OfficeFrame } from './frame.ts'
import { LetterTable } from './letter-table.tsx'
import { NoteTable } from './note-table.tsx'
import { OfficePage } from './office-page.tsx'

type About = {
  record: RegistrationRecord
  letters: readonly FoundLetter[]
  notes: readonly FoundNote[]
  /** In the queue, counted from 1; only of those who wait. */
  position: number | undefined
}

/** One person at one event: data, state, letters, and what was done. */
export function AttendeePage({ frame, about }: { frame: OfficeFrame; about: About }) {
  const { language } = frame
  const { record, letters, notes, position } = about
  const { registration, event, state } = record
  const t = text(language)
  const name = fullName(registration) || t.forgotten
  return (
    <OfficePage frame={frame} title={name}>
      <EventHead frame={frame} event={event} title={name} />
      <div class="columns">
        <section>
          <h2>{t.data}</h2>
          <PersonDetails person={personOf(record)} language={language} />
        </section>
        <Card title={<AttendeeStatus state={state} language={language} />}>
          <DefinitionList
            items={[
              [t.position, position],
              [t.received, shortDateTime(registration.receivedAt, event.zone, language)],
              [
                t.changed,
                registration.changedAt > registration.receivedAt &&
                  shortDateTime(registration.changedAt, event.zone, language),
              ],
              [
                t.listed,
                registration.listedSince ? shortDateTime(registration.listedSince, event.zone, language) : t.no,
              ],
              [t.privacy, registration.privacyVersion],
              [t.language, registration.language === 'de' ? t.german : t.english],
            ]}
          />
          <Actions record={record} frame={frame} />
        </Card>
      </div>
      <section>
        <h2>{t.letters}</h2>
        <LetterTable letters={letters} language={language} />
      </section>
      <section>
        <h2>{t.audit}</h2>
        <NoteTable notes={notes} language={language} links={false} />
      </section>
    </OfficePage>
  )
}

function Actions({
  record: { registration, event, state },
  frame,
}: {
  record: RegistrationRecord
  frame: OfficeFrame
}) {
  if (state === 'cancelled') return null
  const t = text(frame.language)
  const here = `/office/events/${event.id}/attendees/${registration.id}`
  return (
    <ButtonRow>
      <ButtonLink href={`${here}/edit`} icon="edit">
        {t.edit}
      </ButtonLink>
      <ButtonLink href={`/office/events/${event.id}/badges.pdf?id=${registration.id}`} look="secondary" icon="download">
        {t.badge}
      </ButtonLink>
      <ButtonLink href={`${here}/cancellation`} look="quiet" icon="close">
        {t.cancel}
      </ButtonLink>
    </ButtonRow>
  )
}

const text = words(
  {
    forgotten: 'Gelöschte Anmeldung',
    data: 'Angaben',
    position: 'Platz auf der Warteliste',
    received: 'Eingegangen',
    changed: 'Zuletzt geändert',
    listed: 'Einwilligung zur Liste',
    no: 'nein',
    privacy: 'Datenschutzhinweise, Fassung',
    language: 'Sprache der Briefe',
    german: 'Deutsch',
    english: 'Englisch',
    letters: 'Briefe',
    audit: 'Protokoll',
    edit: 'Bearbeiten',
    badge: 'Namensschild',
    cancel: 'Abmelden …',
  },
  {
    forgotten: 'Erased registration',
    data: 'Entries',
    position: 'Place on the waiting list',
    received: 'Received',
    changed: 'Last changed',
    listed: 'Consent to the list',
    no: 'no',
    privacy: 'Privacy notice, version',
    language: 'Language of the letters',
    german: 'German',
    english: 'English',
    letters: 'Letters',
    audit: 'Audit trail',
    edit: 'Edit',
    badge: 'Badge',
    cancel: 'Cancel registration …',
  },
)
