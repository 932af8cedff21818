import { z } from 'zod'
import { usualDeletion } from '../../../domain/events/day-of-deletion.ts'
import { eventInput } from '../../../domain/events/event-input.ts'
import type { OwnSeries } from '../../../domain/events/find-series.ts'
import { type PresetName, presetNames, presets } from '../../../domain/events/presets.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { deadlineEndingAt } from '../../../domain/events/registration-rules.ts'
import { slugOf } from '../../../domain/events/slug-of.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { dayTyped } from '../../../lib/clock-and-day.ts'
import { clockIn, day, defaultZone, instantOf } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import type { FormValues } from '../../ui/form.ts'
import { checkbox, host, select } from '../forms/choice-kinds.tsx'
import { group, row } from '../forms/form-fields.tsx'
import { areas, date, hidden, line, lines, mail, number, phone, time } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { below, sizing } from '../seats/fewer-seats.tsx'
import { alongWithDays } from './along-with-days.ts'

/** What the form of an event offers: hosts and series, and the event that is changed, or the kind with which a new one begins. */
export type AboutEvent = {
  hosts: readonly Host[]
  series: readonly OwnSeries[]
  event?: EventRecord | undefined
  preset?: PresetName | undefined
}

/** The form of an event, for a new one and for a change. What may be left empty gets its usual value here. */
export const eventForm = officeForm(
  eventInput.safeExtend({ hostId: z.string(), preset: z.enum(presetNames).optional().catch(undefined) }),
  {
    preset: { kind: hidden, label: ['', ''], when: ({ preset }: AboutEvent) => preset !== undefined },
    hostId: { kind: host, label: ['Veranstalter', 'Host'], when: ({ event }: AboutEvent) => !event },
    ...group(['Was', 'What'], {
      title: { kind: lines({ maxlength: 200 }), label: ['Titel', 'Title'], required: true },
      slug: {
        kind: line({ maxlength: 60 }),
        label: ['Kurze Adresse', 'Short address'],
        hint: [
          'Steht in Rundschreiben und wird abgetippt. Leer: aus dem Titel gebildet.',
          'Printed in circulars and typed from paper. Empty: made from the title.',
        ],
        empty: (values: FormValues) => slugOf(values['title.de']?.trim() ?? '', values.startDate ?? ''),
      },
      description: {
        kind: areas({ rows: 8 }, { rows: 4 }),
        label: ['Beschreibung', 'Description'],
        hint: [
          'Leerzeile: neuer Absatz. „- “ am Anfang der Zeile: Aufzählung. **fett**, *kursiv*.',
          'Empty line: new paragraph. “- ” at the start of a line: list. **bold**, *italic*.',
        ],
      },
      audience: {
        kind: areas({ rows: 2 }),
        label: ['Zielgruppen', 'Target groups'],
        hint: [
          'Wer eingeladen ist, zum Beispiel: Landrätinnen und Landräte, Integrationsbeauftragte.',
          'Who is invited, for example: district administrators, integration officers.',
        ],
      },
      freeOfCharge: {
        kind: checkbox,
        label: ['Die Teilnahme ist kostenfrei', 'Participation is free of charge'],
      },
    }),
    seriesId: {
      kind: select(seriesOfHost),
      label: ['Reihe (freiwillig)', 'Series (optional)'],
      hint: (_: object, language) => <a href="/office/series">{text(language).series}</a>,
      empty: undefined,
    },
    ...group(['Wann', 'When'], {
      allDay: { kind: checkbox, label: ['Ganztägig, ohne Uhrzeiten', 'All day, without times'] },
      ...row({
        startDate: { kind: date, label: ['Erster Tag', 'First day'], required: true },
        startTime: { kind: time, label: ['Beginn', 'Beginning'], empty: undefined },
      }),
      ...row({
        endDate: {
          kind: date,
          label: ['Letzter Tag', 'Last day'],
          hint: [
            'Leer: derselbe Tag, nach Mitternacht der nächste.',
            'Empty: the same day, after midnight the next one.',
          ],
          empty: firstDay,
        },
        endTime: { kind: time, label: ['Ende', 'End'], empty: undefined },
      }),
      zone: { kind: select(zones), label: ['Zeitzone', 'Time zone'] },
    }),
    ...group(['Wo', 'Where'], {
      venue: {
        parts: {
          name: { kind: line({ maxlength: 200 }), label: ['Ort oder Haus', 'Place or house'] },
          street: { kind: line({ maxlength: 200 }), label: ['Straße und Hausnummer', 'Street and number'] },
          ...row({
            postcode: { kind: line({ maxlength: 20, width: 'short' }), label: ['Postleitzahl', 'Postcode'] },
            city: { kind: line({ maxlength: 100 }), label: ['Stadt oder Gemeinde', 'City or municipality'] },
          }),
        },
      },
    }),
    ...group(['Anmeldung', 'Registration'], {
      ...row({
        opensDate: { kind: date, label: ['Anmeldung ab', 'Registration from'], required: true },
        opensTime: {
          kind: time,
          label: ['Anmeldung ab: Uhrzeit', 'Registration from: time'],
          hint: ['Leer: ab 0 Uhr.', 'Empty: from midnight on.'],
          empty: undefined,
        },
      }),
      ...row({
        lastDay: {
          kind: date,
          label: ['Letzter Tag der Anmeldung', 'Last day of registration'],
          hint: [
            'Leer: zwei Wochen vorher, bei anderen Vorlagen auch kürzer.',
            'Empty: two weeks before, with other presets sometimes less.',
          ],
          empty: usualLastDay,
        },
        lastTime: {
          kind: time,
          label: ['Anmeldeschluss: Uhrzeit', 'Deadline: time'],
          hint: ['Leer: bis 24 Uhr.', 'Empty: until midnight at its end.'],
          empty: undefined,
        },
      }),
      capacity: {
        kind: number(),
        label: ['Plätze', 'Seats'],
        hint: [
          'Leer: unbegrenzt. Wer keinen Platz mehr bekommt, kommt auf die Warteliste.',
          'Empty: no limit. Whoever gets no seat any more comes onto the waiting list.',
        ],
      },
      below,
      forgetDate: {
        kind: date,
        label: ['Personenbezogene Daten löschen am', 'Erase personal data on'],
        hint: [
          'Leer: drei Monate nach dem Ende. Zahlen bleiben, Namen und Adressen nicht.',
          'Empty: three months after the end. Figures stay, names and addresses do not.',
        ],
        empty: undefined,
      },
    }),
    ...group(['Wer hilft weiter', 'Who helps'], {
      contact: {
        parts: {
          name: {
            kind: line({ maxlength: 120 }),
            label: ['Ansprechperson oder Stelle', 'Contact person or office'],
            required: true,
          },
          ...row({
            phone: { kind: phone({ maxlength: 60 }), label: ['Telefon', 'Phone'], required: true },
            email: { kind: mail(), label: ['E-Mail', 'E-mail'], required: true },
          }),
        },
      },
    }),
  },
  {
    refusals: { 'slug-taken': 'slug', 'other-host': 'seriesId' },
    prepare: (values, { event }: AboutEvent) =>
      alongWithDays(values.allDay === 'on' ? { ...values, startTime: '', endTime: '' } : values, event),
  },
)

/** Series of the host of the event; of every host, as long as it has none. */
function seriesOfHost({ series, event }: AboutEvent, language: Language) {
  const choices = series.filter((one) => event === undefined || one.series.hostId === event.hostId)
  return [
    { value: '', label: text(language).noSeries },
    ...choices.map((one) => ({ value: one.series.id, label: inLanguage(one.series.title, language) })),
  ]
}

function zones({ event }: AboutEvent) {
  const names = new Set([event?.zone ?? defaultZone, defaultZone, 'Europe/Brussels', 'Europe/Vienna'])
  return [...names].map((zone) => ({ value: zone, label: zone }))
}

/** Days that were left empty follow from the first one. Where that is none, its error alone is told. */
function firstDay({ startDate = '' }: FormValues): string {
  return dayTyped(startDate) ?? '1970-01-01'
}

/** The last day of registration where none is given: some days before the event, but not before registration opens. */
function usualLastDay(values: FormValues): string {
  const first = firstDay(values)
  const opens = dayTyped(values.opensDate ?? '') ?? ''
  const { closesDaysBefore } = presets[presetOf(values.preset) ?? 'conference']
  const { date } = clockIn(instantOf(first, '12:00', 'UTC') - closesDaysBefore * day, 'UTC')
  return date < opens && opens <= first ? first : date
}

/** The preset that an address or a form names. */
export function presetOf(name: string | undefined): PresetName | undefined {
  return presetNames.find((one) => one === name)
}

/** What the form of a new event begins with. */
export function valuesOfNewEvent(about: AboutEvent, today: string): FormValues {
  const {
    hosts: [host],
    preset,
  } = about
  const { startTime, endTime, capacity } = presets[preset ?? 'conference']
  const begun = { hostId: host?.id, contact: host?.contact, zone: defaultZone, freeOfCharge: true, opensDate: today }
  return eventForm.values({ ...begun, ...(preset && { preset, startTime, endTime, capacity }) }, about)
}

/** An event as its form shows it. The day of forgetting is left empty where it is the usual one, so that it moves along. */
export function valuesOfEvent(about: AboutEvent, event: EventRecord): FormValues {
  const { zone, allDay } = event
  const start = clockIn(event.startsAt, zone)
  const end = clockIn(allDay ? event.endsAt - 1 : event.endsAt, zone)
  const opens = clockIn(event.opensAt, zone)
  const closes = deadlineEndingAt(event.closesAt, zone)
  const usual = event.forgetAt === usualDeletion(event)
  const { size, below } = sizing(event, 'event', '')
  const record = {
    ...event,
    seriesId: event.seriesId ?? undefined,
    startDate: start.date,
    // Of one day it is left empty, so that it follows the first one.
    endDate: end.date === start.date ? '' : end.date,
    startTime: allDay ? undefined : start.time,
    endTime: allDay ? undefined : end.time,
    opensDate: opens.date,
    opensTime: opens.time === '00:00' ? undefined : opens.time,
    lastDay: closes.date,
    lastTime: closes.time,
    capacity: size,
    below,
    forgetDate: usual ? undefined : clockIn(event.forgetAt, zone).date,
  }
  return eventForm.values(record, about)
}

const text = words({
  series: ['Reihen anlegen und pflegen', 'Create and keep series'],
  noSeries: ['keine', 'none'],
})
