import { eventMonths } from '../../../domain/events/event-columns.ts'
import { type EventInput, eventInput } from '../../../domain/events/event-input.ts'
import { eventQuota } from '../../../domain/events/event-quota.ts'
import { calendarDay } from '../../../domain/events/input-parts.ts'
import { type PresetName, presetNames, presets } from '../../../domain/events/presets.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { slugOf } from '../../../domain/events/slug-of.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { clockIn, day, defaultZone, instantOf, monthsLater } from '../../../lib/dates.ts'
import type { Language } from '../../../lib/languages.ts'
import { Refusal, type RefusalCode } from '../../../lib/refusal.ts'
import type { FieldErrors, FormValues, Saved } from '../../ui/form.ts'
import { orRefusal } from '../../ui/or-refusal.ts'
import { refusalWords } from '../../ui/refusal-words.ts'
import { fieldErrors } from '../field-errors.ts'
import { eventLabels } from './event-labels.ts'

type Parsed = { event: EventInput; errors?: undefined } | { event?: undefined; errors: FieldErrors }

/** The form of an event as typed → the event, or a sentence per field. What may be left empty gets its usual value here. */
export function parseEvent(values: FormValues, language: Language): Parsed {
  const given = (name: string) => values[name]?.trim() ?? ''
  const maybe = (name: string) => given(name) || undefined
  const both = (name: string) => ({ de: given(`${name}.de`), en: maybe(`${name}.en`) })
  const allDay = values.allDay === 'on'
  const parsed = eventInput.safeParse({
    seriesId: maybe('seriesId'),
    slug: given('slug') || slugOf(given('title.de'), given('startDate')),
    title: both('title'),
    description: both('description'),
    audience: both('audience'),
    freeOfCharge: values.freeOfCharge === 'on',
    allDay,
    zone: given('zone'),
    startDate: given('startDate'),
    endDate: given('endDate') || given('startDate'),
    startTime: allDay ? undefined : maybe('startTime'),
    endTime: allDay ? undefined : maybe('endTime'),
    venue: group(given, 'venue', ['name', 'street', 'postcode', 'city']),
    contact: group(given, 'contact', ['name', 'phone', 'email']),
    opensDate: given('opensDate'),
    opensTime: maybe('opensTime'),
    lastDay: given('lastDay') || usualLastDay(given('startDate'), given('opensDate'), presetOf(values.preset)),
    lastTime: maybe('lastTime'),
    capacity: given('capacity') === '' ? null : Number(given('capacity')),
    forgetDate: maybe('forgetDate'),
  })
  if (parsed.success) return { event: parsed.data }
  const errors = fieldErrors(parsed.error, eventLabels(language), language)
  // Days that were left empty follow from the first one: its error would be told twice.
  if (!given('endDate')) delete errors.endDate
  if (!given('lastDay') && errors.startDate) delete errors.lastDay
  return { errors }
}

/** The last day of registration where none is given: some days before the event, but not before registration opens. */
function usualLastDay(startDate: string, opensDate: string, preset: PresetName = 'conference'): string {
  if (!calendarDay.safeParse(startDate).success) return ''
  const start = instantOf(startDate, '12:00', 'UTC')
  const { date } = clockIn(start - presets[preset].closesDaysBefore * day, 'UTC')
  return date < opensDate && opensDate <= startDate ? startDate : date
}

function group(given: (name: string) => string, name: string, parts: string[]) {
  return Object.fromEntries(parts.map((part) => [part, given(`${name}.${part}`)]))
}

/** A house rule that the form can put right becomes a sentence at its field; any other refusal goes on its way. */
export async function savedEvent<T>(saving: Promise<T>, language: Language): Promise<Saved<T>> {
  const outcome = await orRefusal(saving)
  if (!(outcome instanceof Refusal)) return { value: outcome }
  const field = fieldOf[outcome.code]
  if (!field) throw outcome
  return { errors: { [field]: refusalWords(outcome.code, language).now } }
}

const fieldOf: Partial<Record<RefusalCode, string>> = {
  'slug-taken': 'slug',
  'seats-taken': 'capacity',
  'other-host': 'seriesId',
}

/** The preset that an address or a form names. */
export function presetOf(name: string | undefined): PresetName | undefined {
  return presetNames.find((one) => one === name)
}

/** What the form of a new event begins with. */
export function valuesOfNewEvent(host: Host | undefined, today: string, preset: PresetName | undefined): FormValues {
  const { startTime, endTime, capacity } = presets[preset ?? 'conference']
  return {
    ...(preset && { preset, startTime, endTime, capacity: capacity === null ? '' : String(capacity) }),
    ...(host && { hostId: host.id, ...dotted('contact', host.contact) }),
    zone: defaultZone,
    freeOfCharge: 'on',
    opensDate: today,
  }
}

/** An event as its form shows it. The day of forgetting is left empty where it is the usual one, so that it moves along. */
export function valuesOfEvent(event: EventRecord): FormValues {
  const { zone, allDay } = event
  const start = clockIn(event.startsAt, zone)
  const end = clockIn(allDay ? event.endsAt - 1 : event.endsAt, zone)
  const opens = clockIn(event.opensAt, zone)
  const closes = clockIn(event.closesAt, zone)
  const usual = event.forgetAt === monthsLater(event.endsAt, eventMonths, zone)
  const { size } = eventQuota(event)
  return {
    slug: event.slug,
    seriesId: event.seriesId ?? '',
    ...dotted('title', event.title),
    ...dotted('description', event.description),
    ...dotted('audience', event.audience),
    ...dotted('venue', event.venue),
    ...dotted('contact', event.contact),
    freeOfCharge: event.freeOfCharge ? 'on' : '',
    allDay: allDay ? 'on' : '',
    zone,
    startDate: start.date,
    endDate: end.date,
    startTime: allDay ? '' : start.time,
    endTime: allDay ? '' : end.time,
    opensDate: opens.date,
    opensTime: opens.time === '00:00' ? '' : opens.time,
    lastDay: clockIn(event.closesAt - 1, zone).date,
    lastTime: closes.time === '00:00' ? '' : closes.time,
    capacity: size === null ? '' : String(size),
    forgetDate: usual ? '' : clockIn(event.forgetAt, zone).date,
  }
}

/** `{ de, en }` under `title` becomes `title.de`, `title.en`. */
function dotted(name: string, parts: Record<string, string | undefined>): FormValues {
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${name}.${part}`, value ?? '']))
}
