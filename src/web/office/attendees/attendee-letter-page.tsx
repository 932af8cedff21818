import { confirmationWords } from '../../../../templates/pdf/papers/confirmation-words.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import type { ChosenSession } from '../../../domain/registrations/reading/read-sessions.ts'
import { deadlinesOf } from '../../../domain/seats/deadlines.ts'
import { dateRange, deadline, type Instant, longDate } from '../../../lib/dates.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { fullName } from '../../../lib/names.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { AttendeeStatus } from './attendee-status.tsx'

type Letter = {
  record: RegistrationRecord
  event: EventRecord
  sessions: readonly ChosenSession[]
  link: string
  now: Instant
}

/** How somebody stands, on a sheet to print and send by post: for whoever has no e-mail address. In their language. */
export function AttendeeLetterPage({ layout, letter }: { layout: OfficeLayout; letter: Letter }) {
  const { record, event, sessions, link, now } = letter
  const { registration, state } = record
  const { language } = registration
  const t = confirmationWords(language)
  const { venue, contact, zone } = event
  const chosen = sessions.map(({ sessionId, state: how }) => {
    const item = event.programme.find(({ id }) => id === sessionId)
    return `${item ? inLanguage(item.title, language) : ''}${how === 'confirmed' ? '' : ` (${t.waits})`}`
  })
  return (
    <OfficePage layout={layout} title={t.title(fullName(registration))}>
      <p class="no-print">{text(layout.language).print}</p>
      <ButtonRow>
        <ButtonLink href={`/office/events/${event.id}/attendees/${registration.id}`} look="secondary" icon="back">
          {fullName(registration)}
        </ButtonLink>
        <ButtonLink
          href={`/office/events/${event.id}/attendees/${registration.id}/letter.pdf`}
          look="secondary"
          icon="download"
        >
          {text(layout.language).pdf}
        </ButtonLink>
      </ButtonRow>
      <article class="paper-letter stack" lang={language}>
        <p>
          {inLanguage(event.host.name, language)}
          <br />
          <span class="muted">{event.host.notices.address}</span>
        </p>
        <p>
          {fullName(registration)}
          <br />
          {registration.office && (
            <>
              {registration.office}
              <br />
            </>
          )}
          {registration.organisation}
        </p>
        <p>{longDate(now, zone, language)}</p>
        <h1>{inLanguage(event.title, language)}</h1>
        <p>{t[state]}</p>
        <DefinitionList
          items={[
            [t.status, <AttendeeStatus state={state} language={language} />],
            [t.when, dateRange(event.startsAt, event.endsAt, event.allDay, zone, language)],
            [t.where, [venue.name, venue.street, `${venue.postcode} ${venue.city}`.trim()].filter(Boolean).join(', ')],
            [t.sessions, chosen.join('; ')],
            [t.change, deadline(deadlinesOf(event).change, zone, language)],
            [t.link, link],
          ]}
        />
        <p>{t.call(contact.name, contact.phone, contact.email)}</p>
      </article>
    </OfficePage>
  )
}

const text = words({
  print: [
    'Drucken Sie diese Seite: Auf dem Papier steht nur der Brief.',
    'Print this page: only the letter will be on paper.',
  ],
  pdf: ['Als PDF mit Briefkopf', 'As PDF with letterhead'],
})
