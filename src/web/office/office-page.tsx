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
  const { done, became = [], ...around } = layout
  const hasErrors = more.hasErrors ?? Object.keys(form?.errors ?? {}).length > 0
  const label = doneWords(layout.language)
  const sentence = done && Object.hasOwn(label, done) ? label[done as keyof typeof label] : undefined
  return (
    <Layout {...around} area="office" title={title} hasErrors={hasErrors} scripts={['registration']}>
      {sentence && (
        <Alert kind="success" title={sentence} announce>
          {became.length > 0 && became.map((what) => <p>{what}</p>)}
        </Alert>
      )}
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
  'called-off': ['Die Veranstaltung ist abgesagt.', 'The event has been called off.'],
  registered: ['Die Anmeldung ist eingetragen.', 'The registration has been entered.'],
  already: ['Diese Person war schon angemeldet.', 'This person was registered already.'],
  cancelled: ['Die Person ist abgemeldet.', 'The person’s registration is cancelled.'],
  left: ['Die Person ist von der Warteliste genommen.', 'The person has left the waiting list.'],
  retried: ['Der Brief liegt wieder zum Versand bereit.', 'The letter is ready to be sent once more.'],
  settled: ['Der Brief ist abgehakt.', 'The letter is ticked off.'],
  lifted: [
    'Die Sperre ist aufgehoben. Sie können den Brief jetzt noch einmal senden.',
    'The suppression is lifted. You can send the letter again now.',
  ],
  resumed: [
    'Der Versand wird gleich wieder versucht, zuerst mit einem Brief.',
    'Sending is being tried again, with one letter first.',
  ],
  'reply-noted': ['Die Antwort steht bei der Anmeldung.', 'The answer stands at the registration.'],
  'reply-asked': [
    'Die Antwort steht bei der Anmeldung; dort steht auch, was der Person geschrieben wurde.',
    'The answer stands at the registration, and so does what was written to the person.',
  ],
  'reply-doubtful': [
    'Die Mail ist abgelegt. Bitte klären Sie, was gemeint ist.',
    'The mail is kept. Please find out what it means.',
  ],
  'reply-settled': ['Die Antwort ist erledigt.', 'The reply is settled.'],
  removed: ['Entfernt.', 'Removed.'],
  'scan-counted': ['Der Scan ist gezählt.', 'The scan is counted.'],
  'scan-dismissed': ['Der Scan wird nicht gezählt.', 'The scan is not counted.'],
  'desk-closed': ['Der Check-in ist geschlossen.', 'The desk is closed.'],
  announced: ['Die Änderung wird jetzt mitgeteilt.', 'The change is being told now.'],
  reopened: ['Die Anmeldung ist wieder geöffnet.', 'Registration is open again.'],
  ranked: ['Die Warteliste ist neu geordnet.', 'The waiting list has its new order.'],
  decided: [
    'Vorgemerkt. Niemand erfährt davon, bevor Sie freigeben.',
    'Drafted. Nobody hears of it before you release it.',
  ],
  nobody: ['Sie haben niemanden ausgewählt.', 'You have not chosen anybody.'],
  released: ['Die Entscheidungen sind freigegeben.', 'The decisions are released.'],
  substituted: ['Die Vertretung ist eingetragen.', 'The deputy is entered.'],
  seated: ['Der Platz ist vergeben.', 'The seat is given.'],
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
  'test-sent': [
    'Das Testschreiben an Ihre Adresse liegt zum Versand bereit.',
    'The test letter to your address is ready to be sent.',
  ],
  'switched-on': ['Die Erinnerung ist eingeschaltet.', 'The reminder is switched on.'],
  'switched-off': ['Die Erinnerung ist ausgeschaltet.', 'The reminder is switched off.'],
  'session-ended': ['Dieses Gerät ist abgemeldet.', 'That device is signed out.'],
})
