import { personEntry, venueLine } from '../../domain/calendar/entries.ts'
import { personOf } from '../../domain/registrations/person-of.ts'
import { queuePosition } from '../../domain/registrations/queue-position.ts'
import { dateRange } from '../../lib/dates.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import type { Ask } from '../env.ts'
import { AddToCalendar } from '../ui/add-to-calendar.tsx'
import { Alert } from '../ui/alert.tsx'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ContactLines } from '../ui/contact-lines.tsx'
import { Layout } from '../ui/layout.tsx'
import { PersonDetails } from '../ui/person-details.tsx'
import { Listing } from './listing.tsx'
import { mayStillChange, type Own, ownFrame, ownRegistration } from './own-registration.ts'
import { StateNotice } from './state-notice.tsx'
import { unknownLink } from './unknown-link.tsx'

/** `/r/:token`: where one stands, what one told, and what one can still do. */
export async function showOwnPage(c: Ask<'/r/:token'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  const { event, registration, state } = own
  const { language } = c.var
  const position = state === 'waiting' ? await queuePosition(c.env, registration.claimId) : 0
  const changeable = mayStillChange(own, c.env.clock.now())
  const t = text(language)
  const title = inLanguage(event.title, language)
  return c.html(
    <Layout {...ownFrame(c, own)} title={t.title} scripts={['registration']}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">
          {event.status === 'draft' ? title : <a href={`/e/${event.slug}`}>{title}</a>}
          <br />
          {dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language)}
          <br />
          {venueLine(event.venue)}
        </p>
      </div>
      <Saved what={c.req.query('saved')} language={language} />
      <StateNotice {...{ own, position, language }} now={c.env.clock.now()} />
      <div class="columns">
        <div class="stack">
          <section>
            <h2>{t.details}</h2>
            <PersonDetails person={personOf(own)} language={language} />
            {changeable && <Actions own={own} labels={t} />}
          </section>
          <Listing own={own} language={language} />
        </div>
        <div class="stack">
          {state === 'confirmed' && event.status !== 'cancelled' && (
            <Card title={t.calendar}>
              <AddToCalendar
                language={language}
                entry={personEntry(own, language, c.env.config.publicUrl, registration.changedAt)}
                file={`/r/${own.token}/calendar.ics`}
              />
            </Card>
          )}
          <Card title={t.contact}>
            <ContactLines contact={event.contact} language={language} />
          </Card>
        </div>
      </div>
    </Layout>,
  )
}

function Actions({ own: { token, state }, labels: t }: { own: Own; labels: ReturnType<typeof text> }) {
  return (
    <ButtonRow>
      <ButtonLink href={`/r/${token}/answers`} look="secondary" icon="edit">
        {t.change}
      </ButtonLink>
      <ButtonLink href={`/r/${token}/cancellation`} look="quiet" icon="close">
        {state === 'waiting' ? t.leave : t.cancel}
      </ButtonLink>
    </ButtonRow>
  )
}

/** The answer to what was just done; the address only names it. */
function Saved({ what, language }: { what: string | undefined; language: Parameters<typeof text>[0] }) {
  const t = text(language)
  if (what !== 'answers' && what !== 'listing') return null
  return (
    <Alert kind="success" title={what === 'answers' ? t.saved : t.withdrawn} announce>
      {what === 'answers' && <p>{t.savedNow}</p>}
    </Alert>
  )
}

const text = words(
  {
    title: 'Ihre Anmeldung',
    details: 'Ihre Angaben',
    change: 'Angaben ändern',
    cancel: 'Absagen',
    leave: 'Warteliste verlassen',
    calendar: 'In den Kalender',
    contact: 'Kontakt',
    saved: 'Ihre Änderungen sind gespeichert',
    savedNow: 'Betreffen sie mehr als Anmerkungen oder die Einwilligung, bekommen Sie dazu auch eine E-Mail.',
    withdrawn: 'Ihre Einwilligung ist widerrufen; Sie stehen nicht mehr in der Liste',
  },
  {
    title: 'Your registration',
    details: 'Your details',
    change: 'Change details',
    cancel: 'Cancel',
    leave: 'Leave the waiting list',
    calendar: 'Add to calendar',
    contact: 'Contact',
    saved: 'Your changes are saved',
    savedNow: 'If they concern more than remarks or your consent, you will receive an e-mail about them, too.',
    withdrawn: 'Your consent is withdrawn; you are no longer in the list',
  },
)
