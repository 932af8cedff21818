import { subscriptionLinks } from '../../formats/subscription-links.ts'
import { type Language, words } from '../../lib/languages.ts'
import { CalendarLinkList } from './calendar-link-list.tsx'

type SubscribeProps = {
  language: Language
  /** The whole address of the feed. */
  feed: string
  /** What is folded away; by default that changes come by themselves. */
  title?: string | undefined
  /** What the calendar is to be called. */
  name: string
  /** The address is a key to somebody's registration: no other site may get it by a click. */
  personal?: boolean | undefined
}

/** Folded away: the ways to subscribe to a feed, and what one may expect of it. */
export function Subscribe({ language, feed, title, name, personal = false }: SubscribeProps) {
  const { webcal, google, outlook, microsoft365 } = subscriptionLinks(feed, name)
  const t = text(language)
  const services = [
    { href: microsoft365, label: t.microsoft365 },
    { href: outlook, label: t.outlook },
    { href: google, label: t.google },
  ]
  return (
    <details>
      <summary>{title ?? t.summary}</summary>
      <div class="stack">
        <p>{t.slow}</p>
        <p>{t.once}</p>
        <CalendarLinkList about={name} own={{ href: webcal, label: t.webcal }} services={personal ? [] : services} />
        {personal && <p class="muted">{t.personal}</p>}
      </div>
    </details>
  )
}

const text = words(
  {
    summary: 'Abonnieren: Änderungen kommen von selbst',
    slow: 'Ein abonnierter Kalender schaut nur alle paar Stunden nach, mancher einmal am Tag; wer angemeldet ist, erfährt Änderungen deshalb auch per E-Mail.',
    once: 'Nehmen Sie entweder das Abonnement oder die Kalenderdatei: Wer beides nutzt, sieht jeden Termin zweimal.',
    webcal: 'In meinem Kalender abonnieren (Apple, Outlook, Thunderbird)',
    microsoft365: 'In Microsoft 365 abonnieren (outlook.office.com)',
    outlook: 'In Outlook.com abonnieren (outlook.live.com)',
    google: 'In Google Kalender abonnieren (google.com)',
    personal:
      'Die Adresse dieses Kalenders ist persönlich. Wer sie hat, kann die Anmeldung ändern; bitte geben Sie sie nicht weiter.',
  },
  {
    summary: 'Subscribe: changes come by themselves',
    slow: 'A subscribed calendar looks only every few hours, some once a day; whoever is registered therefore hears of changes by e-mail, too.',
    once: 'Use either the subscription or the calendar file: whoever uses both sees every date twice.',
    webcal: 'Subscribe in my calendar (Apple, Outlook, Thunderbird)',
    microsoft365: 'Subscribe in Microsoft 365 (outlook.office.com)',
    outlook: 'Subscribe in Outlook.com (outlook.live.com)',
    google: 'Subscribe in Google Calendar (google.com)',
    personal:
      'The address of this calendar is personal. Whoever has it can change the registration; please do not pass it on.',
  },
)
