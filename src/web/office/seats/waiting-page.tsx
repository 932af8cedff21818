import { z } from 'zod'
import { reason } from '../../../domain/events/input-parts.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { waitingListMode } from '../../../domain/events/registration-rules.ts'
import type { QueuePage } from '../../../domain/registrations/waiting/read-queue.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { FormState } from '../../ui/form.ts'
import { Pagination } from '../../ui/pagination.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { select } from '../forms/choice-kinds.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import { FormPart } from '../forms/form-page.tsx'
import { line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import type { OfficeLayout } from '../office-layout.ts'
import { QueueTable } from './queue-table.tsx'

/** Beside which claims the pages of the two lists begin or end; the names of the query. */
export type QueuePlace = { [name in 'after' | 'before' | 'session-after' | 'session-before']?: string | undefined }

export type Queues = { place: QueuePlace; attendances: QueuePage; sessions: QueuePage }

type WaitingPageProps = { layout: OfficeLayout; form: FormState; event: EventRecord; queues: Queues }

export function queueQuery(place: QueuePlace & { done?: string }): string {
  const said = Object.entries(place).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}

/** What happens when a place becomes free. */
export const modeForm = officeForm(z.object({ waitingList: waitingListMode }), {
  waitingList: {
    kind: select({
      automatic: ['sofort nachrücken lassen', 'grant it at once'],
      offered: ['anbieten und auf Antwort warten', 'offer it and wait for the answer'],
      paused: ['anhalten', 'pause'],
    }),
    label: ['Wird ein Platz frei', 'When a place becomes free'],
  },
})

/** Another order, with the reason; the places stand in the table. */
export const orderForm = officeForm(z.object({ reason }), {
  reason: {
    kind: line({ maxlength: 500 }),
    label: ['Warum die Reihenfolge eine andere wird', 'Why the order changes'],
    hint: ({ cut }: { cut: boolean }, language: Language) => text(language)[cut ? 'ofPage' : 'ofAll'],
    required: true,
  },
})

/** The waiting list in order, with why nobody of it has a seat yet, and what the office can do about it. */
export function WaitingPage({ layout, form, event, queues }: WaitingPageProps) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}/waiting`
  const { place, attendances, sessions } = queues
  const pageAt = (there: QueuePlace) => here + queueQuery({ ...place, ...there })
  const cut = attendances.previous !== undefined || attendances.next !== undefined
  return (
    <PageOfEvent layout={layout} event={event} title={t.title} form={form}>
      <Mode form={form} event={event} />
      <section>
        <h2>{t.title}</h2>
        <form class="list-form" method="post" action={`${here}/order${queueQuery(place)}`} data-once>
          <input type="hidden" name="first" value={attendances.first} />
          <QueueTable event={event} language={language} queue={attendances} caption={t.title} empty={t.nobody} ranked />
          {attendances.entries.length > 1 && (
            <>
              <FormFields of={orderForm} form={form} about={{ cut }} />
              <ButtonRow>
                <Button look="secondary">{t.reorder}</Button>
              </ButtonRow>
            </>
          )}
        </form>
        <Pagination
          language={language}
          previous={attendances.previous && pageAt({ after: undefined, before: attendances.previous })}
          next={attendances.next && pageAt({ after: attendances.next, before: undefined })}
        />
      </section>
      {(sessions.entries.length > 0 || sessions.previous !== undefined) && (
        <section>
          <h2>{t.sessions}</h2>
          <QueueTable event={event} language={language} queue={sessions} caption={t.sessions} empty="" />
          <Pagination
            language={language}
            previous={sessions.previous && pageAt({ 'session-after': undefined, 'session-before': sessions.previous })}
            next={sessions.next && pageAt({ 'session-after': sessions.next, 'session-before': undefined })}
          />
        </section>
      )}
    </PageOfEvent>
  )
}

function Mode({ form, event }: { form: FormState; event: EventRecord }) {
  const t = text(form.language)
  const state = { ...form, values: { ...modeForm.values(event, {}), ...form.values } }
  return (
    <Card title={t.mode}>
      <p>{t[`${event.waitingList}Now`]}</p>
      <FormPart
        {...{ of: modeForm, form: state, about: {}, action: `/office/events/${event.id}/waiting/mode` }}
        look="secondary"
        button={['Umstellen', 'Set']}
      />
    </Card>
  )
}

const text = words({
  title: ['Warteliste', 'Waiting list'],
  mode: ['Wie es weitergeht', 'How it goes on'],
  automaticNow: ['Wer passt, rückt sofort nach.', 'Whoever fits gets a place at once.'],
  offeredNow: ['Wer passt, bekommt den Platz angeboten.', 'Whoever fits is offered the place.'],
  pausedNow: [
    'Die Warteliste ist angehalten: Niemand rückt nach, neue Anmeldungen stellen sich hinten an.',
    'The waiting list is paused: nobody gets a place, new registrations join the end.',
  ],
  nobody: ['Niemand wartet.', 'Nobody is waiting.'],
  ofAll: [
    'Tragen Sie oben neue Plätze ein. Die Begründung steht im Protokoll.',
    'Enter new places above. The reason stands in the audit trail.',
  ],
  ofPage: [
    'Tragen Sie oben neue Plätze ein: Wer auf dieser Seite steht, tauscht die Plätze untereinander. Die Begründung steht im Protokoll.',
    'Enter new places above: those on this page exchange their places. The reason stands in the audit trail.',
  ],
  reorder: ['Neu ordnen', 'Put into this order'],
  sessions: ['Warten auf einen Programmpunkt', 'Waiting for a session'],
})
