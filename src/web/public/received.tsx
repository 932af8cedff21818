import { readPublicEvent } from '../../domain/events/read-public-event.ts'
import { type ReceivedForm, readBooking } from '../../domain/registrations/read-booking.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Ask } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Layout } from '../ui/layout.tsx'
import { eventFrame } from '../ui/page-frame.ts'
import { PersonDetails } from '../ui/person-details.tsx'

/**
 * `/e/:slug/registration/:submission`: what arrived, and that a letter is on its way. It says the same to everyone, whether
 * the person was registered already or not; only the letter knows the outcome.
 */
export async function showReceived(c: Ask<'/e/:slug/registration/:submission'>): Promise<Response> {
  const { language } = c.var
  const event = await readPublicEvent(c.env, c.req.param('slug'))
  const submission = c.req.param('submission')
  const received = await readBooking(c.env, { eventId: event.id, submission })
  if (!received) throw new Refusal('not-found')
  const t = text(language)
  const title = received.correctedAt === null ? t.title : t.corrected
  return c.html(
    <Layout {...eventFrame(c, event, 'participant')} title={title}>
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">
          <a href={`/e/${event.slug}`}>{inLanguage(event.title, language)}</a>
        </p>
      </div>
      <LetterOnItsWay {...{ received, language }} demo={c.env.config.demo} />
      <section>
        <h2>{t.arrived}</h2>
        <PersonDetails person={received.person} language={language} />
        <p>{t.wrong(event.contact.phone)}</p>
        <ButtonRow>
          <ButtonLink href={`/e/${event.slug}/registration/${submission}/correction`} look="secondary" icon="edit">
            {t.correct}
          </ButtonLink>
        </ButtonRow>
      </section>
    </Layout>,
  )
}

type OnItsWay = { received: ReceivedForm; language: Language; demo: boolean }

function LetterOnItsWay({ received, language, demo }: OnItsWay) {
  const t = text(language)
  return (
    <Alert kind="success" title={t.onItsWay} announce>
      <p>
        {t.to} <strong>{received.person.email}</strong>
      </p>
      <p>{t.contains}</p>
      {received.correctedAt !== null && <p>{t.correctedHint}</p>}
      {demo && (
        <p>
          {t.demo} <a href="/dev/mailbox">/dev/mailbox</a>
        </p>
      )}
    </Alert>
  )
}

const text = words(
  {
    title: 'Ihre Anmeldung ist eingegangen',
    corrected: 'Ihre Berichtigung ist eingegangen',
    onItsWay: 'Eine E-Mail ist zu Ihnen unterwegs',
    to: 'Sie geht an',
    contains:
      'Darin steht, ob Sie einen Platz haben, und der Link zu Ihrer persönlichen Seite: Dort können Sie Ihre Angaben ändern oder absagen. Wenn nach einigen Minuten nichts angekommen ist, sehen Sie bitte auch im Spam-Ordner nach.',
    correctedHint: 'Es gilt, was Sie zuletzt gesendet haben. Sie sind weiterhin einmal angemeldet.',
    demo: 'Dies ist eine Vorführung: Alle E-Mails bleiben hier und liegen in',
    arrived: 'Das ist bei uns angekommen',
    wrong: (phone: string) =>
      `Stimmt die E-Mail-Adresse oder eine andere Angabe nicht? Berichtigen Sie sie einfach: Es bleibt dieselbe Anmeldung. Oder rufen Sie uns an: ${phone}.`,
    correct: 'Angaben berichtigen',
  },
  {
    title: 'Your registration has arrived',
    corrected: 'Your correction has arrived',
    onItsWay: 'An e-mail is on its way to you',
    to: 'It goes to',
    contains:
      'It says whether you have a seat, and holds the link to your personal page, where you can change your details or cancel. If nothing has arrived after a few minutes, please look into your spam folder, too.',
    correctedHint: 'What you sent last counts. You are still registered once.',
    demo: 'This is a demonstration: all e-mails stay here, in',
    arrived: 'This is what we received',
    wrong: (phone: string) =>
      `Is the e-mail address or anything else wrong? Just correct it: it stays the same registration. Or call us: ${phone}.`,
    correct: 'Correct my details',
  },
)
