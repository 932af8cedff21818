import { substitute } from '../../domain/registrations/changing/substitute.ts'
import { privacyVersion } from '../../domain/retention/privacy-version.ts'
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
import { mayStill, type Own, ownRegistration } from './own-registration.ts'

/** `/r/:token/substitution`: who comes instead. */
export async function askForDeputy(c: Context<'/r/:token/substitution'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  if (!mayStill(own, 'substitute', c.env.clock.now())) return c.redirect(`/r/${own.token}`, 303)
  return deputyPage(c, own, { language: c.var.language, values: deputyValues(own), errors: {} })
}

/** `POST /r/:token/substitution`. This link is dead afterwards, so the answer stands on a page without it. */
export async function nameDeputy(c: Context<'/r/:token/substitution'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  const form = { language: c.var.language, values: await readForm(c), errors: {} }
  const { person, errors } = readDeputy(form.values, c.var.language, true)
  if (!person) return deputyPage(c, own, { ...form, errors }, 422)
  const outcome = await orRefusal(substitute(c.env, own.actor, own.registration.id, { person, privacyVersion }))
  if (outcome instanceof Refusal) {
    const errors = { form: eventRefusal(outcome.code, 'substitute', own.event, c.var.language) }
    return deputyPage(c, own, { ...form, errors }, refusalStatus[outcome.code])
  }
  return c.redirect(`/r/${own.token}/substituted`, 303)
}

function deputyPage(c: Context, own: Own, form: FormState, status: 200 | RefusalStatus = 200) {
  const layout = eventLayout(c, { ...own.event, host: own.host }, 'participant')
  const back = `/r/${own.token}`
  return c.html(
    <SubstitutionPage
      {...{ layout, form, back }}
      leaves={sendsLetters(c)}
      record={own}
      action={`${back}/substitution`}
    />,
    status,
  )
}
