import { type EventRecord, readEvent } from '../../domain/events/read-event.ts'
import { addToBooking } from '../../domain/registrations/submitting/add-to-booking.ts'
import { privacyVersion } from '../../domain/retention/privacy-version.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import { Refusal, type RefusalCode } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { DefaultButton } from '../ui/button.tsx'
import { EventFormPage } from '../ui/event-form-page.tsx'
import { eventRefusal } from '../ui/event-refusal.ts'
import type { FormState } from '../ui/form.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { eventLayout } from '../ui/page-layout.ts'
import { hasTooMany, peopleIn, reshaped } from '../ui/people-blocks.ts'
import { PeopleFields } from '../ui/people-fields.tsx'
import { readForm } from '../ui/read-form.ts'
import { readPeople } from '../ui/read-people.ts'
import { type RefusalStatus, refusalStatus } from '../ui/refusal-status.ts'
import { seatChoices } from '../ui/seat-choices.ts'
import { unknownLink } from '../ui/unknown-link.tsx'
import { placesLeftInForm } from './added-people.ts'
import { type OwnBooking, ownBooking } from './own-booking.ts'

/** `/b/:token/people`: the form for more people, beginning with the organisation of the first. */
export async function askForMore(c: Context<'/b/:token/people'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  if (placesLeftInForm(own) < 1) return c.redirect(`/b/${own.token}`, 303)
  const { organisation = '', organisationAgs = '' } = own.form?.people[0] ?? {}
  const attendance = own.event.attendanceModes[0] ?? ''
  const values = { organisation, organisationAgs, attendance }
  return additionPage(c, own, await eventOf(c, own), { language: c.var.language, values, errors: {} })
}

/** `POST /b/:token/people`. Sending the same people twice adds them once. */
export async function addPeople(c: Context<'/b/:token/people'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  const { language } = c.var
  const event = await eventOf(c, own)
  const form = { language, values: await readForm(c), errors: {} }
  const most = mostIn(own, form)
  if (hasTooMany(form.values, most)) return refused(c, own, event, form, 'too-many-people')
  const other = reshaped(form.values, most)
  if (other) return additionPage(c, own, event, { ...form, values: other })
  const choices = seatChoices(event, c.env.clock.now(), language)
  const { form: typed, errors } = readPeople(form.values, { event, choices, language, most, contactKnown: true })
  if (!typed) return additionPage(c, own, event, { ...form, errors }, 422)
  const { people } = typed
  const outcome = await orRefusal(addToBooking(c.env, own.actor, own.booking.id, { people, privacyVersion }))
  if (!(outcome instanceof Refusal)) return c.redirect(`/b/${own.token}?saved=added`, 303)
  return refused(c, own, event, form, outcome.code)
}

function refused(c: Context, own: OwnBooking, event: EventRecord, form: FormState, code: RefusalCode) {
  const errors = { form: eventRefusal(code, 'registerLate', event, form.language) }
  return additionPage(c, own, event, { ...form, errors }, refusalStatus[code])
}

/** What is sent twice may be more than is left, and is added once; nothing typed is lost where it is too many. */
function mostIn(own: OwnBooking, { values }: FormState): number {
  return Math.max(placesLeftInForm(own), peopleIn(values, own.event.mostPeople))
}

async function eventOf(c: Context, { event: { id } }: OwnBooking): Promise<EventRecord> {
  const event = await readEvent(c.env, { id })
  if (!event) throw new Refusal('not-found')
  return event
}

function additionPage(
  c: Context,
  own: OwnBooking,
  event: EventRecord,
  form: FormState,
  status: 200 | RefusalStatus = 200,
) {
  const { language } = form
  const t = text(language)
  const title = inLanguage(event.title, language)
  const action = `/b/${own.token}/people`
  return c.html(
    <EventFormPage
      {...{ form, action, event: title, title: t.title, hint: t.hint, texts: t }}
      layout={eventLayout(c, event, 'participant')}
      back={`/b/${own.token}`}
      id="addition"
    >
      <DefaultButton>{t.send}</DefaultButton>
      <PeopleFields
        {...{ form, action, event: title, accompanying: event.accompanying, photos: event.photos }}
        choices={seatChoices(event, c.env.clock.now(), language)}
        most={mostIn(own, form)}
        contactKnown
      />
    </EventFormPage>,
    status,
  )
}

const text = words(
  {
    title: 'Weitere Personen anmelden',
    hint: 'Wer dazukommt, stellt sich wie alle hinten an. Jede Person mit eigener E-Mail-Adresse hört selbst davon, und Sie finden alle in Ihrer Übersicht.',
    send: 'Verbindlich anmelden',
    back: 'Niemanden anmelden',
  },
  {
    title: 'Register more people',
    hint: 'Whoever is added comes after everyone who is registered already. Everyone with an e-mail address of their own hears of it, and you find them all in your overview.',
    send: 'Register',
    back: 'Register nobody',
  },
)
