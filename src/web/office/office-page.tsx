import type { Child } from 'hono/jsx'
import { words } from '../../lib/languages.ts'
import { Alert } from '../ui/alert.tsx'
import { Layout } from '../ui/layout.tsx'
import type { OfficeLayout } from './office-layout.ts'

type OfficePageProps = { layout: OfficeLayout; title: string; hasErrors?: boolean | undefined; children?: Child }

/** A page of the office in its layout, with what has just been done on top. */
export function OfficePage({ layout, title, hasErrors, children }: OfficePageProps) {
  const { done, ...around } = layout
  const said = doneWords(layout.language)
  const sentence = done && isDone(done) ? said[done] : undefined
  return (
    <Layout {...around} area="office" title={title} hasErrors={hasErrors} scripts={['registration']}>
      {sentence && <Alert kind="success" title={sentence} announce />}
      {children}
    </Layout>
  )
}

const german = {
  created: 'Der Entwurf ist angelegt. Öffentlich wird er erst, wenn Sie ihn veröffentlichen.',
  saved: 'Gespeichert.',
  published: 'Die Veranstaltung ist jetzt öffentlich.',
  withdrawn: 'Die Veranstaltung ist nicht mehr öffentlich. Anmeldungen und Briefe bleiben erhalten.',
  'called-off': 'Die Veranstaltung ist abgesagt. Die Briefe sind auf dem Weg.',
  registered: 'Die Anmeldung ist eingetragen. Der Brief mit dem persönlichen Link ist auf dem Weg.',
  entered:
    'Die Anmeldung ist eingetragen. Ohne E-Mail-Adresse geht kein Brief hinaus: Bitte drucken Sie die Bestätigung aus.',
  already: 'Diese Person war schon angemeldet. Sie bekommt einen Brief mit ihrem bestehenden Link.',
  cancelled: 'Die Person ist abgemeldet. Ein freier Platz geht an die Nächste oder den Nächsten auf der Warteliste.',
  retried: 'Der Brief wird noch einmal versandt.',
  settled: 'Der Brief ist abgehakt.',
  lifted: 'Die Sperre ist aufgehoben. Senden Sie den Brief jetzt noch einmal.',
  resumed: 'Der Versand wird gleich wieder versucht, zuerst mit einem Brief.',
  'reply-noted': 'Die Antwort steht bei der Anmeldung.',
  'reply-asked': 'Die Antwort steht bei der Anmeldung. Die Person bekommt einen Brief mit dem Link zur Abmeldung.',
  'reply-doubtful': 'Die Mail ist abgelegt. Bitte klären Sie, was gemeint ist.',
  'reply-settled': 'Die Antwort ist erledigt.',
  removed: 'Entfernt.',
  announced: 'Die Nachrichten über die Änderung sind auf dem Weg.',
  reopened: 'Die Anmeldung ist wieder geöffnet.',
  ranked: 'Die Warteliste ist neu geordnet.',
  decided: 'Vorgemerkt. Niemand erfährt davon, bevor Sie freigeben.',
  nobody: 'Sie haben niemanden ausgewählt.',
  released: 'Die Entscheidungen sind freigegeben. Die Briefe sind auf dem Weg.',
  substituted: 'Die Vertretung ist eingetragen. Beide bekommen einen Brief.',
  seated: 'Der Platz ist vergeben, die Zusage auf dem Weg.',
  dispatched: 'Das Schreiben ist abgeschickt und wird noch zehn Minuten zurückgehalten.',
  'mailing-withdrawn': 'Angehalten. Es ist nichts hinausgegangen, das Schreiben ist wieder ein Entwurf.',
  'mailing-stopped': 'Angehalten. Was noch wartete, wird nicht mehr versandt.',
  'mailing-over': 'Es war nichts mehr anzuhalten.',
  copied: 'Kopiert: Dies ist der neue Entwurf.',
  'test-sent': 'Das Testschreiben ist an Ihre Adresse unterwegs.',
  'switched-on': 'Die Erinnerung ist eingeschaltet.',
  'switched-off': 'Die Erinnerung ist ausgeschaltet.',
  'session-ended': 'Dieses Gerät ist abgemeldet.',
}

const doneWords = words(german, {
  created: 'The draft has been created. It becomes public only when you publish it.',
  saved: 'Saved.',
  published: 'The event is now public.',
  withdrawn: 'The event is no longer public. Registrations and letters stay.',
  'called-off': 'The event has been called off. The letters are on their way.',
  registered: 'The registration has been entered. The letter with the personal link is on its way.',
  entered: 'The registration is entered. Without an e-mail address no letter goes out: please print the confirmation.',
  already: 'This person was registered already. They get a letter with the link they have.',
  cancelled: 'The person’s registration is cancelled. A free seat goes to the next on the waiting list.',
  retried: 'The letter is being sent once more.',
  settled: 'The letter is ticked off.',
  lifted: 'The suppression is lifted. You can send the letter again now.',
  resumed: 'Sending is being tried again, with one letter first.',
  'reply-noted': 'The answer stands at the registration.',
  'reply-asked': 'The answer stands at the registration. The person gets a letter with the link to cancel.',
  'reply-doubtful': 'The mail is kept. Please find out what it means.',
  'reply-settled': 'The reply is settled.',
  removed: 'Removed.',
  announced: 'The messages about the change are on their way.',
  reopened: 'Registration is open again.',
  ranked: 'The waiting list has its new order.',
  decided: 'Drafted. Nobody hears of it before you release it.',
  nobody: 'You have not chosen anybody.',
  released: 'The decisions are released. The letters are on their way.',
  substituted: 'The deputy is entered. Both get a letter.',
  seated: 'The seat is given, the confirmation on its way.',
  dispatched: 'The mailing is sent off and held for ten more minutes.',
  'mailing-withdrawn': 'Stopped. Nothing has left, and the mailing is a draft again.',
  'mailing-stopped': 'Stopped. What was still waiting will not be sent.',
  'mailing-over': 'There was nothing left to stop.',
  copied: 'Copied: this is the new draft.',
  'test-sent': 'The test letter is on its way to your address.',
  'switched-on': 'The reminder is switched on.',
  'switched-off': 'The reminder is switched off.',
  'session-ended': 'That device is signed out.',
})

function isDone(text: string): text is keyof typeof german {
  return Object.hasOwn(german, text)
}
