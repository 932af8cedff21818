import type { RegistrationRecord } from '../../domain/registrations/reading/read-registration.ts'
import { deadlinesOf } from '../../domain/seats/deadlines.ts'
import { deadline } from '../../lib/dates.ts'
import { isolated } from '../../lib/isolated.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Alert } from './alert.tsx'
import { Button, ButtonLink, ButtonRow } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FormState } from './form.ts'
import { Layout } from './layout.tsx'
import type { BaseLayout } from './page-layout.ts'
import { PersonBlock } from './person-block.tsx'
import { PostForm } from './post-form.tsx'
import { shownName } from './shown-name.ts'
import { Written } from './written.tsx'

type SubstitutionPageProps = {
  layout: BaseLayout
  record: Pick<RegistrationRecord, 'event' | 'registration' | 'state' | 'contact'>
  /** Whether letters leave by themselves. */
  leaves: boolean
  form: FormState
  action: string
  back: string
  /** What becomes of letters to a deputy without an own address; without it the address is needed. */
  withoutAddress?: string | undefined
}

/** Names a deputy, and says beforehand what happens to seat, badge, link, calendar and consents. */
export function SubstitutionPage({
  layout,
  record,
  form,
  action,
  back,
  withoutAddress,
  leaves,
}: SubstitutionPageProps) {
  const { event, registration, state } = record
  const sits = state === 'confirmed'
  const { language } = form
  const t = text(language)
  return (
    <Layout {...layout} title={t.title} hasErrors={Object.keys(form.errors).length > 0} scripts={['registration']}>
      <ErrorSummary form={form} />
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">
          <Written of={event.title} language={language} />
        </p>
        <p>{t.until(shownName(registration), deadline(deadlinesOf(event).substitute, event.zone, language))}</p>
      </div>
      <Alert kind="info" title={t.follows}>
        <ul>
          <li>{sits ? t.seat : t.place}</li>
          <li>{sits ? t.badge : t.link}</li>
          {(leaves ? lettersOf(record, language) : [t.kept]).map((sentence) => (
            <li>{sentence}</li>
          ))}
          <li>{t.consents}</li>
        </ul>
        <p>{t.correction}</p>
      </Alert>
      <PostForm action={action} id="substitution">
        <PersonBlock {...{ form, title: t.deputy, withoutAddress }} />
        <ButtonRow>
          <Button>{t.send}</Button>
          <ButtonLink href={back} look="quiet">
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Layout>
  )
}

/** Who hears of it, and of what: addresses and seats as they are. */
function lettersOf({ registration, contact, state }: SubstitutionPageProps['record'], language: Language): string[] {
  const t = text(language)
  const replaced = registration.email !== ''
  return [
    state === 'confirmed' ? t.deputySits : t.deputyWaits,
    ...(replaced ? [state === 'confirmed' ? t.replacedSat : t.replaced] : []),
    ...(contact ? [t.contact(isolated(contact.name))] : []),
  ]
}

const text = words(
  {
    title: 'Vertretung benennen',
    until: (name: string, date: string) => `Wer kommt statt ${name}? Das können Sie bis ${date} eintragen.`,
    follows: 'Was dann geschieht',
    seat: 'Der Platz bleibt, auch in den gewählten Programmpunkten: Die Vertretung übernimmt alles, wie es steht.',
    badge:
      'Das Namensschild wird neu ausgestellt. Der bisherige persönliche Link und der Code auf dem Schild gelten nicht mehr.',
    place: 'Die Stelle bleibt, auch in den gewählten Programmpunkten: Die Vertretung übernimmt alles, wie es steht.',
    link: 'Der bisherige persönliche Link gilt nicht mehr.',
    deputySits: 'Die Vertretung bekommt an ihre E-Mail-Adresse einen eigenen Link und den Kalendereintrag.',
    deputyWaits: 'Die Vertretung bekommt an ihre E-Mail-Adresse einen eigenen Link.',
    replacedSat: 'Wer vertreten wird, bekommt eine E-Mail, die den Termin aus dem Kalender nimmt.',
    replaced: 'Wer vertreten wird, bekommt eine E-Mail darüber.',
    contact: (name: string) => `${name} bekommt eine Übersicht per E-Mail.`,
    kept: 'Zurzeit gehen hier keine E-Mails hinaus: Bitte sagen Sie der Vertretung und uns selbst Bescheid.',
    consents: 'Einwilligungen gelten nur für die Person, die sie gegeben hat. Die Vertretung fragen wir selbst.',
    correction:
      'Ist nur ein Name oder eine Adresse falsch geschrieben? Dann ändern Sie bitte die Angaben; das ist keine Vertretung.',
    deputy: 'Wer kommt',
    send: 'Vertretung eintragen',
    back: 'Nichts ändern',
  },
  {
    title: 'Name a deputy',
    until: (name: string, date: string) => `Who comes instead of ${name}? You can tell us until ${date}.`,
    follows: 'What happens then',
    seat: 'The seat stays, in the chosen sessions, too: the deputy takes over everything as it stands.',
    badge: 'A new badge is made. The personal link so far and the code on the badge end.',
    place: 'The position stays, in the chosen sessions, too: the deputy takes over everything as it stands.',
    link: 'The personal link so far ends.',
    deputySits: 'The deputy receives a link of their own and the calendar entry at their e-mail address.',
    deputyWaits: 'The deputy receives a link of their own at their e-mail address.',
    replacedSat: 'Whoever is replaced receives an e-mail that takes the date out of the calendar.',
    replaced: 'Whoever is replaced receives an e-mail about it.',
    contact: (name: string) => `${name} receives an overview by e-mail.`,
    kept: 'At present no e-mails leave here: please tell the deputy and us yourself.',
    consents: 'A consent holds only for the person who gave it. We ask the deputy ourselves.',
    correction: 'Is only a name or an address misspelt? Then please change the details; that is no substitution.',
    deputy: 'Who comes',
    send: 'Name the deputy',
    back: 'Change nothing',
  },
)
