import { changeSessions } from '../../domain/registrations/changing/change-sessions.ts'
import { moveCategory } from '../../domain/registrations/changing/move-category.ts'
import { isStillChosen } from '../../domain/registrations/reading/session-standing.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { EventFormPage } from '../ui/event-form-page.tsx'
import { eventRefusal } from '../ui/event-refusal.ts'
import type { FormState } from '../ui/form.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { PersonChoices } from '../ui/person-choices.tsx'
import { choiceValues, readChoices } from '../ui/read-choices.ts'
import { readForm } from '../ui/read-form.ts'
import { type RefusalStatus, refusalStatus } from '../ui/refusal-status.ts'
import { seatChoices } from '../ui/seat-choices.ts'
import { unknownLink } from '../ui/unknown-link.tsx'
import { mayStill, type Own, ownLayout, ownRegistration } from './own-registration.ts'
import { readStanding, type Standing } from './standing.ts'

/** `/r/:token/choices`: category, attendance and sessions, to be changed. */
export async function askToChoose(c: Context<'/r/:token/choices'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  if (!mayStill(own, 'change', c.env.clock.now())) return c.redirect(`/r/${own.token}`, 303)
  const standing = await readStanding(c.env, own)
  const { categoryId, attendance } = own.registration
  const sessions = standing.sessions
    .filter((session) => isStillChosen(session.standing))
    .map(({ sessionId }) => sessionId)
  const values = choiceValues({ categoryId, attendance, sessions })
  return choicesPage(c, own, standing, { language: c.var.language, values, errors: {} })
}

/** `POST /r/:token/choices`: the seat stays, or nothing changes; each session is granted or waits by itself. */
export async function choose(c: Context<'/r/:token/choices'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  const standing = await readStanding(c.env, own)
  const form = { language: c.var.language, values: await readForm(c), errors: {} }
  const { event } = standing
  const choices = choicesFor(c, own, standing)
  const { chosen, errors } = readChoices(form.values, { event, choices, language: c.var.language })
  if (Object.keys(errors).length > 0) return choicesPage(c, own, standing, { ...form, errors }, 422)
  const outcome = await orRefusal(save(c, own, chosen))
  if (outcome instanceof Refusal) {
    const errors = { form: eventRefusal(outcome.code, 'change', own.event, c.var.language) }
    return choicesPage(c, own, standing, { ...form, errors }, refusalStatus[outcome.code])
  }
  return c.redirect(`/r/${own.token}?saved=choices`, 303)
}

async function save(
  c: Context,
  { actor, registration: { id } }: Own,
  chosen: ReturnType<typeof readChoices>['chosen'],
) {
  const { categoryId, attendance, sessions } = chosen
  await moveCategory(c.env, actor, id, { attendance: attendance ?? 'on-site', ...(categoryId && { categoryId }) })
  await changeSessions(c.env, actor, id, sessions ?? [])
}

/** What is open now, and the category in which one is already, though it may be closed. */
function choicesFor(c: Context, { registration }: Own, { event }: Standing) {
  const choices = seatChoices(event, c.env.clock.now(), c.var.language)
  const own = event.categories.find(({ id }) => id === registration.categoryId)
  if (!own || choices.categories.some(({ value }) => value === own.id)) return choices
  const held = { value: own.id, label: inLanguage(own.name, c.var.language) }
  return { ...choices, categories: [held, ...choices.categories] }
}

function choicesPage(c: Context, own: Own, standing: Standing, form: FormState, status: 200 | RefusalStatus = 200) {
  const t = text(form.language)
  return c.html(
    <EventFormPage
      {...{ form, title: t.title, hint: t.hint, texts: { send: t.save, back: t.back } }}
      layout={ownLayout(c, own)}
      event={inLanguage(own.event.title, form.language)}
      action={`/r/${own.token}/choices`}
      back={`/r/${own.token}`}
    >
      <PersonChoices form={form} choices={choicesFor(c, own, standing)} />
    </EventFormPage>,
    status,
  )
}

const text = words(
  {
    title: 'Teilnahme und Programmpunkte ändern',
    hint: 'Was Sie nicht ändern, behalten Sie. Ist ein neuer Programmpunkt voll, kommen Sie dort auf die Warteliste; was Sie abwählen, geben Sie her, und es kann sofort vergeben sein.',
    save: 'Auswahl speichern',
    back: 'Nichts ändern',
  },
  {
    title: 'Change attendance and sessions',
    hint: 'You keep what you do not change. If a new session is full, you join its waiting list; what you give up may be gone at once.',
    save: 'Save choices',
    back: 'Change nothing',
  },
)
