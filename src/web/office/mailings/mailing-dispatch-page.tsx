import type { Child } from 'hono/jsx'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { RecipientCounts } from '../../../domain/mailings/count-recipients.ts'
import type { FoundRecipient } from '../../../domain/mailings/find-recipients.ts'
import type { Mailing } from '../../../domain/mailings/read-mailing.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { subjectShown } from '../texts/subject-shown.ts'

type MailingDispatchPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  mailing: Mailing
  counts: RecipientCounts
  /** Some of those whom it does not reach. */
  unreached: readonly FoundRecipient[]
  /** The fields that say when. */
  children?: Child
}

/** Says how many letters will go out, to whom none goes, and when, before the mailing is let go. */
export function MailingDispatchPage(props: MailingDispatchPageProps) {
  const { layout, form, event, mailing, counts, unreached } = props
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}/mailings/${mailing.id}`
  return (
    <OfficePage layout={layout} title={t.title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={subjectShown(mailing, event, language)} tab="mailings" />
      <Confirm
        language={language}
        title={t.letters(counts.letters, new Intl.NumberFormat(language).format(counts.letters))}
        action={`${here}/dispatch`}
        confirm={t.confirm}
        back={here}
      >
        <DefinitionList items={breakdown(counts, language)} />
        {unreached.length > 0 && <p>{t.nobody(unreached.map(({ name }) => name).join(', '))}</p>}
        <p>{t.hold}</p>
        {props.children}
      </Confirm>
    </OfficePage>
  )
}

function breakdown(counts: RecipientCounts, language: Language): [string, string | false][] {
  const t = text(language)
  const some = (count: number) => count > 0 && new Intl.NumberFormat(language).format(count)
  return [
    [t.german, some(counts.byLanguage.de)],
    [t.english, some(counts.byLanguage.en)],
    [t.contacts, some(counts.toContacts)],
    [t.withoutAddress, some(counts.withoutAddress)],
    [t.unconfirmed, some(counts.unconfirmed)],
    [t.suppressed, some(counts.suppressed)],
    [t.optedOut, some(counts.optedOut)],
  ]
}

const text = words({
  title: ['Versenden', 'Send'],
  letters: [
    (count: number, shown: string) => (count === 1 ? '1 Schreiben geht hinaus' : `${shown} Schreiben gehen hinaus`),
    (count: number, shown: string) => (count === 1 ? '1 letter will go out' : `${shown} letters will go out`),
  ],
  confirm: ['Versenden', 'Send'],
  german: ['auf Deutsch', 'in German'],
  english: ['auf Englisch', 'in English'],
  contacts: ['davon an Anmeldende (Vorzimmer)', 'of these to who registered others'],
  withoutAddress: ['Personen ohne Adresse: kein Schreiben', 'people without address: no letter'],
  unconfirmed: ['Adresse noch nicht bestätigt: kein Schreiben', 'address not confirmed yet: no letter'],
  suppressed: ['davon an gesperrte Adressen: werden nicht versandt', 'of these to suppressed addresses: not sent'],
  optedOut: ['haben abbestellt: kein Schreiben', 'unsubscribed: no letter'],
  nobody: [(names: string) => `Nicht erreicht werden: ${names}.`, (names: string) => `Not reached: ${names}.`],
  hold: [
    'Nach dem Absenden wird das Schreiben noch zehn Minuten zurückgehalten; so lange können Sie es anhalten, ohne dass etwas hinausgeht. Wer es erhält, wird erst danach festgestellt.',
    'After the click everything is held for ten minutes. In that time you can stop it and nothing has happened. Who gets it is determined only then.',
  ],
})
