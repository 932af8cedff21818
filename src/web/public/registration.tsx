import type { EventRecord } from '../../domain/events/read-event.ts'
import { readPublicEvent } from '../../domain/events/read-public-event.ts'
import { readBooking } from '../../domain/registrations/reading/read-booking.ts'
import { ChangedMeanwhile } from '../../domain/registrations/submitting/merge-person.ts'
import { readSituation } from '../../domain/registrations/submitting/read-situation.ts'
import { type Registered, register } from '../../domain/registrations/submitting/register.ts'
import { privacyVersion } from '../../domain/retention/privacy-version.ts'
import { registrationPhase } from '../../domain/seats/registration-phase.ts'
import { visitor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { eventRefusal } from '../ui/event-refusal.ts'
import type { FormState, FormValues } from '../ui/form.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { eventLayout } from '../ui/page-layout.ts'
import { hasTooMany, reshaped } from '../ui/people-blocks.ts'
import { personPrefix } from '../ui/person-place.ts'
import { readForm } from '../ui/read-form.ts'
import { bookingValues, readPeople } from '../ui/read-people.ts'
import { type RefusalStatus, refusalStatus } from '../ui/refusal-status.ts'
import { seatChoices } from '../ui/seat-choices.ts'
import { conflictsShown, readSeen } from '../ui/seen.ts'
import { sendsLetters } from '../ui/waiting-letters.tsx'
import { formOver } from './form-over.tsx'
import { keepOutcome } from './outcome.ts'
import { ClosedPage, RegistrationPage } from './registration-page.tsx'

/**
 * `/e/:slug/registration`: the empty form with a submission id of its own, so no cache may share it. It may stay in the
 * browser's history: whoever goes back and corrects something sends the same id again.
 */
export async function showRegistration(c: Context<'/e/:slug/registration'>): Promise<Response> {
  const event = await readPublicEvent(c.env, c.req.param('slug'))
  const phase = registrationPhase(event, c.env.clock.now())
  if (phase !== 'open' && phase !== 'late') return c.html(<ClosedPage {...{ event, phase, ...around(c, event) }} />)
  c.header('Cache-Control', 'private, no-cache')
  const values = { submission: c.env.ids.next(), attendance: event.attendanceModes[0] ?? '' }
  return formPage(c, event, { language: c.var.language, values, errors: {} })
}

/** `…/registration/:submission/correction`: the form as it was sent, to be sent again under the same id, until its link was opened. */
export async function showCorrection(c: Context<'/e/:slug/registration/:submission/correction'>): Promise<Response> {
  const { slug, submission } = c.req.param()
  const [event, received] = await Promise.all([readPublicEvent(c.env, slug), readBooking(c.env, { slug, submission })])
  if (!received) return formOver(c, event, 'showing')
  if (received.correctionEnded) return formOver(c, event, 'correcting')
  const arrived = String(received.form.people.length)
  const values = { ...bookingValues(received.form), submission, correcting: 'yes', arrived }
  const most = Math.max(event.mostPeople, received.form.people.length)
  return formPage(c, event, { language: c.var.language, values, errors: {} }, 200, most)
}

/** `POST /e/:slug/registration`: seat or waiting list, and the same page for everyone afterwards; or one person more in the form. */
export async function takeRegistration(c: Context<'/e/:slug/registration'>): Promise<Response> {
  const { language } = c.var
  const slug = c.req.param('slug')
  const sent = await readForm(c)
  const submission = submissionOf(c, sent.submission)
  const values: FormValues = { ...sent, submission }
  const [event, situation] = await Promise.all([
    readPublicEvent(c.env, slug),
    readSituation(c.env, { slug, submission }),
  ])
  const page = { language, values, errors: {} }
  const most = await mostIn(c, event, values)
  const other = reshaped(values, most)
  if (other) return formPage(c, event, { ...page, values: other }, 200, most)
  if (hasTooMany(values, most)) return refusedPage(c, event, page, new Refusal('too-many-people'), most)
  const choices = seatChoices(event, c.env.clock.now(), language)
  const { form, errors } = readPeople(values, { event, choices, language, most })
  if (!form) return formPage(c, event, { ...page, errors }, 422, most)
  const seen = form.people.map((_, place) => readSeen({ seen: values[`${personPrefix(place)}seen`] ?? '{}' }))
  const outcome = await orRefusal(
    register(c.env, visitor, { ...form, eventId: event.id, submission, privacyVersion, situation, seen }),
  )
  if (outcome instanceof Refusal && outcome.code === 'correction-over') return formOver(c, event, 'correcting')
  if (outcome instanceof ChangedMeanwhile)
    return formPage(c, event, { ...page, ...conflictsShown(values, outcome.conflicts, language) }, 409, most)
  if (outcome instanceof Refusal) return refusedPage(c, event, page, outcome, most)
  if (isGivenUp(outcome)) return refusedPage(c, event, page, new Refusal('form-used'), most)
  const at = `/e/${event.slug}/registration/${submission}`
  keepOutcome(c, { at, event, form, registered: outcome })
  return c.redirect(at, 303)
}

/** Who cancelled, went back and sent the same form again would read that it has arrived, and have no seat. */
function isGivenUp({ as, people }: Registered): boolean {
  return as === 'repeat' && people.length > 0 && people.every((person) => person?.state === 'cancelled')
}

/** Only ids such as we issued: a guessable one would open somebody else's page. */
function submissionOf(c: Context, sent: string | undefined): string {
  const issued = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
  return sent && issued.test(sent) ? sent : c.env.ids.next()
}

/** A house rule said no: everything typed stays in sight. A form whose registration is gone may be sent as a new one. */
function refusedPage(c: Context, event: EventRecord, page: FormState, { code }: Refusal, most: number) {
  const values = code === 'form-used' ? { ...page.values, submission: c.env.ids.next() } : page.values
  const errors = { form: eventRefusal(code, 'registerLate', event, page.language) }
  return formPage(c, event, { ...page, values, errors }, refusalStatus[code], most)
}

/** As many as the event takes; a form that was received when it took more may still be corrected. */
async function mostIn(c: Context, event: EventRecord, values: FormValues): Promise<number> {
  const { slug, mostPeople } = event
  if (!hasTooMany(values, mostPeople)) return mostPeople
  const received = await readBooking(c.env, { slug, submission: values.submission ?? '' })
  return Math.max(mostPeople, received?.form.people.length ?? 0)
}

function formPage(
  c: Context,
  event: EventRecord,
  page: FormState,
  status: 200 | RefusalStatus = 200,
  most = event.mostPeople,
) {
  return c.html(<RegistrationPage {...{ event, form: page, most, ...around(c, event) }} />, status)
}

function around(c: Context, event: EventRecord) {
  return { layout: eventLayout(c, event), now: c.env.clock.now(), leaves: sendsLetters(c) }
}
