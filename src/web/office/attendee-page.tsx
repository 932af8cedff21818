import type { FoundNote } from '../../domain/audit/find-notes.ts'
import type { FoundLetter } from '../../domain/outbox/find-letters.ts'
import type { RegistrationRecord } from '../../domain/registrations/read-registration.ts'
import { shortDateTime } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { personLabels, salutationWords } from '../ui/person-words.ts'
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
  const { record, letters, notes } = about
  const { registration, event, state } = record
  const t = text(language)
  const name = fullName(registration) || t.forgotten
  return (
    <OfficePage frame={frame} title={name}>
      <EventHead
        frame={frame}
        event={event}
        title={name}
        status={<AttendeeStatus state={state} language={language} />}
      />
      <div class="columns">
        <section>
          <h2>{t.data}</h2>
          <DefinitionList items={factsOf(about, language)} />
        </section>
        <div>
          <Actions record={record} frame={frame} />
        </div>
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

function factsOf({ record: { registration, event }, position }: About, language: Language) {
  const t = text(language)
  const label = personLabels(language)
  const at = (instant: number) => shortDateTime(instant, event.zone, language)
  const { salutation, receivedAt, changedAt, cancelledAt, listedSince } = registration
  return [
    [t.position, position],
    [label.salutation, salutation && salutationWords(language)[salutation]],
    [label.academicTitle, registration.academicTitle],
    [label.firstName, registration.firstName],
    [label.lastName, registration.lastName],
    [label.organisation, registration.organisation],
    [label.office, registration.office],
    [label.department, registration.department],
    [label.email, registration.email && <a href={`mailto:${registration.email}`}>{registration.email}</a>],
    [label.phone, registration.phone],
    [label.remarks, registration.remarks],
    [t.listed, listedSince === null ? t.no : `${t.since} ${at(listedSince)}`],
    [t.language, registration.language === 'de' ? t.german : t.english],
    [t.received, at(receivedAt)],
    [t.changed, changedAt > receivedAt && at(changedAt)],
    [t.cancelled, cancelledAt !== null && at(cancelledAt)],
    [t.privacy, registration.privacyVersion],
  ] as const
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
    <Card title={t.actions}>
      <ButtonRow>
        <ButtonLink href={`${here}/edit`} icon="edit">
          {t.edit}
        </ButtonLink>
        <ButtonLink
          href={`/office/events/${event.id}/badges.pdf?id=${registration.id}`}
          look="secondary"
          icon="download"
        >
          {t.badge}
        </ButtonLink>
        <ButtonLink href={`${here}/cancellation`} look="quiet" icon="close">
          {t.cancel}
        </ButtonLink>
      </ButtonRow>
    </Card>
  )
}

const text = words(
  {
    forgotten: 'Gelöschte Anmeldung',
    data: 'Angaben',
    position: 'Stelle auf der Warteliste',
    received: 'Eingegangen',
    changed: 'Zuletzt geändert',
    listed: 'Einwilligung zur Liste',
    no: 'nein',
    since: 'seit',
    actions: 'Was zu tun ist',
    cancelled: 'Abgemeldet',
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
    position: 'Position on the waiting list',
    received: 'Received',
    changed: 'Last changed',
    listed: 'Consent to the list',
    no: 'no',
    since: 'since',
    actions: 'What can be done',
    cancelled: 'Cancelled',
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
