import type { EventRecord } from '../../../domain/events/read-event.ts'
import { placeSession } from '../../../domain/programme/place-session.ts'
import { removeSession } from '../../../domain/programme/remove-session.ts'
import { saveSession } from '../../../domain/programme/save-session.ts'
import { type SessionInput, sessionInput } from '../../../domain/programme/session-input.ts'
import { sessionTimes } from '../../../domain/programme/session-times.ts'
import { callOffSession } from '../../../domain/registrations/cancelling/call-off-session.ts'
import { clockTyped, dayTyped } from '../../../lib/clock-and-day.ts'
import { daysLater } from '../../../lib/clock-shift.ts'
import { clockIn, hour, type Instant } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { states } from '../../../lib/state-words.ts'
import { Checkbox } from '../../ui/choice-fields.tsx'
import type { FormValues } from '../../ui/form.ts'
import { DateField, TimeField } from '../../ui/text-fields.tsx'
import { checkbox, select } from '../forms/choice-kinds.tsx'
import { group, row, within } from '../forms/form-fields.tsx'
import type { Kind } from '../forms/form-spec.ts'
import { areas, line, lines, number } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { partRoutes } from '../forms/part-routes.tsx'
import { rows } from '../forms/rows.tsx'
import { ofEvent } from '../forms/wholes.tsx'
import { clockFaultOf } from '../moments.ts'
import { RemovalCard } from '../removal-card.tsx'
import { below, sayWhatIsTaken, sizing } from '../seats/fewer-seats.tsx'

type Zoned = { zone: string }

/** The day of both times. */
const dayField = { name: 'date', label: ['Tag', 'Day'] } as const

/** A time of the day that stands in the field before. */
const timeOfDay = (which: 'startsAt' | 'endsAt'): Kind<Instant | null | undefined, Zoned> => ({
  // What cannot be read is asked back, and saves nothing.
  read: (values, _, about) => timesOf(values, about)?.[which] ?? null,
  write: (at, name, { zone }) => ({ [name]: at == null ? '' : clockIn(at, zone).time }),
  clock: (values, name, { zone }) => {
    const { date = '', startTime = '', endTime = '' } = values
    const [day, start, end] = [dayTyped(date), clockTyped(startTime), clockTyped(endTime)]
    const typed = values[name]?.trim() ?? ''
    if (which === 'startsAt') {
      if (!day && (date.trim() || startTime.trim() || endTime.trim())) return { is: 'not-a-date', control: dayField }
      if (start === '24:00') return { is: 'starts-at-24', control: '' }
      if (!typed && end) return { is: 'no-start', control: '' }
    }
    if (typed && !clockTyped(typed)) return { is: 'not-a-time', control: '' }
    if (!day) return undefined
    const its = which === 'endsAt' && (end ?? '') <= (start ?? '') ? daysLater(day, 1) : day
    const is = clockFaultOf({ 'at.date': its, 'at.time': typed }, 'at', zone)
    return is && { is: `clock-${is}`, control: '' }
  },
  draw: (props) => <TimeField {...props} />,
})

/** Whether an end long before the beginning is meant; seen only where it is asked. */
const longNight: Kind<SessionInput['longNight'], Zoned> = {
  read: (values, name, about) =>
    timesOf(values, about)?.longNight ? (values[name] === 'on' ? 'meant' : 'asked') : undefined,
  write: (value, name) => ({ [name]: value === 'meant' ? 'on' : '' }),
  draw: ({ form, name, ...props }) =>
    form.errors[name] || form.values[name] ? <Checkbox {...{ form, name, ...props }} /> : null,
}

function timesOf({ date = '', startTime = '', endTime = '' }: FormValues, { zone }: Zoned) {
  return sessionTimes({ date: date.trim(), startTime: startTime.trim(), endTime: endTime.trim() }, zone)
}

const speakers = rows<SessionInput['speakers'][number]>()(
  {
    name: {
      parts: row({
        de: { kind: line({ maxlength: 200 }), label: ['Name', 'Name'] },
        en: { kind: line({ maxlength: 200 }), label: ['Name auf Englisch', 'Name in English'], empty: undefined },
      }),
    },
    office: {
      parts: row({
        de: { kind: line({ maxlength: 200 }), label: ['Amt oder Organisation', 'Office or organisation'] },
        en: { kind: line({ maxlength: 200 }), label: ['Amt auf Englisch', 'Office in English'], empty: undefined },
      }),
    },
    status: {
      kind: select({
        requested: states.requested,
        confirmed: states.confirmed,
        declined: ['verhindert (steht nicht auf der Seite)', 'unable to come (not on the page)'],
      }),
      label: ['Stand', 'Status'],
      empty: 'requested',
    },
  },
  { by: 'name.de', legend: ['Person', 'Person'], blank: { status: 'requested' } },
)

const form = officeForm(
  sessionInput,
  {
    ...group(['Was, wann und wo', 'What, when and where'], {
      title: { kind: lines({ maxlength: 200 }), label: ['Titel', 'Title'], required: true },
      description: { kind: areas({ rows: 3 }), label: ['Beschreibung', 'Description'] },
      ...within(
        ({ children, form }) => (
          <>
            <DateField form={form} {...dayField} />
            {children}
          </>
        ),
        row({
          startsAt: { kind: timeOfDay('startsAt'), name: 'startTime', label: ['Beginn', 'Beginning'] },
          endsAt: { kind: timeOfDay('endsAt'), name: 'endTime', label: ['Ende', 'End'] },
        }),
      ),
      longNight: { kind: longNight, label: ['Endet erst am nächsten Tag', 'Ends on the next day only'] },
      room: { kind: line({ maxlength: 120 }), label: ['Raum', 'Room'] },
    }),
    ...group(['Wahl bei der Anmeldung', 'Choice at registration'], {
      bookable: {
        kind: checkbox,
        label: ['Wird bei der Anmeldung gewählt', 'Chosen at registration'],
        hint: [
          'Zum Beispiel ein Workshop. Wer ihn schon gewählt hat, behält ihn, auch wenn Sie das zurücknehmen.',
          'For example a workshop. Whoever chose it keeps it, even if you take this back.',
        ],
      },
      size: {
        kind: number(),
        label: ['Plätze', 'Places'],
        hint: [
          'Leer: ohne Grenze. Nur von Bedeutung, wenn man ihn wählen kann.',
          'Empty: no limit. Matters only where it can be chosen.',
        ],
      },
      below,
    }),
    ...group(['Wer spricht', 'Who speaks'], {
      speakers: {
        kind: speakers,
        label: ['Wer spricht', 'Who speaks'],
        below: (_: unknown, language: Language) => <p class="muted">{text(language).more}</p>,
      },
    }),
  },
  {
    refusals: { 'outside-event': 'startTime' },
    sentences: (language) => ({ 'long-night': () => text(language).longNight }),
  },
)

/** The items of the programme: created, changed, put in order, called off and removed. */
export const sessions = partRoutes(ofEvent('programme'), {
  at: 'programme/:item',
  list: 'programme',
  form,
  find: (event, id) => event.programme.find((item) => item.id === id),
  create: ['Neuer Programmpunkt', 'New programme item'],
  title: ({ title }, language) => inLanguage(title, language),
  values: (item, event) => ({
    date: clockIn(item?.startsAt ?? event.startsAt, event.zone).date,
    ...form.values({ speakers: [], ...item, ...sizing(event, 'session', item?.id), longNight: nightOf(item) }, event),
  }),
  save: (c, deps, { key, id, about: event, value }) =>
    sayWhatIsTaken(
      c,
      { event, scope: 'session', key: id ?? '', size: value.size, fields: ['size', 'below'] },
      saveSession(deps, c.var.staff, {
        ...{ ...key, id, session: value },
        seen: event.programme.find((item) => item.id === id),
      }),
    ),
  order: placeSession,
  more: ({ part, about, here, language }) => {
    const t = text(language)
    if (part.calledOff || about.status === 'draft') return null
    return <RemovalCard action={`${here}/cancellation`} title={t.callOff} hint={t.callOffHint} button={t.callOffNow} />
  },
  removal: {
    verb: removeSession,
    title: ['Entfernen', 'Remove'],
    hint: [
      'Das geht nur, solange niemand den Programmpunkt gewählt hat.',
      'This works only as long as nobody chose the item.',
    ],
    button: ['Programmpunkt entfernen', 'Remove the item'],
  },
}).post('/office/events/:id/programme/:item/cancellation', async (c) => {
  const { id, item } = c.req.param()
  await callOffSession(c.env, c.var.staff, { eventId: id, id: item })
  return c.redirect(`/office/events/${id}/programme?done=saved`, 303)
})

/** What was meant once is not asked again. */
function nightOf(item: Pick<EventRecord['programme'][number], 'startsAt' | 'endsAt'> | undefined) {
  const { startsAt = null, endsAt = null } = item ?? {}
  return startsAt !== null && endsAt !== null && endsAt - startsAt > 12 * hour ? 'meant' : undefined
}

const text = words({
  longNight: [
    'Das Ende liegt vor dem Beginn; am nächsten Tag wären es mehr als 12 Stunden. Bitte ändern Sie die Zeiten oder bestätigen Sie das Häkchen.',
    'The end is before the beginning; on the next day it would be more than 12 hours. Please change the times or tick the box.',
  ],
  more: [
    'Leere Zeilen zählen nicht. Für weitere Personen speichern Sie und öffnen den Punkt noch einmal.',
    'Empty lines do not count. For more people save and open the item again.',
  ],
  callOff: ['Absagen', 'Call off'],
  callOffHint: [
    'Er bleibt als abgesagt im Programm. Wer ihn gewählt und eine E-Mail-Adresse angegeben hat, erfährt es nach zehn Minuten. Das lässt sich nicht zurücknehmen.',
    'It stays in the programme as called off. Whoever chose it and gave an e-mail address is told after ten minutes. This cannot be undone.',
  ],
  callOffNow: ['Programmpunkt absagen', 'Call the item off'],
})
