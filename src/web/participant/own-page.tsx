import { currentEntries } from '../../domain/calendar/current-entries.ts'
import { onlineAddress } from '../../domain/calendar/online-address.ts'
import { ownWhereLine } from '../../domain/calendar/where-line.ts'
import { hasCertificate } from '../../domain/papers/certificates/has-certificate.ts'
import { personOf } from '../../domain/registrations/reading/person-of.ts'
import { categoriesToChoose } from '../../domain/seats/registration-phase.ts'
import type { Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { Card } from '../ui/card.tsx'
import { ContactLines } from '../ui/contact-lines.tsx'
import { EventLine } from '../ui/event-line.tsx'
import { type HeardBy, heardBy } from '../ui/heard-by.ts'
import { Layout } from '../ui/layout.tsx'
import { OnHoldNotice } from '../ui/on-hold-notice.tsx'
import { PersonDetails } from '../ui/person-details.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'
import { Written } from '../ui/written.tsx'
import { Actions } from './actions.tsx'
import { CalendarDecline } from './calendar-decline.tsx'
import { CertificateOffer } from './certificate.tsx'
import { Chosen } from './chosen.tsx'
import { Consents } from './consents.tsx'
import { OwnCalendar } from './own-calendar.tsx'
import { type Own, ownLayout, ownRegistration } from './own-registration.ts'
import { readStanding, type Standing } from './standing.ts'
import { StateNotice } from './state-notice.tsx'

/** `/r/:token`: where one stands, what one told, and what one can still do. */
export async function showOwnPage(c: Context<'/r/:token'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  if (own.onHold) return onHoldPage(c, own)
  const { event, state } = own
  const { language } = c.var
  const now = c.env.clock.now()
  const heard = heardBy(c, own)
  const [standing, entries, attended] = await Promise.all([
    readStanding(c.env, own),
    currentEntries(c.env, own, language),
    hasCertificate(c.env, own),
  ])
  const t = text(language)
  const online = event.status === 'cancelled' ? '' : onlineAddress(own)
  return c.html(
    <Layout {...ownLayout(c, own)} title={t.title} scripts={['registration']}>
      <div class="stack">
        <h1>{t.title}</h1>
        <EventLine event={event} language={language} linked={event.status !== 'draft'}>
          {ownWhereLine(own, language)}
          {online && (
            <>
              <br />
              {t.online} <a href={online}>{online}</a>
            </>
          )}
        </EventLine>
      </div>
      <Saved what={c.req.query('saved')} heard={heard} language={language} />
      <StateNotice {...{ own, standing, language, now, heard }} />
      <CalendarDecline {...{ own, entries, language, now }} />
      <div class="columns">
        <div class="stack">
          <CertificateOffer {...{ own, attended, language }} />
          {state === 'confirmed' && event.status !== 'cancelled' && now < event.endsAt && (
            <OwnCalendar own={own} entries={entries} language={language} publicUrl={c.env.config.publicUrl} />
          )}
          <Chosen {...{ own, standing, language }} />
          <Actions {...{ own, language, now }} choosable={isChoosable(standing, now)} />
          <section>
            <h2>{t.details}</h2>
            <PersonDetails person={personOf(own)} language={language} photos={event.photos} />
          </section>
          <Consents own={own} language={language} />
        </div>
        <div class="stack">
          <Card title={t.contact}>
            <ContactLines contact={event.contact} language={language} />
          </Card>
        </div>
      </div>
    </Layout>,
  )
}

/** As long as it is open whose registration this is, the page tells nothing of the person. */
function onHoldPage(c: Context, own: Own): Response | Promise<Response> {
  const { language } = c.var
  const t = text(language)
  return c.html(
    <Layout {...ownLayout(c, own)} title={t.title}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">
          <Written of={own.event.title} language={language} />
        </p>
      </div>
      <OnHoldNotice phone={own.event.contact.phone} language={language} />
    </Layout>,
  )
}

/** Whether the event leaves people a choice that they can change. */
function isChoosable({ event }: Standing, now: Instant): boolean {
  const { programme, attendanceModes } = event
  return (
    programme.some(({ bookable }) => bookable) ||
    attendanceModes.length > 1 ||
    categoriesToChoose(event, now).length > 1
  )
}

/** The answer to what was just done; the address only names it. */
function Saved({ what, heard, language }: { what: string | undefined; heard: HeardBy; language: Language }) {
  const t = text(language)
  const saved = savedWords.find((one) => one === what)
  if (!saved) return null
  return (
    <Alert kind="success" title={t[saved]} announce>
      {saved === 'answers' && heard.by === 'mail' && <p>{t.answersNow}</p>}
    </Alert>
  )
}

const savedWords = [
  'answers',
  'listing',
  'listing-withdrawal',
  'photographs',
  'photographs-withdrawal',
  'choices',
  'accepted',
  'confirmed',
] as const

const text = words(
  {
    title: 'Ihre Anmeldung',
    details: 'Ihre Angaben',
    online: 'Online teilnehmen:',
    contact: 'Kontakt',
    answers: 'Ihre Änderungen sind gespeichert',
    answersNow: 'Betreffen sie mehr als Anmerkungen oder Einwilligungen, bekommen Sie dazu auch eine E-Mail.',
    listing: 'Danke. Sie stehen mit Ihrer Einwilligung in der Liste',
    'listing-withdrawal': 'Ihre Einwilligung ist widerrufen; Sie stehen nicht mehr in der Liste',
    photographs: 'Danke. Fotos dürfen Sie mit Ihrer Einwilligung zeigen',
    'photographs-withdrawal': 'Ihre Einwilligung ist widerrufen; neue Fotos von Ihnen werden nicht veröffentlicht',
    choices: 'Ihre Auswahl ist gespeichert',
    accepted: 'Der Platz ist Ihrer',
    confirmed: 'Ihre E-Mail-Adresse ist bestätigt',
  },
  {
    title: 'Your registration',
    details: 'Your details',
    online: 'Take part online:',
    contact: 'Contact',
    answers: 'Your changes are saved',
    answersNow: 'If they concern more than remarks or your consents, you will receive an e-mail about them, too.',
    listing: 'Thank you. You are in the list, with your consent',
    'listing-withdrawal': 'Your consent is withdrawn; you are no longer in the list',
    photographs: 'Thank you. Photographs may show you, with your consent',
    'photographs-withdrawal': 'Your consent is withdrawn; no new photographs of you are published',
    choices: 'Your choices are saved',
    accepted: 'The seat is yours',
    confirmed: 'Your e-mail address is confirmed',
  },
)
