import { changeRegistration } from '../../domain/registrations/changing/change-registration.ts'
import { readIsTheirOwn } from '../../domain/registrations/changing/their-own.ts'
import { personOf } from '../../domain/registrations/reading/person-of.ts'
import type { RegistrationRecord } from '../../domain/registrations/reading/read-registration.ts'
import { ChangedMeanwhile } from '../../domain/registrations/submitting/merge-person.ts'
import { deadlinesOf } from '../../domain/seats/deadlines.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import { fieldOf } from '../../lib/person/person-values.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { EventFormPage } from '../ui/event-form-page.tsx'
import { eventRefusal } from '../ui/event-refusal.ts'
import type { FormState } from '../ui/form.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { eventLayout } from '../ui/page-layout.ts'
import { PersonBlock } from '../ui/person-block.tsx'
import { keptConsents } from '../ui/read-deputy.ts'
import { readForm } from '../ui/read-form.ts'
import { personValues, readPerson } from '../ui/read-person.ts'
import { type RefusalStatus, refusalStatus } from '../ui/refusal-status.ts'
import { refusedPage } from '../ui/refused.tsx'
import { conflictsShown, readSeen, seenValue } from '../ui/seen.ts'
import { shownName } from '../ui/shown-name.ts'
import { HiddenField } from '../ui/text-fields.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'
import { sendsLetters } from '../ui/waiting-letters.tsx'
import { type OwnBooking, ownBooking, personInBooking } from './own-booking.ts'

/** `/b/:token/people/:id/answers`: what was told of somebody, to be put right by who typed it. */
export async function askToChangeOf(c: Context<'/b/:token/people/:id/answers'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  const record = await personInBooking(c, own)
  const back = `/b/${own.token}`
  const over = own.event.status === 'cancelled' || c.env.clock.now() >= deadlinesOf(own.event).change
  if (record.state === 'cancelled' || over || own.onHold) return c.redirect(back, 303)
  if (await readIsTheirOwn(c.env, record.registration.id))
    return refusedPage(c, new Refusal('theirs'), 'change', { ...own, back })
  const person = personOf(record)
  const values = { ...personValues(person), seen: seenValue(person) }
  return answersPage(c, own, record, { language: c.var.language, values, errors: {} })
}

/** `POST /b/:token/people/:id/answers`. Consents and the language of letters stay as the person has them. */
export async function changeOf(c: Context<'/b/:token/people/:id/answers'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  const record = await personInBooking(c, own)
  const form = { language: c.var.language, values: await readForm(c), errors: {} }
  const { person, errors } = readPerson(form.values, c.var.language, true)
  if (!person) return answersPage(c, own, record, { ...form, errors }, 422)
  const { id, language } = record.registration
  const typed = { ...person, ...keptConsents(personOf(record)), language }
  const outcome = await orRefusal(changeRegistration(c.env, own.actor, id, typed, readSeen(form.values)))
  if (outcome instanceof ChangedMeanwhile) {
    const shown = conflictsShown(form.values, outcome.conflicts, c.var.language)
    return answersPage(c, own, record, { ...form, ...shown }, 409)
  }
  if (outcome instanceof Refusal && outcome.code === 'theirs')
    return refusedPage(c, outcome, 'change', { ...own, back: `/b/${own.token}` })
  if (outcome instanceof Refusal) {
    const errors = { form: eventRefusal(outcome.code, 'change', own.event, c.var.language) }
    return answersPage(c, own, record, { ...form, errors }, refusalStatus[outcome.code])
  }
  const isHeard = outcome.some((name) => fieldOf(name).inLetters)
  return c.redirect(`/b/${own.token}?saved=${isHeard ? 'changed' : 'noted'}`, 303)
}

function answersPage(
  c: Context,
  own: OwnBooking,
  record: RegistrationRecord,
  form: FormState,
  status: 200 | RefusalStatus = 200,
) {
  const t = text(form.language)
  const back = `/b/${own.token}`
  return c.html(
    <EventFormPage
      {...{ form, title: t.title, event: inLanguage(own.event.title, form.language) }}
      layout={eventLayout(c, { ...own.event, host: own.host }, 'participant')}
      hint={!sendsLetters(c) ? t.kept : record.registration.email === '' ? t.toYou : t.toThem}
      texts={{ send: t.save, back: t.back }}
      action={`${back}/people/${record.registration.id}/answers`}
      back={back}
      id="answers"
    >
      <HiddenField name="seen" value={form.values.seen ?? '{}'} />
      <PersonBlock form={form} title={shownName(record.registration)} withoutAddress={t.withoutAddress} />
    </EventFormPage>,
    status,
  )
}

const text = words(
  {
    title: 'Angaben ändern',
    toThem:
      'Der Platz bleibt. Die Person erfährt, was sich geändert hat; mit einer neuen E-Mail-Adresse bekommt sie dort einen neuen persönlichen Link, und die alte Adresse erfährt es auch.',
    toYou:
      'Der Platz bleibt. Die Person hat keine eigene E-Mail-Adresse: Was sich ändert, erfahren Sie an ihrer Stelle.',
    kept: 'Der Platz bleibt. Zurzeit gehen hier keine E-Mails hinaus: Bitte sagen Sie der Person selbst Bescheid.',
    withoutAddress: 'Freiwillig. Ohne eigene Adresse gehen die E-Mails an diese Person an Ihre.',
    save: 'Änderungen speichern',
    back: 'Nichts ändern',
  },
  {
    title: 'Change details',
    toThem:
      'The seat stays. The person is told what changed; with a new e-mail address they receive a new personal link there, and the old address is told, too.',
    toYou: 'The seat stays. The person has no e-mail address of their own: you are told of changes in their place.',
    kept: 'The seat stays. At present no e-mails leave here: please tell the person yourself.',
    withoutAddress: 'Optional. Without an own address, e-mails to this person go to yours.',
    save: 'Save changes',
    back: 'Change nothing',
  },
)
