import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Person } from '../../../domain/registrations/submitting/booking-form.ts'
import { ChangedMeanwhile } from '../../../domain/registrations/submitting/merge-person.ts'
import type { PersonForm } from '../../../domain/registrations/submitting/person-form.ts'
import { type ReceiptInput, receiptInput } from '../../../domain/registrations/submitting/receipt-input.ts'
import { clockIn, type Instant, instantOf } from '../../../lib/dates.ts'
import { isLanguage, type Language, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { FieldErrors, FormValues, Saved } from '../../ui/form.ts'
import { orRefusal } from '../../ui/or-refusal.ts'
import { readPerson } from '../../ui/read-person.ts'
import { refusalSentence } from '../../ui/refusal-words.ts'
import { conflictsShown } from '../../ui/seen.ts'

type Parsed = { person: PersonForm; errors?: undefined } | { person?: undefined; errors: FieldErrors }

/** A person as the office typed it, perhaps without an own address. Unlike online, the language of the letters is not that of the page but a field. */
export function parseAttendee(values: FormValues, language: Language): Parsed {
  const read = readPerson(values, language, true)
  if (!read.person) return { errors: read.errors }
  return { person: { ...read.person, language: isLanguage(values.language) ? values.language : 'de' } }
}

/** A house rule that says no is told above the form, with everything typed still in it. */
export async function savedAttendee<T>(
  saving: Promise<T>,
  language: Language,
  typed: FormValues = {},
): Promise<Saved<T> & { values?: FormValues }> {
  const outcome = await orRefusal(saving)
  if (!(outcome instanceof Refusal)) return { value: outcome }
  if (outcome instanceof ChangedMeanwhile) return conflictsShown(typed, outcome.conflicts, language)
  return { errors: { form: refusalSentence(outcome.code, language) } }
}

type Receipt = { receipt: ReceiptInput & { receivedAt: Instant }; errors?: undefined }

/** How and when a registration came in, and as what somebody comes. An empty time is now, a day alone its end. */
export function parseReceipt(
  values: FormValues,
  event: Pick<EventRecord, 'zone'>,
  { now, language }: { now: Instant; language: Language },
): Receipt | { receipt?: undefined; errors: FieldErrors } {
  const given = (name: string) => values[name]?.trim() || undefined
  const parsed = receiptInput.safeParse({
    source: given('source'),
    role: given('role'),
    receivedDate: given('received.date'),
    receivedTime: given('received.time'),
    categoryId: given('category') ?? null,
    attendance: given('attendance'),
    sessions: Object.keys(values).flatMap((name) => (name.startsWith('session-') ? [name.slice(8)] : [])),
  })
  const t = text(language)
  if (!parsed.success) return { errors: { 'received.date': t.received } }
  const receivedAt = receivedOf(parsed.data, event.zone, now)
  return receivedAt > now ? { errors: { 'received.date': t.future } } : { receipt: { ...parsed.data, receivedAt } }
}

/** The person with what the office chose for them, as the application takes it. */
export function personOfReceipt(person: PersonForm, receipt: ReceiptInput): Person {
  const { role, categoryId, attendance, sessions } = receipt
  return { ...person, role, categoryId, attendance, sessions }
}

/** The day on a letter without a time is its last minute, today is now: a deadline at its end was kept. */
function receivedOf({ receivedDate, receivedTime }: ReceiptInput, zone: string, now: Instant): Instant {
  if (!receivedDate) return now
  if (!receivedTime && receivedDate === clockIn(now, zone).date) return now
  return instantOf(receivedDate, receivedTime ?? '23:59', zone)
}

const text = words({
  received: [
    '„Eingegangen am“ ist kein Tag oder keine Uhrzeit, zum Beispiel 18.11.2027.',
    '“Received on” is no day or time, for example 18/11/2027.',
  ],
  future: ['„Eingegangen am“ liegt in der Zukunft.', '“Received on” is in the future.'],
})
