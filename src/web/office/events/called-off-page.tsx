import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { CancellationWords as Words } from '../../../domain/registrations/cancelling/cancellation-input.ts'
import type { Concerned } from '../../../domain/registrations/cancelling/whom-it-concerns.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { CancellationWords } from '../../ui/cancellation-words.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { PageOfEvent } from './page-of-event.tsx'
import { WhomItConcerns } from './whom-it-concerns.tsx'

type CalledOffPageProps = {
  layout: OfficeLayout
  event: EventRecord
  concerned: Concerned
  /** What was typed by somebody who came too late with other words. */
  unsaid?: Words | undefined
  /** It was not as the preview showed it any more. */
  otherwise?: boolean
}

/** What was said, and who hears of it. */
export function CalledOffPage({ layout, event, concerned, unsaid, otherwise }: CalledOffPageProps) {
  const { language, done } = layout
  const t = text(language)
  const { cancelledAt, endsAt, zone, forgottenAt } = event
  return (
    <PageOfEvent layout={layout} event={event} title={t.title}>
      {!done && <Alert kind="info" title={t.already} />}
      {unsaid && (
        <Alert kind="warning" title={t.unsaid}>
          <CancellationWords
            event={{ cancellationReason: unsaid.reason, cancellationText: unsaid.text }}
            language={language}
          />
        </Alert>
      )}
      {otherwise && (
        <Alert kind="warning" title={t.otherwise}>
          <p>{t.otherwiseNow}</p>
        </Alert>
      )}
      <section class="stack">
        {cancelledAt !== null && <p>{t.since(shortDateTime(cancelledAt, zone, language))}</p>}
        <CancellationWords event={event} language={language} />
      </section>
      {forgottenAt === null && (
        <section class="stack">
          <h2>{t.concerned}</h2>
          <WhomItConcerns
            {...{ concerned, eventId: event.id, language }}
            noLetters={cancelledAt !== null && cancelledAt >= endsAt}
          />
          <p>
            <a href={`/office/letters?event=${event.id}`}>{t.outbox}</a>
          </p>
        </section>
      )}
    </PageOfEvent>
  )
}

const text = words({
  title: ['Absage', 'Calling-off'],
  already: ['Diese Veranstaltung ist bereits abgesagt.', 'This event has been called off already.'],
  unsaid: [
    'Es gilt, was unten steht; dieser Text von Ihnen ist nicht hinausgegangen:',
    'What stands below holds; this text of yours has not gone out:',
  ],
  otherwise: ['Seit der Vorschau hat sich etwas geändert', 'Something changed since the preview'],
  otherwiseNow: [
    'Abgesagt ist trotzdem. Die Briefe gehen an alle, die jetzt angemeldet sind, mit dem, was jetzt gilt:',
    'It is called off all the same. Letters go to everybody who is registered now, with what holds now:',
  ],
  since: [(when: string) => `Abgesagt: ${when}`, (when: string) => `Called off: ${when}`],
  concerned: ['Wer davon erfährt', 'Who hears of it'],
  outbox: ['Was aus den Briefen geworden ist', 'What became of the letters'],
})
