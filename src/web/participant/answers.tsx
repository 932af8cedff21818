import { changeRegistration } from '../../domain/registrations/changing/change-registration.ts'
import { personOf } from '../../domain/registrations/reading/person-of.ts'
import { ChangedMeanwhile } from '../../domain/registrations/submitting/merge-person.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { EventFormPage } from '../ui/event-form-page.tsx'
import { eventRefusal } from '../ui/event-refusal.ts'
import type { FormState } from '../ui/form.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { PersonFields } from '../ui/person-fields.tsx'
import { readForm } from '../ui/read-form.ts'
import { personValues, readPerson } from '../ui/read-person.ts'
import { type RefusalStatus, refusalStatus } from '../ui/refusal-status.ts'
import { conflictsShown, readSeen, seenValue } from '../ui/seen.ts'
import { HiddenField } from '../ui/text-fields.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'
import { mayStill, type Own, ownLayout, ownRegistration } from './own-registration.ts'

/** `/r/:token/answers`: what was told, to be changed. */
export async function askToChange(c: Context<'/r/:token/answers'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  if (!mayStill(own, 'change', c.env.clock.now())) return c.redirect(`/r/${own.token}`, 303)
  const person = personOf(own)
  const values = { ...personValues(person), seen: seenValue(person) }
  return answersPage(c, own, { language: c.var.language, values, errors: {} })
}

/** `POST /r/:token/answers`. After a change of the address this link is dead; the new one is in a letter. */
export async function change(c: Context<'/r/:token/answers'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  const form = { language: c.var.language, values: await readForm(c), errors: {} }
  const { person, errors } = readPerson(form.values, c.var.language, own.registration.email === '')
  if (!person) return answersPage(c, own, { ...form, errors }, 422)
  const outcome = await orRefusal(
    changeRegistration(c.env, own.actor, own.registration.id, person, readSeen(form.values)),
  )
  if (outcome instanceof ChangedMeanwhile)
    return answersPage(c, own, { ...form, ...conflictsShown(form.values, outcome.conflicts, c.var.language) }, 409)
  if (outcome instanceof Refusal) {
    const errors = { form: eventRefusal(outcome.code, 'change', own.event, c.var.language) }
    return answersPage(c, own, { ...form, errors }, refusalStatus[outcome.code])
  }
  const moved = outcome.includes('email')
  return c.redirect(`/r/${own.token}${moved ? '/renewed' : '?saved=answers'}`, 303)
}

function answersPage(c: Context, own: Own, form: FormState, status: 200 | RefusalStatus = 200) {
  const t = text(form.language)
  const title = inLanguage(own.event.title, form.language)
  return c.html(
    <EventFormPage
      {...{ form, event: title, title: t.title, hint: t.hint, texts: { send: t.save, back: t.back } }}
      layout={ownLayout(c, own)}
      action={`/r/${own.token}/answers`}
      back={`/r/${own.token}`}
      id="answers"
    >
      <HiddenField name="seen" value={form.values.seen ?? '{}'} />
      <PersonFields form={form} event={title} photos={own.event.photos} />
    </EventFormPage>,
    status,
  )
}

const text = words(
  {
    title: 'Angaben ändern',
    hint: 'Ihr Platz bleibt Ihnen. Ändern Sie die E-Mail-Adresse, bekommt die neue einen neuen persönlichen Link, und der alte gilt nicht mehr.',
    save: 'Änderungen speichern',
    back: 'Nichts ändern',
  },
  {
    title: 'Change details',
    hint: 'You keep your seat. If you change the e-mail address, the new one receives a new personal link and the old link ends.',
    save: 'Save changes',
    back: 'Change nothing',
  },
)
