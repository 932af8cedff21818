import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { QueueEntry } from '../../../domain/registrations/read-queue.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeFrame } from '../frame.ts'
import { OfficePage } from '../office-page.tsx'
import { QueueTable } from './queue-table.tsx'

type WaitingPageProps = { frame: OfficeFrame; form: FormState; event: EventRecord; queue: readonly QueueEntry[] }

/** At most this many at once can be put into another order; whoever comes later keeps their place. */
const shownInQueue = 200

/** The waiting list in order, with why nobody of it has a seat yet, and what the office can do about it. */
export function WaitingPage({ frame, form, event, queue }: WaitingPageProps) {
  const { language } = frame
  const t = text(language)
  const here = `/office/events/${event.id}/waiting`
  const attendances = queue.filter(({ afterClaim }) => afterClaim === null)
  const sessions = queue.filter(({ afterClaim }) => afterClaim !== null)
  return (
    <OfficePage
      frame={frame}
      title={`${t.title}: ${inLanguage(event.title, language)}`}
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <ErrorSummary form={form} />
      <EventHead frame={frame} event={event} />
      <Mode form={form} event={event} />
      <section>
        <h2>{t.title}</h2>
        <form class="list-form" method="post" action={`${here}/order`} data-once>
          <QueueTable
            event={event}
            language={language}
            entries={attendances.slice(0, shownInQueue)}
            caption={t.title}
            empty={t.nobody}
            ranked
          />
          {attendances.length > shownInQueue && <p>{t.more(attendances.length - shownInQueue)}</p>}
          {attendances.length > 1 && (
            <>
              <TextField form={form} name="reason" label={t.reason} hint={t.reasonHint} maxlength={500} required />
              <ButtonRow>
                <Button look="secondary">{t.reorder}</Button>
              </ButtonRow>
            </>
          )}
        </form>
      </section>
      {sessions.length > 0 && (
        <section>
          <h2>{t.sessions}</h2>
          <QueueTable
            event={event}
            language={language}
            entries={sessions.slice(0, shownInQueue)}
            caption={t.sessions}
            empty=""
          />
        </section>
      )}
    </OfficePage>
  )
}

function Mode({ form, event }: { form: FormState; event: EventRecord }) {
  const t = text(form.language)
  const choices = (['automatic', 'offered', 'paused'] as const).map((value) => ({ value, label: t[value] }))
  const state = { ...form, values: { waitingList: event.waitingList, ...form.values } }
  return (
    <Card title={t.mode}>
      <p>{t[`${event.waitingList}Now`]}</p>
      <PostForm action={`/office/events/${event.id}/waiting/mode`}>
        <Select form={state} name="waitingList" label={t.freeSeat} choices={choices} />
        <ButtonRow>
          <Button look="secondary">{t.set}</Button>
        </ButtonRow>
      </PostForm>
    </Card>
  )
}

const text = words(
  {
    title: 'Warteliste',
    mode: 'Wie es weitergeht',
    automaticNow: 'Wer passt, rückt sofort nach.',
    offeredNow: 'Wer passt, bekommt den Platz angeboten.',
    pausedNow: 'Die Warteliste ist angehalten: Niemand rückt nach, neue Anmeldungen stellen sich hinten an.',
    freeSeat: 'Wird ein Platz frei',
    automatic: 'sofort nachrücken lassen',
    offered: 'anbieten und auf Antwort warten',
    paused: 'anhalten',
    set: 'Umstellen',
    nobody: 'Niemand wartet.',
    more: (count: number) => `Dahinter warten noch ${count}.`,
    reason: 'Warum die Reihenfolge eine andere wird',
    reasonHint: 'Tragen Sie oben neue Plätze ein. Die Begründung steht im Protokoll.',
    reorder: 'Neu ordnen',
    sessions: 'Warten auf einen Programmpunkt',
  },
  {
    title: 'Waiting list',
    mode: 'How it goes on',
    automaticNow: 'Whoever fits gets a place at once.',
    offeredNow: 'Whoever fits is offered the place.',
    pausedNow: 'The waiting list is paused: nobody gets a place, new registrations join the end.',
    freeSeat: 'When a place becomes free',
    automatic: 'grant it at once',
    offered: 'offer it and wait for the answer',
    paused: 'pause',
    set: 'Set',
    nobody: 'Nobody is waiting.',
    more: (count: number) => `${count} more are waiting behind them.`,
    reason: 'Why the order changes',
    reasonHint: 'Enter new places above. The reason stands in the audit trail.',
    reorder: 'Put into this order',
    sessions: 'Waiting for a session',
  },
)
