import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type SessionInput, sessionInput } from '../../../domain/programme/session-input.ts'
import { clockIn } from '../../../lib/dates.ts'
import type { Language } from '../../../lib/languages.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { fieldErrors } from '../field-errors.ts'
import { deadlineOf } from '../moments.ts'
import { sessionLabels } from './session-labels.ts'

type Parsed = { session: SessionInput; errors?: undefined } | { session?: undefined; errors: FieldErrors }
type Item = EventRecord['programme'][number]

/** An item of the programme as typed → the item, or a sentence per field. Lines without a name are no speakers. */
export function parseSession(values: FormValues, zone: string, language: Language): Parsed {
  const given = (name: string) => values[name]?.trim() ?? ''
  const both = (name: string) => ({ de: given(`${name}.de`), en: given(`${name}.en`) || undefined })
  const time = (name: string) => {
    if (given(name) === '') return null
    return given('date') === ''
      ? undefined
      : deadlineOf({ 'at.date': given('date'), 'at.time': given(name) }, 'at', zone)
  }
  const named = Array.from({ length: speakerLines(values) }, (_, nr) => `speakers.${nr}`).filter(
    (name) => given(`${name}.name.de`) !== '',
  )
  const parsed = sessionInput.safeParse({
    title: both('title'),
    description: both('description'),
    startsAt: time('startTime'),
    endsAt: time('endTime'),
    room: given('room'),
    bookable: values.bookable === 'on',
    size: given('size') === '' ? null : Number(given('size')),
    speakers: named.map((name) => ({
      name: both(`${name}.name`),
      office: both(`${name}.office`),
      status: given(`${name}.status`) || 'requested',
    })),
  })
  if (parsed.success) return { session: parsed.data }
  const { startsAt, endsAt, ...errors } = fieldErrors(parsed.error, sessionLabels(language), language)
  return {
    errors: { ...errors, ...(startsAt && { startTime: startsAt }), ...(endsAt && { endTime: endsAt }) },
  }
}

/** How many lines for speakers the form has. */
export function speakerLines(values: FormValues): number {
  const lines = Object.keys(values).flatMap((name) => /^speakers\.(\d{1,2})\.name\.de$/.exec(name)?.[1] ?? [])
  return Math.max(0, ...lines.map((nr) => Number(nr) + 1))
}

/** An item as its form shows it, with empty lines for two more speakers. */
export function valuesOfSession(event: EventRecord, item: Item | undefined): FormValues {
  const { zone } = event
  const clock = (instant: number | null | undefined) => (instant == null ? undefined : clockIn(instant, zone))
  const size = event.quotas.find(({ scope, key }) => scope === 'session' && key === item?.id)?.size ?? null
  const lines = [...(item?.speakers ?? []), undefined, undefined]
  return {
    'title.de': item?.title.de ?? '',
    'title.en': item?.title.en ?? '',
    'description.de': item?.description?.de ?? '',
    'description.en': item?.description?.en ?? '',
    date: (clock(item?.startsAt) ?? clockIn(event.startsAt, zone)).date,
    startTime: clock(item?.startsAt)?.time ?? '',
    endTime: clock(item?.endsAt)?.time ?? '',
    room: item?.room ?? '',
    bookable: item?.bookable ? 'on' : '',
    size: size === null ? '' : String(size),
    ...Object.assign({}, ...lines.map((speaker, nr) => valuesOfSpeaker(`speakers.${nr}`, speaker))),
  }
}

function valuesOfSpeaker(name: string, speaker: Item['speakers'][number] | undefined): FormValues {
  return {
    [`${name}.name.de`]: speaker?.name.de ?? '',
    [`${name}.name.en`]: speaker?.name.en ?? '',
    [`${name}.office.de`]: speaker?.office?.de ?? '',
    [`${name}.office.en`]: speaker?.office?.en ?? '',
    [`${name}.status`]: speaker?.status ?? 'requested',
  }
}
