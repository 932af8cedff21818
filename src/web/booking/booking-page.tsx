import { whereLine } from '../../domain/calendar/where-line.ts'
import { readSessions } from '../../domain/registrations/reading/read-sessions.ts'
import { isolated } from '../../lib/isolated.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import type { Context } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { CancellationWords } from '../ui/cancellation-words.tsx'
import { Card } from '../ui/card.tsx'
import { ContactLines } from '../ui/contact-lines.tsx'
import { DeadlineLines } from '../ui/deadline-lines.tsx'
import { EventLine } from '../ui/event-line.tsx'
import { Layout } from '../ui/layout.tsx'
import { OnHoldNotice } from '../ui/on-hold-notice.tsx'
import { eventLayout } from '../ui/page-layout.ts'
import { Subscribe } from '../ui/subscribe.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'
import { sendsLetters } from '../ui/waiting-letters.tsx'
import { AddSomebody } from './add-somebody.tsx'
import { type OwnBooking, ownBooking, peopleOf } from './own-booking.ts'
import { PeopleTable } from './people-table.tsx'

/** `/b/:token`: everybody whom somebody registered, how they stand, and what can still be done. */
export async function showBooking(c: Context<'/b/:token'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  const { language } = c.var
  const { event, booking } = own
  const now = c.env.clock.now()
  const calledOff = event.status === 'cancelled'
  const everybody = own.people.map(({ registration }) => registration.id)
  const sessions = await readSessions(c.env, everybody, 'contact')
  const t = text(language)
  return c.html(
    <Layout {...eventLayout(c, { ...event, host: own.host }, 'participant')} title={t.title} scripts={['registration']}>
      <div class="stack">
        <h1>{t.title}</h1>
        <EventLine event={event} language={language} linked>
          {whereLine(event)}
        </EventLine>
        <p>{t.by(isolated(booking.contactName ?? ''), booking.contactEmail ?? '')}</p>
      </div>
      {own.onHold && <OnHoldNotice phone={event.contact.phone} language={language} />}
      <Saved what={c.req.query('saved')} language={language} leaves={sendsLetters(c)} />
      {calledOff && (
        <Alert kind="danger" title={t.calledOff}>
          <CancellationWords event={event} language={language} />
        </Alert>
      )}
      {booking.together && <p>{t.together}</p>}
      {!own.onHold && <PeopleTable {...{ own, sessions, language, now }} />}
      {!own.onHold && <AddSomebody {...{ own, language, now }} />}
      <div class="columns">
        <div class="stack">
          {!calledOff && <Deadlines {...{ own, language }} />}
          {!calledOff && <OwnPages {...{ own, language }} />}
        </div>
        <div class="stack">
          <Card title={t.calendar}>
            <p>{t.copy}</p>
            <Subscribe
              language={language}
              feed={`${c.env.config.publicUrl}/b/${own.token}/calendar.ics?lang=${language}`}
              name={inLanguage(event.title, language)}
              personal
            />
          </Card>
          <Card title={t.contact}>
            <ContactLines contact={event.contact} language={language} />
          </Card>
        </div>
      </div>
    </Layout>,
  )
}

function Deadlines({ own: { event }, language }: { own: OwnBooking; language: Language }) {
  const t = text(language)
  return (
    <section>
      <h2>{t.deadlines}</h2>
      <ul>
        <DeadlineLines {...{ event, language }} actions={['change', 'substitute', 'cancel']} />
      </ul>
      <p>{t.later(event.contact.name, event.contact.phone)}</p>
    </section>
  )
}

/** Who changes what: only who has an address of their own is sent a link to a page of their own. */
function OwnPages({ own, language }: { own: OwnBooking; language: Language }) {
  const t = text(language)
  const coming = peopleOf(own).filter(({ registration }) => registration.cancelledAt === null)
  const written = coming.some(({ registration }) => registration.email !== '')
  const alone = coming.filter(({ registration }) => registration.email === '')
  const names = alone.map(({ registration }) => isolated(fullName(registration))).join(', ')
  return (
    <>
      <p class="muted">{written ? `${t.personal} ${t.theirPage}` : t.personal}</p>
      {alone.length > 0 && <p class="muted">{t.noPage(names)}</p>}
    </>
  )
}

/** The answer to what was just done; the address only names it. */
function Saved({ what, language, leaves }: { what: string | undefined; language: Language; leaves: boolean }) {
  const done = (['added', 'accepted', 'changed', 'noted', 'cancelled', 'substituted'] as const).find(
    (one) => one === what,
  )
  if (!done) return null
  const t = text(language)
  const letters = done === 'changed' ? t.theirLetter : t.letters
  return (
    <Alert kind="success" title={done === 'noted' ? t.changed : t[done]} announce>
      {done !== 'noted' && <p>{leaves ? letters : t.kept}</p>}
    </Alert>
  )
}

const text = words(
  {
    title: 'Ihre Anmeldungen',
    by: (name: string, email: string) => `Angemeldet von ${name}, ${email}.`,
    calledOff: 'Die Veranstaltung ist abgesagt',
    together: 'Sie haben gewählt: alle oder keine. Die Gruppe bekommt Plätze nur gemeinsam.',
    deadlines: 'Fristen',
    later: (name: string, phone: string) => `Danach wenden Sie sich bitte an ${name}, Telefon ${phone}.`,
    personal: 'Was Sie eingetragen haben, können Sie hier ändern, bis die Person es selbst tut.',
    theirPage:
      'Programmpunkte und Einwilligungen ändert jede Person auf ihrer eigenen Seite. Der Link dorthin ist persönlich und steht nur in der E-Mail an sie.',
    noPage: (names: string) =>
      `Ohne eigene E-Mail-Adresse, und deshalb ohne eigene Seite: ${names}. Tragen Sie unter „Angaben ändern“ eine Adresse ein, geht der persönliche Link dorthin.`,
    calendar: 'Im Kalender des Büros',
    copy: 'Ein Kalender mit allen, die Sie angemeldet haben: jeder Eintrag mit dem Namen, auch die Programmpunkte.',
    contact: 'Kontakt',
    added: 'Die weiteren Anmeldungen sind eingegangen',
    accepted: 'Der angebotene Platz ist angenommen',
    changed: 'Die Angaben sind geändert',
    cancelled: 'Die Absage ist eingetragen',
    substituted: 'Die Vertretung ist eingetragen',
    theirLetter: 'Wessen Angaben es sind, erfährt es per E-Mail; ohne eigene Adresse erfahren Sie es an deren Stelle.',
    letters: 'Sie und alle, die es betrifft und die eine eigene Adresse haben, bekommen eine E-Mail.',
    kept: 'Zurzeit gehen hier keine E-Mails hinaus; der neue Stand steht auf dieser Seite.',
  },
  {
    title: 'Your registrations',
    by: (name: string, email: string) => `Registered by ${name}, ${email}.`,
    calledOff: 'The event has been called off',
    together: 'You chose all or none: the group gets seats only together.',
    deadlines: 'Deadlines',
    later: (name: string, phone: string) => `After that please contact ${name}, phone ${phone}.`,
    personal: 'What you entered you can change here until the person does so themselves.',
    theirPage:
      'Sessions and consents everyone changes on their own page. The link to it is personal and stands only in the e-mail to them.',
    noPage: (names: string) =>
      `Without an e-mail address of their own, and therefore without a page of their own: ${names}. If you enter an address under “Change details”, the personal link goes there.`,
    calendar: 'In the calendar of the office',
    copy: 'A calendar with everybody you registered: each entry with the name, sessions included.',
    contact: 'Contact',
    added: 'The further registrations have arrived',
    accepted: 'The seat on offer is accepted',
    changed: 'The details are changed',
    cancelled: 'The cancellation is entered',
    substituted: 'The deputy is entered',
    theirLetter:
      'Whose details they are is told by e-mail; without an address of their own you are told in their place.',
    letters: 'You and everyone concerned who has an address of their own will receive an e-mail.',
    kept: 'At present no e-mails leave here; this page shows how things stand.',
  },
)
