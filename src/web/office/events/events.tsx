import { Hono } from 'hono'
import { pendingAnnouncement } from '../../../domain/calendar/pending-announcement.ts'
import { countReplies } from '../../../domain/calendar/replies/find-replies.ts'
import { createEvent } from '../../../domain/events/create-event.ts'
import { editEvent } from '../../../domain/events/edit-event.ts'
import { windowOf } from '../../../domain/events/event-input.ts'
import { findOfficeEvents } from '../../../domain/events/find-events.ts'
import { findOwnSeries } from '../../../domain/events/find-series.ts'
import { missingParts } from '../../../domain/events/missing-parts.ts'
import { type PresetName, presetNames } from '../../../domain/events/presets.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { countOpenLetters } from '../../../domain/outbox/count-letters.ts'
import { readCarrierBackOff } from '../../../domain/outbox/read-carrier.ts'
import { concernedByDeadlines } from '../../../domain/registrations/deciding/concerned-by-deadlines.ts'
import { findOnHold } from '../../../domain/registrations/reading/find-on-hold.ts'
import { readEventFigures } from '../../../domain/seats/read-event-figures.ts'
import { clockIn, defaultZone } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { createdOnce, unsent } from '../forms/created-once.ts'
import { FormPage } from '../forms/form-page.tsx'
import { submitted } from '../forms/submitted.ts'
import { justDone } from '../just-done.ts'
import { lettersSince } from '../letters/letters-since.ts'
import { officeLayout } from '../office-layout.ts'
import { sayWhatIsTaken } from '../seats/fewer-seats.tsx'
import { setByHand } from './along-with-days.ts'
import { askedMove } from './asked-move.ts'
import { type AboutEvent, eventForm, presetOf, valuesOfEvent, valuesOfNewEvent } from './event-form.tsx'
import { EventHead } from './event-head.tsx'
import { EventListPage } from './event-list-page.tsx'
import { EventPage } from './event-page.tsx'

/** The events of the office: list, overview, and the form that makes and changes them. */
export const events = new Hono<AppEnv>()
  .get('/office', async (c) => {
    const { staff, hosts } = c.var
    const [found, openLetters, replies, rest, onHold] = await Promise.all([
      findOfficeEvents(c.env, staff),
      countOpenLetters(c.env, staff),
      countReplies(c.env, staff),
      readCarrierBackOff(c.env),
      findOnHold(c.env, staff),
    ])
    const noCarrier = c.env.config.carrier === 'none'
    const open = { hosts, noCarrier, rest, openLetters, openReplies: replies.doubtful, onHold }
    return c.html(<EventListPage layout={officeLayout(c)} events={found} now={c.env.clock.now()} {...open} />)
  })
  .get('/office/events', (c) => c.redirect('/office', 303))
  .post('/office/events', async (c) => {
    const about = await aboutEvent(c, { preset: presetOf((await readForm(c)).preset) })
    const begun = { ...valuesOfNewEvent(about, todayIn(c)), ...unsent(c) }
    const sent = await submitted(c, { ...eventForm, begun }, about, ({ hostId, preset, ...event }, values) =>
      createdOnce(c, values, (deps) => createEvent(deps, c.var.staff, { hostId, event, preset })),
    )
    if (sent.again) return c.html(formPage(c, about, sent.again), 422)
    return c.redirect(`/office/events/${sent.value}?done=created`, 303)
  })
  .get('/office/events/new', async (c) => {
    const about = await aboutEvent(c, { preset: presetOf(c.req.query('preset')) })
    const values = { ...valuesOfNewEvent(about, todayIn(c)), ...unsent(c) }
    return c.html(formPage(c, about, { language: c.var.language, values, errors: {} }))
  })
  .get('/office/events/:id', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const [figures, openLetters, announcement, onHold] = await Promise.all([
      readEventFigures(c.env, event.id),
      countOpenLetters(c.env, c.var.staff, { eventId: event.id }),
      pendingAnnouncement(c.env, event),
      findOnHold(c.env, c.var.staff, event.id),
    ])
    const now = c.env.clock.now()
    const moved = justDone(c, 'moved') !== undefined
    const concerned = moved ? await concernedByDeadlines(c.env, c.var.staff, { eventId: event.id }) : undefined
    const noCarrier = c.env.config.carrier === 'none'
    const open = { openLetters, announcement, onHold, noCarrier }
    const facts = { event, figures, now, missing: missingParts(event, now), concerned, ...open }
    const layout = { ...officeLayout(c, event), became: await lettersSince(c, event) }
    return c.html(<EventPage layout={layout} facts={facts} publicUrl={c.env.config.publicUrl} />)
  })
  .post('/office/events/:id', async (c) => {
    const before = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const about = await aboutEvent(c, { event: before })
    const stored = valuesOfEvent(about, before)
    const sent = await submitted(
      c,
      { ...eventForm, stored },
      about,
      async ({ hostId: _, preset: __, ...event }, values) => {
        const done = await sayWhatIsTaken(
          c,
          { event: before, scope: 'event', key: '', size: event.capacity, fields: ['capacity', 'below'] },
          editEvent(c.env, c.var.staff, { id: before.id, event }),
        )
        if (done === 'date-kept') return `/rescheduling?${askedMove(event, setByHand(values, before))}`
        return `?done=saved${windowOf(event).closesAt === before.closesAt ? '' : '&moved=1'}`
      },
    )
    if (sent.again) return c.html(formPage(c, about, sent.again), 422)
    return c.redirect(`/office/events/${before.id}${sent.value}`, 303)
  })
  .get('/office/events/:id/edit', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const about = await aboutEvent(c, { event })
    return c.html(formPage(c, about, { language: c.var.language, values: valuesOfEvent(about, event), errors: {} }))
  })

function todayIn(c: Context): string {
  return clockIn(c.env.clock.now(), defaultZone).date
}

async function aboutEvent(c: Context, which: Pick<AboutEvent, 'event' | 'preset'>): Promise<AboutEvent> {
  return { hosts: c.var.hosts, series: await findOwnSeries(c.env, c.var.staff), ...which }
}

function formPage(c: Context, about: AboutEvent, form: FormState) {
  const { event, preset } = about
  const { language } = form
  const t = text(language)
  const here = event ? `/office/events/${event.id}` : '/office'
  const layout = officeLayout(c, event, event ? `${here}/edit` : '/office/events/new')
  const head = event ? (
    <EventHead layout={layout} event={event} />
  ) : (
    <>
      <h1>{t.create}</h1>
      <PresetLinks language={language} chosen={preset} />
    </>
  )
  return (
    <FormPage
      {...{ layout, head, form, about }}
      of={eventForm}
      title={event ? t.edit(inLanguage(event.title, language)) : t.create}
      action={event ? here : '/office/events'}
      button={event ? undefined : draft}
      back={here}
    />
  )
}

const draft = ['Entwurf anlegen', 'Create draft'] as const

/** With which kind of event the form begins; each link opens the form filled in alike. */
function PresetLinks({ language, chosen }: { language: Language; chosen: PresetName | undefined }) {
  const t = text(language)
  return (
    <nav aria-labelledby="presets-title" class="stack">
      <h2 id="presets-title">{t.title}</h2>
      <ul class="presets">
        {presetNames.map((name) => (
          <li>
            <a href={`/office/events/new?preset=${name}`} aria-current={name === chosen ? 'true' : undefined}>
              {t[name]}
            </a>
            <p class="muted">{t[`${name}Hint`]}</p>
          </li>
        ))}
      </ul>
      <p>{t.hint}</p>
      <p>{t.again}</p>
    </nav>
  )
}

const text = words({
  create: ['Neue Veranstaltung', 'New event'],
  edit: [(title: string) => `${title} bearbeiten`, (title: string) => `Edit ${title}`],
  title: ['Womit möchten Sie beginnen?', 'What would you like to begin with?'],
  hint: [
    'Titel und Tag genügen für den Anfang; alles andere ist vorbelegt und lässt sich später ändern.',
    'A title and a day are enough for a start; everything else is filled in and can be changed later.',
  ],
  again: [
    'Wie im letzten Jahr? Öffnen Sie die frühere Veranstaltung und wählen Sie „Noch einmal anlegen“.',
    'As last year? Open the earlier event and choose “Create once more”.',
  ],
  conference: ['Tagung', 'Conference'],
  conferenceHint: ['Ein Tag, 100 Plätze; die Warteliste rückt nach.', 'One day, 100 seats; the waiting list moves up.'],
  workshops: ['Workshop-Reihe', 'Workshop series'],
  workshopsHint: [
    '40 Plätze, freie werden angeboten; Workshops legen Sie unter „Programm“ an.',
    '40 seats, free ones are offered; you add workshops under “Programme”.',
  ],
  invitation: ['Treffen auf Einladung', 'Meeting by invitation'],
  invitationHint: [
    '25 Plätze; Sie prüfen jede Anmeldung und geben die Antworten zusammen frei.',
    '25 seats; you review each registration and release the answers together.',
  ],
  online: ['Online-Vortrag', 'Online talk'],
  onlineHint: ['Ohne Platzgrenze; die E-Mail-Adresse wird bestätigt.', 'No limit; the e-mail address is confirmed.'],
})
