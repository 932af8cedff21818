import type { EventRecord } from '../../domain/events/read-event.ts'
import { readPublicEvent } from '../../domain/events/read-public-event.ts'
import { registrationPhase } from '../../domain/events/registration-phase.ts'
import { readBooking } from '../../domain/registrations/read-booking.ts'
import { register } from '../../domain/registrations/register.ts'
import { privacyVersion } from '../../domain/retention/privacy-version.ts'
import { visitor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Ask } from '../env.ts'
import type { FormState } from '../ui/form.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { eventFrame } from '../ui/page-frame.ts'
import { readForm } from '../ui/read-form.ts'
import { personValues, readPerson } from '../ui/read-person.ts'
import { type RefusalStatus, refusalSentence, refusalStatus } from '../ui/refusal-words.ts'
import { ClosedPage, RegistrationPage } from './registration-page.tsx'

/**
 * `/e/:slug/registration`: the empty form with a submission id of its own, so no cache may share it. It may stay in the
 * browser's history: whoever goes back and corrects something sends the same id again.
 */
export async function showRegistration(c: Ask<'/e/:slug/registration'>): Promise<Response> {
  const event = await readPublicEvent(c.env, c.req.param('slug'))
  const phase = registrationPhase(event, c.env.clock.now())
  if (phase !== 'open') return c.html(<ClosedPage frame={eventFrame(c, event)} event={event} phase={phase} />)
  c.header('Cache-Control', 'private, no-cache')
  return formPage(c, event, { language: c.var.language, values: { submission: c.env.ids.next() }, errors: {} })
}

/** `…/registration/:submission/correction`: the form as it was sent, to be sent again under the same id. */
export async function showCorrection(c: Ask<'/e/:slug/registration/:submission/correction'>): Promise<Response> {
  const event = await readPublicEvent(c.env, c.req.param('slug'))
  const submission = c.req.param('submission')
  const received = await readBooking(c.env, { eventId: event.id, submission })
  if (!received) throw new Refusal('not-found')
  const values = { ...personValues(received.person), submission, correcting: 'yes' }
  return formPage(c, event, { language: c.var.language, values, errors: {} })
}

/** `POST /e/:slug/registration`: seat or waiting list, and the same page for everyone afterwards. */
export async function takeRegistration(c: Ask<'/e/:slug/registration'>): Promise<Response> {
  const event = await readPublicEvent(c.env, c.req.param('slug'))
  const values = await readForm(c)
  const submission = submissionOf(c, values.submission)
  const form = { language: c.var.language, values: { ...values, submission }, errors: {} }
  const { person, errors } = readPerson(values, c.var.language)
  if (!person) return formPage(c, event, { ...form, errors }, 422)
  const outcome = await orRefusal(
    register(c.env, visitor, { eventId: event.id, submission, people: [person], privacyVersion }),
  )
  if (outcome instanceof Refusal) return refusedPage(c, event, form, outcome)
  return c.redirect(`/e/${event.slug}/registration/${submission}`, 303)
}

/** Only ids such as we lend out: a guessable one would open somebody else's page. */
function submissionOf(c: Ask, sent: string | undefined): string {
  const lent = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
  return sent && lent.test(sent) ? sent : c.env.ids.next()
}

/** A house rule said no: everything typed stays in sight. A form whose registration is gone may be sent as a new one. */
function refusedPage(c: Ask, event: EventRecord, form: FormState, { code }: Refusal): Response | Promise<Response> {
  const values = code === 'form-used' ? { ...form.values, submission: c.env.ids.next() } : form.values
  const errors = { form: refusalSentence(code, form.language) }
  return formPage(c, event, { ...form, values, errors }, refusalStatus[code])
}

function formPage(c: Ask, event: EventRecord, form: FormState, status: 200 | RefusalStatus = 200) {
  return c.html(<RegistrationPage frame={eventFrame(c, event)} event={event} form={form} />, status)
}
