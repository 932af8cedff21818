import type { Child } from 'hono/jsx'
import { words } from '../../lib/languages.ts'
import { Alert } from '../ui/alert.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { FormState } from '../ui/form.ts'
import { Layout } from '../ui/layout.tsx'
import type { OfficeLayout } from './office-layout.ts'

type OfficePageProps = {
  layout: OfficeLayout
  title: string
  hasErrors?: boolean | undefined
  /** The form on it, whose errors stand first. */
  form?: FormState | undefined
  children?: Child
}

/** A page of the office in its layout, with what has just been done on top. */
export function OfficePage({ layout, title, form, children, ...more }: OfficePageProps) {
  const { done, ...around } = layout
  const hasErrors = more.hasErrors ?? Object.keys(form?.errors ?? {}).length > 0
  const label = doneWords(layout.language)
  const sentence = done && Object.hasOwn(label, done) ? label[done as keyof typeof label] : undefined
  return (
    <Layout {...around} area="office" title={title} hasErrors={hasErrors} scripts={['registration']}>
      {sentence && <Alert kind="success" title={sentence} announce />}
      {form && <ErrorSummary form={form} />}
      {children}
    </Layout>
  )
}

const doneWords = words({
  created: [
    'Der Entwurf ist angelegt. Öffentlich wird er erst, wenn Sie ihn veröffentlichen.',
    'The draft has been created. It becomes public only when you publish it.',
  ],
  saved: ['Gespeichert.', 'Saved.'],
  rescheduled: [
    'Die Veranstaltung ist verschoben, mit allem, was dazugehört.',
    'The event has been moved, with everything that goes along.',
  ],
  published: ['Die Veranstaltung ist jetzt öffentlich.', 'The event is now public.'],
  withdrawn: [
    'Die Veranstaltung ist nicht mehr öffentlich. Anmeldungen und Briefe bleiben erhalten.',
    'The event is no longer public. Registrations and letters stay.',
  ],
  'called-off': [
    'Die Veranstaltung ist abgesagt. Die Briefe sind auf dem Weg.',
    'The event has been called off. The letters are on their way.',
  ],
  registered: [
    'Die Anmeldung ist eingetragen. Der Brief mit dem persönlichen Link ist auf dem Weg.',
    'The registration has been entered. The letter with the personal link is on its way.',
  ],
  entered: [
    'Die Anmeldung ist eingetragen. Ohne E-Mail-Adresse geht kein Brief hinaus: Bitte drucken Sie die Bestätigung aus.',
    'The registration is entered. Without an e-mail address no letter goes out: please print the confirmation.',
  ],
  already: [
    'Diese Person war schon angemeldet. Sie bekommt einen Brief mit ihrem bestehenden Link.',
    'This person was registered already. They get a letter with the link they have.',
  ],
  cancelled: [
    'Die Person ist abgemeldet. Wer nachgerückt ist, steht unter „Warteliste“ und im Protokoll.',
    'The person’s registration is cancelled. Who has moved up stands under “Waiting list” and in the audit trail.',
  ],
  retried: ['Der Brief wird noch einmal versandt.', 'The letter is being sent once more.'],
  settled: ['Der Brief ist abgehakt.', 'The letter is ticked off.'],
  lifted: [
    'Die Sperre ist aufgehoben. Senden Sie den Brief jetzt noch einmal.',
    'The suppression is lifted. You can send the letter again now.',
  ],
  resumed: [
    'Der Versand wird gleich wieder versucht, zuerst mit einem Brief.',
    'Sending is being tried again, with one letter first.',
  ],
  'reply-noted': ['Die Antwort steht bei der Anmeldung.', 'The answer stands at the registration.'],
  'reply-asked': [
    'Die Antwort steht bei der Anmeldung. Die Person bekommt einen Brief mit dem Link zur Abmeldung.',
    'The answer stands at the registration. The person gets a letter with the link to cancel.',
  ],
  'reply-doubtful': [
    'Die Mail ist abgelegt. Bitte klären Sie, was gemeint ist.',
    'The mail is kept. Please find out what it means.',
  ],
  'reply-settled': ['Die Antwort ist erledigt.', 'The reply is settled.'],
  removed: ['Entfernt.', 'Removed.'],
  announced: ['Die Nachrichten über die Änderung sind auf dem Weg.', 'The messages about the change are on their way.'],
  reopened: ['Die Anmeldung ist wieder geöffnet.', 'Registration is open again.'],
  ranked: ['Die Warteliste ist neu geordnet.', 'The waiting list has its new order.'],
  decided: [
    'Vorgemerkt. Niemand erfährt davon, bevor Sie freigeben.',
    'Drafted. Nobody hears of it before you release it.',
  ],
  nobody: ['Sie haben niemanden ausgewählt.', 'You have not chosen anybody.'],
  released: [
    'Die Entscheidungen sind freigegeben. Die Briefe sind auf dem Weg.',
    'The decisions are released. The letters are on their way.',
  ],
  substituted: [
    'Die Vertretung ist eingetragen. Beide bekommen einen Brief.',
    'The deputy is entered. Both get a letter.',
  ],
  seated: ['Der Platz ist vergeben, die Zusage auf dem Weg.', 'The seat is given, the confirmation on its way.'],
  dispatched: [
    'Das Schreiben ist abgeschickt und wird noch zehn Minuten zurückgehalten.',
    'The mailing is sent off and held for ten more minutes.',
  ],
  'mailing-withdrawn': [
    'Angehalten. Es ist nichts hinausgegangen, das Schreiben ist wieder ein Entwurf.',
    'Stopped. Nothing has left, and the mailing is a draft again.',
  ],
  'mailing-stopped': [
    'Angehalten. Was noch wartete, wird nicht mehr versandt.',
    'Stopped. What was still waiting will not be sent.',
  ],
  'mailing-over': ['Es war nichts mehr anzuhalten.', 'There was nothing left to stop.'],
  copied: ['Kopiert: Dies ist der neue Entwurf.', 'Copied: this is the new draft.'],
  'test-sent': ['Das Testschreiben ist an Ihre Adresse unterwegs.', 'The test letter is on its way to your address.'],
  'switched-on': ['Die Erinnerung ist eingeschaltet.', 'The reminder is switched on.'],
  'switched-off': ['Die Erinnerung ist ausgeschaltet.', 'The reminder is switched off.'],
  'session-ended': ['Dieses Gerät ist abgemeldet.', 'That device is signed out.'],
})
