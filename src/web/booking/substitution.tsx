import { substitute } from '../../domain/registrations/changing/substitute.ts'
import type { RegistrationRecord } from '../../domain/registrations/reading/read-registration.ts'
import { privacyVersion } from '../../domain/retention/privacy-version.ts'
import { deadlinesOf } from '../../domain/seats/deadlines.ts'
import { words } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { eventRefusal } from '../ui/event-refusal.ts'
import type { FormState } from '../ui/form.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { eventLayout } from '../ui/page-layout.ts'
import { deputyValues, readDeputy } from '../ui/read-deputy.ts'
import { readForm } from '../ui/read-form.ts'
import { type RefusalStatus, refusalStatus } from '../ui/refusal-status.ts'
import { SubstitutionPage } from '../ui/substitution-page.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'
import { sendsLetters } from '../ui/waiting-letters.tsx'
import { type OwnBooking, ownBooking, personInBooking } from './own-booking.ts'

/** `/b/:token/people/:id/substitution`: who comes instead of somebody. */
export async function askForDeputyOf(c: Context<'/b/:token/people/:id/substitution'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  const record = await personInBooking(c, own)
  const over = c.env.clock.now() >= deadlinesOf(own.event).substitute
  if (record.state === 'cancelled' || over) return c.redirect(`/b/${own.token}`, 303)
  return deputyPage(c, own, record, { language: c.var.language, values: deputyValues(record), errors: {} })
}

/** `POST /b/:token/people/:id/substitution`: the contact's own link stays; that of whoever leaves dies. */
export async function nameDeputyOf(c: Context<'/b/:token/people/:id/substitution'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  const record = await personInBooking(c, own)
  const form = { language: c.var.language, values: await readForm(c), errors: {} }
  const { person, errors } = readDeputy(form.values, c.var.language, false)
  if (!person) return deputyPage(c, own, record, { ...form, errors }, 422)
  const outcome = await orRefusal(substitute(c.env, own.actor, record.registration.id, { person, privacyVersion }))
  if (outcome instanceof Refusal) {
    const errors = { form: eventRefusal(outcome.code, 'substitute', own.event, c.var.language) }
    return deputyPage(c, own, record, { ...form, errors }, refusalStatus[outcome.code])
  }
  return c.redirect(`/b/${own.token}?saved=substituted`, 303)
}

function deputyPage(
  c: Context,
  own: OwnBooking,
  record: RegistrationRecord,
  form: FormState,
  status: 200 | RefusalStatus = 200,
) {
  const layout = eventLayout(c, { ...own.event, host: own.host }, 'participant')
  const back = `/b/${own.token}`
  const action = `${back}/people/${record.registration.id}/substitution`
  const { withoutAddress } = text(form.language)
  return c.html(
    <SubstitutionPage {...{ layout, record, form, action, back, withoutAddress }} leaves={sendsLetters(c)} />,
    status,
  )
}

const text = words(
  { withoutAddress: 'Freiwillig. Ohne eigene Adresse gehen die E-Mails an diese Person an Ihre.' },
  { withoutAddress: 'Optional. Without an own address, e-mails to this person go to yours.' },
)
