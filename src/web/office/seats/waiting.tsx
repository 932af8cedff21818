import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { eventQuota } from '../../../domain/events/event-quota.ts'
import { reason } from '../../../domain/events/input-parts.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { waitingListMode } from '../../../domain/events/registration-rules.ts'
import { type QueuePage, readQueue } from '../../../domain/registrations/waiting/read-queue.ts'
import { promotionEnds } from '../../../domain/seats/deadlines.ts'
import { movesUp } from '../../../domain/seats/moves-up.ts'
import { reRank } from '../../../domain/seats/re-rank.ts'
import { setWaitingList } from '../../../domain/seats/set-waiting-list.ts'
import { deadline, type Instant } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { rowNumber, wholeNumber } from '../../../lib/numbers.ts'
import type { AppEnv } from '../../env.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'
import { Pagination } from '../../ui/pagination.tsx'
import { Section } from '../../ui/section.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { select } from '../forms/choice-kinds.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import { FormPart } from '../forms/form-page.tsx'
import { line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { NotSaved, submitted } from '../forms/submitted.ts'
import { type OfficeLayout, officeLayout } from '../office-layout.ts'
import { QueueTable } from './queue-table.tsx'

/** The waiting list as the office leads it. */
export const waiting = new Hono<AppEnv>()
  .get('/office/events/:id/waiting', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const form = { language: c.var.language, values: {}, errors: {} }
    return c.html(
      <WaitingPage
        {...{ layout: officeLayout(c, event), form, event }}
        queues={await queuesOf(c, event.id)}
        now={c.env.clock.now()}
      />,
    )
  })
  .post('/office/events/:id/waiting/mode', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const sent = await submitted(c, { ...modeForm, stored: modeForm.values(event, {}) }, {}, ({ waitingList }) =>
      setWaitingList(c.env, c.var.staff, { eventId: event.id, mode: waitingList }),
    )
    return sent.again ? page(c, event, sent.again) : c.redirect(`/office/events/${event.id}/waiting?done=saved`, 303)
  })
  .post('/office/events/:id/waiting/order', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const sent = await submitted(c, orderForm, { cut: false }, ({ reason }, values) =>
      reRank(c.env, c.var.staff, { eventId: event.id, claimIds: orderOf(values, c.var.language), reason }),
    )
    if (sent.again) return page(c, event, sent.again)
    return c.redirect(`/office/events/${event.id}/waiting${queueQuery({ ...placeIn(c), done: 'ranked' })}`, 303)
  })

async function page(c: Context, event: EventRecord, form: FormState) {
  const layout = officeLayout(c, event, `/office/events/${event.id}/waiting`)
  const queues = await queuesOf(c, event.id)
  return c.html(<WaitingPage {...{ layout, form, event, queues }} now={c.env.clock.now()} />, 422)
}

/** At most this many stand on one page, and can be put into another order among themselves. */
const size = 200

/** Which pages of the two lists are looked at. */
function placeIn(c: Context<AppEnv>): QueuePlace {
  const { after, before, 'session-after': sessionAfter, 'session-before': sessionBefore } = c.req.query()
  return { after, before, 'session-after': sessionAfter, 'session-before': sessionBefore }
}

async function queuesOf(c: Context<AppEnv>, eventId: string): Promise<Queues> {
  const place = placeIn(c)
  const { after, before, 'session-after': sessionAfter, 'session-before': sessionBefore } = place
  const [attendances, sessions] = await readQueue(
    c.env,
    eventId,
    { of: 'attendance', size, after, before },
    { of: 'session', size, after: sessionAfter, before: sessionBefore },
  )
  return { place, attendances, sessions }
}

/**
 * The claims by the places typed beside them, of which the first shown was the `first`. Who was given somebody's place stands
 * before them: they were moved up.
 */
function orderOf(values: FormValues, language: Language): string[] {
  const first = rowNumber(values.first) || 1
  const typed = Object.entries(values).flatMap(([name, place]) => {
    const claim = /^rank\.(.+)$/.exec(name)?.[1]
    return claim ? [{ claim, name, place: place.trim() ? wholeNumber(place) : Number.MAX_SAFE_INTEGER }] : []
  })
  const unread = typed.filter(({ place }) => place === undefined).map(({ name }) => [name, text(language).noPlace])
  if (unread.length > 0) throw new NotSaved(Object.fromEntries(unread))
  const places = typed.map((one) => ({ ...one, place: one.place ?? 0 }))
  return places
    .map((one, index) => ({ ...one, moved: one.place !== first + index }))
    .sort((a, b) => a.place - b.place || Number(b.moved) - Number(a.moved))
    .map(({ claim }) => claim)
}

/** Beside which claims the pages of the two lists begin or end; the names of the query. */
type QueuePlace = { [name in 'after' | 'before' | 'session-after' | 'session-before']?: string | undefined }

type Queues = { place: QueuePlace; attendances: QueuePage; sessions: QueuePage }

type WaitingPageProps = { layout: OfficeLayout; form: FormState; event: EventRecord; queues: Queues; now: Instant }

function queueQuery(place: QueuePlace & { done?: string }): string {
  const filled = Object.entries(place).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled)}`
}

/** What happens when a place becomes free. */
const modeForm = officeForm(z.object({ waitingList: waitingListMode }), {
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
const orderForm = officeForm(z.object({ reason }), {
  reason: {
    kind: line({ maxlength: 500 }),
    label: ['Warum die Reihenfolge eine andere wird', 'Why the order changes'],
    hint: ({ cut }: { cut: boolean }, language: Language) => text(language)[cut ? 'ofPage' : 'ofAll'],
    required: true,
  },
})

/** The waiting list in order, with why nobody of it has a seat yet, and what the office can do about it. */
function WaitingPage({ layout, form, event, queues, now }: WaitingPageProps) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}/waiting`
  const { place, attendances, sessions } = queues
  const pageAt = (there: QueuePlace) => here + queueQuery({ ...place, ...there })
  const cut = attendances.previous !== undefined || attendances.next !== undefined
  return (
    <PageOfEvent layout={layout} event={event} title={t.title} form={form}>
      <Mode form={form} event={event} now={now} />
      <Section title={t.title}>
        <form class="list-form" method="post" action={`${here}/order${queueQuery(place)}`} data-once>
          <input type="hidden" name="first" value={attendances.first} />
          <QueueTable
            event={event}
            language={language}
            queue={attendances}
            caption={t.title}
            empty={t.nobody}
            ranked={form}
          />
          {attendances.entries.length > 1 && (
            <>
              <FormFields of={orderForm} form={form} about={{ cut }} />
              <Button alone look="secondary" label={t.reorder} />
            </>
          )}
        </form>
        <Pagination
          previous={attendances.previous && pageAt({ after: undefined, before: attendances.previous })}
          next={attendances.next && pageAt({ after: attendances.next, before: undefined })}
        />
      </Section>
      {(sessions.entries.length > 0 || sessions.previous !== undefined) && (
        <Section title={t.sessions}>
          <QueueTable event={event} language={language} queue={sessions} caption={t.sessions} empty="" />
          <Pagination
            previous={sessions.previous && pageAt({ 'session-after': undefined, 'session-before': sessions.previous })}
            next={sessions.next && pageAt({ 'session-after': sessions.next, 'session-before': undefined })}
          />
        </Section>
      )}
    </PageOfEvent>
  )
}

function Mode({ form, event, now }: { form: FormState; event: EventRecord; now: Instant }) {
  const t = text(form.language)
  const goesOn = movesUp(event, now, eventQuota(event).aim !== null)
  const { taken, aim } = eventQuota(event)
  const says =
    event.status === 'cancelled'
      ? t.calledOff
      : goesOn === 'over'
        ? t.overNow(deadline(promotionEnds(event), event.zone, form.language), event.startsAt <= promotionEnds(event))
        : goesOn === 'held'
          ? t.heldNow(taken, aim ?? 0)
          : t[`${goesOn}Now`]
  const state = { ...form, values: { ...modeForm.values(event, {}), ...form.values } }
  return (
    <Card title={t.mode}>
      <p>{says}</p>
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
  heldNow: [
    (taken: number, aim: number) =>
      `Niemand rückt nach: ${taken} Plätze sind vergeben oder angeboten, gewünscht sind ${aim}. Bis es so wenige sind, wird nichts nachbesetzt.`,
    (taken: number, aim: number) =>
      `Nobody moves up: ${taken} places are taken or offered, ${aim} are wanted. Nothing is filled until there are so few.`,
  ],
  overNow: [
    (date: string, begun: boolean) =>
      `Niemand rückt mehr nach: Das Nachrücken endete am ${date}${begun ? ', mit dem Beginn der Veranstaltung' : ''}. Einzelnen geben Sie einen Platz unter „Ausnahme“.`,
    (date: string, begun: boolean) =>
      `Nobody moves up any more: the waiting list ended on ${date}${begun ? ', when the event began' : ''}. You give single people a place under “Exception”.`,
  ],
  calledOff: ['Niemand rückt nach: Die Veranstaltung ist abgesagt.', 'Nobody moves up: the event has been called off.'],
  nobody: ['Niemand wartet.', 'Nobody is waiting.'],
  noPlace: [
    'Eine Stelle auf der Liste ist eine ganze Zahl in Ziffern.',
    'A position on the list is a whole number in digits.',
  ],
  ofAll: [
    'Tragen Sie oben neue Stellen ein. Die Begründung steht im Protokoll.',
    'Enter new positions above. The reason stands in the audit trail.',
  ],
  ofPage: [
    'Tragen Sie oben neue Stellen ein: Wer auf dieser Seite steht, tauscht die Stellen untereinander. Die Begründung steht im Protokoll.',
    'Enter new positions above: those on this page exchange their positions. The reason stands in the audit trail.',
  ],
  reorder: ['Neu ordnen', 'Put into this order'],
  sessions: ['Warten auf einen Programmpunkt', 'Waiting for a session'],
})
