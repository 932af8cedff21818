import { Hono } from 'hono'
import { sessionLine } from '../../../../templates/forms/session-standing.ts'
import { confirmationWords } from '../../../../templates/pdf/papers/confirmation-words.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { printConfirmation } from '../../../domain/papers/print-confirmation.ts'
import { cancelRegistration } from '../../../domain/registrations/cancelling/cancel-registration.ts'
import { personalLink } from '../../../domain/registrations/links/personal-link.ts'
import { countAttendees, findAttendees } from '../../../domain/registrations/reading/find-attendees.ts'
import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { type ChosenSession, readSessions } from '../../../domain/registrations/reading/read-sessions.ts'
import { withRanks } from '../../../domain/registrations/reading/with-ranks.ts'
import { deadlinesOf } from '../../../domain/seats/deadlines.ts'
import { dateRange, deadline, type Instant, longDate } from '../../../lib/dates.ts'
import { isolated } from '../../../lib/isolated.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import type { AppEnv } from '../../env.ts'
import { leavesTrace } from '../../middleware/leaves-trace.tsx'
import { Alert } from '../../ui/alert.tsx'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { seatNext } from '../../ui/seat-next.ts'
import { shownName } from '../../ui/shown-name.ts'
import { download } from '../download.ts'
import { EventHead } from '../events/event-head.tsx'
import { lettersSince } from '../letters/letters-since.ts'
import { type OfficeLayout, officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { sinceNow } from '../since.ts'
import { readAboutAttendee } from './about-attendee.ts'
import { attendeeEdit, attendeeSeat, attendeeSubstitution } from './attendee-forms.ts'
import { AttendeeListPage } from './attendee-list-page.tsx'
import { attendeeNew } from './attendee-new.tsx'
import { AttendeePage } from './attendee-page.tsx'
import { attendeeEdge, attendeeFilter } from './attendee-query.ts'
import { attendeeRole } from './attendee-role.ts'
import { attendeeSeats } from './attendee-seats.tsx'
import { AttendeeStatus } from './attendee-status.tsx'
import { type Ahead, addressOf, lettersTo, managed, readAhead } from './person-forms.tsx'
import { whatBecame } from './what-became.ts'

const pageSize = 50
const person = '/office/events/:id/attendees/:registration'

/** Who comes: list, each person, and what the office does by hand. */
export const attendees = new Hono<AppEnv>()
  .get('/office/events/:id/attendees', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const filter = attendeeFilter(event.id, c.req.query())
    const [page, counts] = await Promise.all([
      findAttendees(c.env, filter, { size: pageSize, ...attendeeEdge(c.req.query()) }),
      countAttendees(c.env, event.id),
    ])
    const attendees = await withRanks(c.env, page.attendees)
    const layout = { ...officeLayout(c, event), became: await lettersSince(c, event) }
    return c.html(<AttendeeListPage layout={layout} list={{ event, filter, page: { ...page, attendees }, counts }} />)
  })
  .route('/', attendeeNew)
  .get(person, async (c) => {
    const record = await managed(c)
    const about = await readAboutAttendee(c, record)
    const layout = { ...officeLayout(c, about.event), became: await whatBecame(c, about) }
    return c.html(<AttendeePage layout={layout} about={about} />)
  })
  .route('/', attendeeEdit)
  .route('/', attendeeRole)
  .route('/', attendeeSeat)
  .route('/', attendeeSeats)
  .route('/', attendeeSubstitution)
  .get(`${person}/cancellation`, async (c) => {
    const record = await managed(c)
    const layout = officeLayout(c, { ...record.event, host: record.host })
    return c.html(<AttendeeCancellationPage layout={layout} ahead={await readAhead(c, record)} />)
  })
  .post(`${person}/cancellation`, async (c) => {
    const record = await managed(c)
    const since = sinceNow(c)
    await cancelRegistration(c.env, c.var.staff, record.registration.id)
    const done = record.state === 'confirmed' || record.state === 'offered' ? 'cancelled' : 'left'
    return c.redirect(`${addressOf(record)}?done=${done}&${since}`, 303)
  })
  .get(`${person}/letter.pdf`, leavesTrace, async (c) => {
    const asked = { eventId: c.req.param('id'), registrationId: c.req.param('registration') }
    const { event, stream } = await printConfirmation(c.env, c.var.staff, asked)
    return download(c, stream, { type: 'application/pdf', about: event, what: 'confirmation', ending: 'pdf' })
  })
  .get(`${person}/letter`, async (c) => {
    const record = await managed(c)
    const [event, sessions, link] = await Promise.all([
      readManagedEvent(c.env, c.var.staff, record.event.id),
      readSessions(c.env, [record.registration.id]),
      personalLink(c.env, record.registration),
    ])
    const letter = { record, event, sessions, link, now: c.env.clock.now() }
    return c.html(<AttendeeLetterPage layout={officeLayout(c, event)} letter={letter} />)
  })

/** Asks before the office cancels somebody's registration. */
function AttendeeCancellationPage({ layout, ahead }: { layout: OfficeLayout; ahead: Ahead }) {
  const { language } = layout
  const { registration, event, state } = ahead.record
  const t = text(language)
  const name = shownName(registration)
  const here = `/office/events/${event.id}/attendees/${registration.id}`
  return (
    <OfficePage layout={layout} title={t.title(name)}>
      <EventHead layout={layout} event={event} title={t.title(name)} />
      {state === 'cancelled' ? (
        <Alert kind="info" title={t.already} />
      ) : (
        <Confirm title={t.question(name)} action={`${here}/cancellation`} confirm={t.confirm} back={here} danger>
          {lettersTo(ahead, language).map((sentence) => (
            <p>{sentence}</p>
          ))}
          {(state === 'confirmed' || state === 'offered') && <p>{seatNext(ahead.queue, language)}</p>}
          <p>{t.anew}</p>
        </Confirm>
      )}
    </OfficePage>
  )
}

type Letter = {
  record: RegistrationRecord
  event: EventRecord
  sessions: readonly ChosenSession[]
  link: string
  now: Instant
}

/** How somebody stands, on a sheet to print and send by post: for whoever has no e-mail address. In their language. */
function AttendeeLetterPage({ layout, letter }: { layout: OfficeLayout; letter: Letter }) {
  const { record, event, sessions, link, now } = letter
  const { registration, state } = record
  const { language } = registration
  const t = confirmationWords(language)
  const { venue, contact, zone } = event
  const chosen = sessions.map((session) => sessionLine(session, event, language))
  return (
    <OfficePage layout={layout} title={t.title(shownName(registration))}>
      <p class="no-print">{text(layout.language).print}</p>
      <ButtonRow>
        <ButtonLink href={`/office/events/${event.id}/attendees/${registration.id}`} look="secondary" icon="back">
          {shownName(registration)}
        </ButtonLink>
        <ButtonLink
          href={`/office/events/${event.id}/attendees/${registration.id}/letter.pdf`}
          look="secondary"
          icon="download"
          label={['Als PDF mit Briefkopf', 'As PDF with letterhead']}
        />
      </ButtonRow>
      <article class="paper-letter stack" lang={language}>
        <p>
          {inLanguage(event.host.name, language)}
          <br />
          <span class="muted">{event.host.notices.address}</span>
        </p>
        <p>
          {shownName(registration)}
          <br />
          {registration.office && (
            <>
              {registration.office}
              <br />
            </>
          )}
          {isolated(registration.organisation)}
        </p>
        <p>{longDate(now, zone, language)}</p>
        <h1>{inLanguage(event.title, language)}</h1>
        <p>{t[state]}</p>
        <DefinitionList
          items={[
            [t.status, <AttendeeStatus state={state} language={language} />],
            [t.when, dateRange(event.startsAt, event.endsAt, event.allDay, zone, language)],
            [t.where, [venue.name, venue.street, `${venue.postcode} ${venue.city}`.trim()].filter(Boolean).join(', ')],
            [t.sessions, chosen.join('\n')],
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
  title: [(name: string) => `${name} abmelden`, (name: string) => `Cancel ${name}`],
  question: [
    (name: string) => `Möchten Sie ${name} wirklich abmelden?`,
    (name: string) => `Do you really want to cancel the registration of ${name}?`,
  ],
  anew: ['Wer doch kommen möchte, muss sich neu anmelden.', 'Whoever wants to come after all has to register again.'],
  confirm: ['Verbindlich abmelden', 'Cancel for good'],
  already: ['Diese Person ist bereits abgemeldet.', 'This registration has been cancelled already.'],
  print: [
    'Drucken Sie diese Seite: Auf dem Papier steht nur der Brief.',
    'Print this page: only the letter will be on paper.',
  ],
})
