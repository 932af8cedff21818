import { privacyWords } from '../../../templates/forms/privacy-words.ts'
import type { EventRecord } from '../../domain/events/read-event.ts'
import { privacyVersion } from '../../domain/retention/privacy-version.ts'
import { lastDeadlines, type RegistrationPhase, registrationPhase } from '../../domain/seats/registration-phase.ts'
import { dayInWords, deadline, type Instant, longDate } from '../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { rowNumber } from '../../lib/numbers.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonLink, ButtonRow, DefaultButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { EventLine } from '../ui/event-line.tsx'
import type { FormState } from '../ui/form.ts'
import { Layout } from '../ui/layout.tsx'
import type { BaseLayout } from '../ui/page-layout.ts'
import { PeopleFields } from '../ui/people-fields.tsx'
import { PostForm } from '../ui/post-form.tsx'
import { seatChoices } from '../ui/seat-choices.ts'
import { HiddenField } from '../ui/text-fields.tsx'
import { PhaseNotice } from './phase-notice.tsx'
import { waitingNotice } from './waiting-notice.ts'

type Shown = { layout: BaseLayout; event: EventRecord; now: Instant; leaves: boolean }
type RegistrationPageProps = Shown & { form: FormState; most: number }

/** The form by which one registers, empty or as it was sent. */
export function RegistrationPage({ layout, event, form, now, most, leaves }: RegistrationPageProps) {
  const { language } = layout
  const t = text(language)
  const title = inLanguage(event.title, language)
  const waits = waitingNotice({ event, now, language, leaves })
  const wrong = Object.keys(form.errors).length > 0
  const correcting = form.values.correcting === 'yes'
  const phase = registrationPhase(event, now)
  const apply = phase === 'late' || event.approval
  const send = correcting ? t.correct : apply ? t.apply : waits ? t.wait : t.send
  const action = `/e/${event.slug}/registration?send`
  const heading = correcting ? t.correction : t.title
  return (
    <Layout {...layout} title={`${heading}: ${title}`} hasErrors={wrong} scripts={['registration']}>
      <ErrorSummary form={form} />
      <div class="stack">
        <h1>{heading}</h1>
        <EventLine event={event} language={language} linked />
        <p>{correcting ? t.correctionHint : introduction(event, phase, language)}</p>
      </div>
      {phase === 'late' && <PhaseNotice {...{ event, phase, language, now, leaves }} />}
      {event.approval && phase === 'open' && !correcting && <p>{t.approval}</p>}
      {waits && phase === 'open' && !correcting && (
        <Alert kind="info" title={waits.title}>
          {!event.approval && !waits.isOver && <p>{t.waits}</p>}
          <p>{waits.next}</p>
        </Alert>
      )}
      {/* Sent to the page's own address, the form would drop the page from the browser's cache, and "back" would find another id. */}
      <PostForm action={action} id="registration">
        {most > 1 && <DefaultButton>{send}</DefaultButton>}
        <HiddenField name="submission" value={form.values.submission ?? ''} />
        {correcting && <HiddenField name="correcting" value="yes" />}
        {Object.entries(form.values)
          .filter(([name, value]) => /^(p\d+-)?seen$/.test(name) && value)
          .map(([name, value]) => (
            <HiddenField name={name} value={value ?? ''} />
          ))}
        {form.values.arrived && <HiddenField name="arrived" value={form.values.arrived} />}
        <PeopleFields
          {...{ form, action, accompanying: event.accompanying, photos: event.photos, event: title }}
          choices={seatChoices(event, now, language)}
          most={most}
          arrived={rowNumber(form.values.arrived)}
        />
        <PrivacyNotice event={event} language={language} />
        <ButtonRow>
          <Button>{send}</Button>
        </ButtonRow>
      </PostForm>
    </Layout>
  )
}

function introduction(event: EventRecord, phase: RegistrationPhase, language: Language): string {
  const t = text(language)
  if (phase === 'late') return t.minute
  return t.deadline(deadline(lastDeadlines(event).register, event.zone, language))
}

/** Where the form would be, were registration open. */
export function ClosedPage({ layout, event, phase, now, leaves }: Shown & { phase: RegistrationPhase }) {
  const { language } = layout
  const t = text(language)
  return (
    <Layout {...layout} title={`${t.title}: ${inLanguage(event.title, language)}`}>
      <div class="stack">
        <h1>{t.title}</h1>
        <EventLine event={event} language={language} linked />
      </div>
      <PhaseNotice {...{ event, phase, language, now, leaves }} />
      <ButtonRow>
        <ButtonLink href={`/e/${event.slug}`} look="secondary" icon="back">
          {t.back}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}

/** The first layer of the notice (Art. 13 GDPR), with the version that is stored beside the registration. */
function PrivacyNotice({ event, language }: { event: EventRecord; language: Language }) {
  const t = privacyWords(language)
  return (
    <section class="small" aria-labelledby="privacy-short">
      <h2 id="privacy-short">{t.title}</h2>
      <p>{t.short(inLanguage(event.host.name, language), longDate(event.forgetAt, event.zone, language))}</p>
      <p>
        <a href={`/hosts/${event.host.slug}/privacy`}>{t.whole}</a> ({t.version(dayInWords(privacyVersion, language))})
      </p>
    </section>
  )
}

const text = words(
  {
    title: 'Anmeldung',
    correction: 'Angaben berichtigen',
    correctionHint: 'Es bleibt dieselbe Anmeldung; es gilt, was Sie zuletzt senden.',
    correct: 'Berichtigung senden',
    deadline: (date: string) => `Bis ${date}. Es dauert etwa eine Minute; ein Benutzerkonto brauchen Sie nicht.`,
    minute: 'Es dauert etwa eine Minute; ein Benutzerkonto brauchen Sie nicht.',
    approval: 'Der Veranstalter prüft jede Anmeldung und sagt Ihnen Bescheid, ob Sie einen Platz haben.',
    apply: 'Anmeldung zur Prüfung senden',
    waits: 'Mit diesem Formular kommen Sie auf die Warteliste.',
    send: 'Verbindlich anmelden',
    wait: 'Auf die Warteliste setzen',
    back: 'Zur Veranstaltung',
  },
  {
    title: 'Registration',
    correction: 'Correct my details',
    correctionHint: 'It stays the same registration; what you send last counts.',
    correct: 'Send correction',
    deadline: (date: string) => `Until ${date}. It takes about a minute, and you need no account.`,
    minute: 'It takes about a minute, and you need no account.',
    approval: 'The host looks at every registration and tells you whether you have a seat.',
    apply: 'Send for review',
    waits: 'With this form you join the waiting list.',
    send: 'Register',
    wait: 'Join the waiting list',
    back: 'To the event',
  },
)
