import { holdMs } from '../../../domain/mailings/dispatch-mailing.ts'
import { expectedEnd } from '../../../domain/mailings/expected-end.ts'
import { minute, shortDateTime } from '../../../lib/dates.ts'
import { figure, timespan } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { Figures } from '../../ui/figures.tsx'
import { LinkLine } from '../../ui/link-line.tsx'
import { Section } from '../../ui/section.tsx'
import type { AboutMailing } from './about-mailing.ts'

type MailingProgressProps = { about: AboutMailing; language: Language }

/** How long a mailing is still held, or how far it has come; it follows by itself as long as that changes. */
export function MailingProgress({ about, language }: MailingProgressProps) {
  const { state } = about.mailing
  if (state === 'draft') return null
  return (
    <div id="progress" data-progress={state === 'held' || state === 'sending' ? state : undefined}>
      <Progress about={about} language={language} />
    </div>
  )
}

function Progress({ about, language }: MailingProgressProps) {
  const { event, mailing, progress, now } = about
  const t = text(language)
  const here = `/office/events/${event.id}/mailings/${mailing.id}`
  const at = (instant: number) => shortDateTime(instant, event.zone, language)
  if (mailing.state === 'held') {
    const leavesAt = mailing.leavesAt ?? now
    return (
      <Alert kind="info" title={t.leaves(at(leavesAt))}>
        <p>{leavesAt - now > holdMs ? t.scheduled : t.minutes(Math.max(0, Math.ceil((leavesAt - now) / minute)))}</p>
        <p>{t.fixed}</p>
      </Alert>
    )
  }
  const { letters, recipients, problems } = progress
  const end = expectedEnd(progress, now)
  const figures: [string, number][] = [
    [t.waiting, letters.waiting + recipients.waiting],
    [t.sent, letters.sent],
    [t.delivered, letters.delivered],
    [t.problems, problems],
    [t.dropped, letters.dropped + recipients.dropped],
    [t.withoutAddress, recipients['no-address']],
    [t.unconfirmed, recipients.unconfirmed],
    [t.optedOut, recipients['opted-out']],
  ]
  const format = (count: number) => figure(count, language)
  return (
    <Section title={['Versand', 'Progress']}>
      <Figures
        items={figures
          .filter(([, count], place) => place < 2 || count > 0)
          .map(([label, count]) => [label, format(count)])}
      />
      {mailing.startedAt !== null && <p>{t.started(at(mailing.startedAt))}</p>}
      {mailing.state === 'sending' && (
        <p>
          {end === undefined ? t.soon : t.end(at(end))} <a href={here}>{t.refresh}</a>
        </p>
      )}
      {mailing.state === 'sent' && mailing.endedAt !== null && <p>{t.ended(at(mailing.endedAt))}</p>}
      {mailing.state === 'stopped' && mailing.endedAt !== null && <p>{t.stopped(at(mailing.endedAt))}</p>}
      {problems > 0 && (
        <LinkLine href={`/office/letters?event=${event.id}&mailing=${mailing.id}&state=open`} label={t.look} />
      )}
    </Section>
  )
}

const text = words({
  leaves: [(at: string) => `Geht hinaus: ${at}`, (at: string) => `Leaves: ${at}`],
  minutes: [
    (minutes: number) =>
      minutes <= 1
        ? 'In einer Minute. Bis dahin können Sie anhalten.'
        : `In ${timespan(minutes, 'minute', 'de')}. Bis dahin können Sie anhalten.`,
    (minutes: number) =>
      minutes <= 1
        ? 'In a minute. Until then you can stop it.'
        : `In ${timespan(minutes, 'minute', 'en')}. Until then you can stop it.`,
  ],
  scheduled: ['Bis dahin können Sie anhalten.', 'Until then you can stop it.'],
  fixed: [
    'Wer es bekommt, steht erst in diesem Moment fest: Wer sich vorher abmeldet, bekommt nichts, wer dazukommt, schon.',
    'Who gets it is fixed only at that moment: whoever cancels before gets nothing, whoever joins does.',
  ],
  waiting: ['warten', 'waiting'],
  sent: ['versandt', 'sent'],
  delivered: ['zugestellt', 'delivered'],
  problems: ['nicht angekommen', 'did not arrive'],
  dropped: ['nicht mehr versandt', 'no longer sent'],
  withoutAddress: ['ohne Adresse', 'without address'],
  unconfirmed: ['Adresse unbestätigt', 'address unconfirmed'],
  optedOut: ['abbestellt', 'unsubscribed'],
  started: [(at: string) => `Begonnen: ${at}.`, (at: string) => `Begun: ${at}.`],
  soon: ['Das Ende lässt sich gleich abschätzen.', 'The end can be estimated shortly.'],
  end: [(at: string) => `Voraussichtlich fertig: ${at}.`, (at: string) => `Expected end: ${at}.`],
  ended: [(at: string) => `Fertig: ${at}.`, (at: string) => `Done: ${at}.`],
  stopped: [(at: string) => `Angehalten: ${at}.`, (at: string) => `Stopped: ${at}.`],
  refresh: ['Aktualisieren', 'Refresh'],
  look: ['Nicht angekommene Briefe ansehen', 'See the letters that did not arrive'],
})
