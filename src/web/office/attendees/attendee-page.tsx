import { consentedSince, isAsked, isConsent } from '../../../domain/registrations/changing/consents.ts'
import type { LookAlike } from '../../../domain/registrations/reading/find-look-alikes.ts'
import { personOf } from '../../../domain/registrations/reading/person-of.ts'
import { dayInWords, shortDateTime } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { type FieldName, fieldOf } from '../../../lib/person/person-values.ts'
import { askedOf, labelOf, shortLabelOf, shownOf } from '../../../lib/person/person-words.ts'
import { Alert } from '../../ui/alert.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Section } from '../../ui/section.tsx'
import { shownName } from '../../ui/shown-name.ts'
import { NoteTable } from '../audit/note-table.tsx'
import { EventHead } from '../events/event-head.tsx'
import { LetterTable } from '../letters/letter-table.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { CertificateCard } from '../papers/certificate-card.tsx'
import { ReplyTable } from '../replies/reply-table.tsx'
import type { AboutAttendee } from './about-attendee.ts'
import { AttendeeActions } from './attendee-actions.tsx'
import { seatFacts } from './attendee-seat-facts.tsx'
import { AttendeeSeatForms, MissingDocumentsCard, type RefusedPart } from './attendee-seat-forms.tsx'
import { AttendeeStatus } from './attendee-status.tsx'
import { OnHoldCard } from './on-hold-card.tsx'

type AttendeePageProps = {
  layout: OfficeLayout
  about: AboutAttendee
  /** What was typed into one of its forms, and why that is not possible. */
  refused?: RefusedPart | undefined
}

/** One person at one event: data, state, letters, and what was done. */
export function AttendeePage({ layout, about, refused }: AttendeePageProps) {
  const { language } = layout
  const { record, letters, replies, notes } = about
  const { registration, event, state } = record
  const t = text(language)
  const name = shownName(registration) || t.forgotten
  return (
    <OfficePage layout={layout} title={name} hasErrors={refused !== undefined}>
      {refused && <ErrorSummary form={refused} />}
      <EventHead
        layout={layout}
        event={event}
        title={name}
        tab="attendees"
        status={<AttendeeStatus state={state} language={language} />}
      />
      <LookAlikesAlert eventId={event.id} lookAlikes={about.lookAlikes} language={language} />
      <OnHoldCard record={record} changes={about.openChanges} language={language} refused={refused} />
      <div class="columns">
        <div class="stack">
          <Section title={['Teilnahme', 'Attendance']}>
            <DefinitionList items={seatFacts(about, language)} />
          </Section>
          <Section title={['Angaben', 'Entries']}>
            <DefinitionList items={factsOf(about, language)} />
          </Section>
        </div>
        <div class="stack">
          <AttendeeActions record={record} language={language} />
          {state !== 'cancelled' && <AttendeeSeatForms about={about} language={language} refused={refused} />}
          <CertificateCard record={record} certificate={about.certificate} language={language} />
          {state !== 'cancelled' && <MissingDocumentsCard about={about} language={language} refused={refused} />}
        </div>
      </div>
      <Section title={['Briefe', 'Letters']}>
        <LetterTable letters={letters} language={language} />
      </Section>
      {replies.length > 0 && (
        <Section title={['Antworten des Kalenders', 'Answers of the calendar']}>
          <ReplyTable replies={replies} language={language} ofOne />
        </Section>
      )}
      <Section title={['Protokoll', 'Audit trail']}>
        <NoteTable notes={notes} language={language} links={false} />
      </Section>
    </OfficePage>
  )
}

function factsOf({ record }: AboutAttendee, language: Language) {
  const { registration, event } = record
  const t = text(language)
  const at = (instant: number) => shortDateTime(instant, event.zone, language)
  const { receivedAt, changedAt, cancelledAt } = registration
  const since = consentedSince(registration)
  const person = personOf(record)
  const fact = (name: FieldName) => {
    if (!isConsent(name)) return [labelOf(name, language), shownFact(name, String(person[name]), language)] as const
    const given = since[name] === null ? t.no : `${t.since} ${at(since[name])}`
    return [shortLabelOf(name, language), (isAsked(name, event) || since[name] !== null) && given] as const
  }
  return [
    ...askedOf('office').map(fact),
    [labelOf('language', language), registration.language === 'de' ? t.german : t.english],
    [['Zuletzt geändert', 'Last changed'], changedAt > receivedAt && at(changedAt)],
    [['Abgemeldet', 'Cancelled'], cancelledAt !== null && at(cancelledAt)],
    [
      ['Datenschutzhinweise, Fassung vom', 'Privacy notice, version of'],
      dayInWords(registration.privacyVersion, language),
    ],
  ] as const
}

function shownFact(name: FieldName, value: string, language: Language) {
  return fieldOf(name).kind === 'address'
    ? value && <a href={`mailto:${value}`}>{value}</a>
    : shownOf(name, value, language)
}

/** Who may be the same person once more; the office alone can tell. */
function LookAlikesAlert(props: { eventId: string; lookAlikes: readonly LookAlike[]; language: Language }) {
  const { eventId, lookAlikes, language } = props
  if (lookAlikes.length === 0) return null
  const t = text(language)
  return (
    <Alert kind="warning" title={['Vielleicht doppelt angemeldet', 'Possibly registered twice']}>
      <p>{t.why}</p>
      <ul>
        {lookAlikes.map((person) => (
          <li>
            <a href={`/office/events/${eventId}/attendees/${person.id}`}>{shownName(person)}</a>,{' '}
            {person.email || t.none}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const text = words({
  forgotten: ['Gelöschte Anmeldung', 'Erased registration'],
  no: ['nein', 'no'],
  since: ['seit', 'since'],
  german: ['Deutsch', 'German'],
  english: ['Englisch', 'English'],
  why: [
    'Name und E-Mail-Adresse sehen gleich aus, sind aber mit anderen Buchstaben geschrieben. Bitte prüfen Sie, ob es dieselbe Person ist:',
    'Name and e-mail address look the same but are written with other letters. Please check whether it is the same person:',
  ],
  none: ['ohne E-Mail-Adresse', 'without an e-mail address'],
})
