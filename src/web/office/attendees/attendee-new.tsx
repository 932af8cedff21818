import { Hono } from 'hono'
import { z } from 'zod'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { receiptInput } from '../../../domain/registrations/submitting/receipt-input.ts'
import { register } from '../../../domain/registrations/submitting/register.ts'
import { privacyVersion } from '../../../domain/retention/privacy-version.ts'
import { clockIn, type Instant, instantOf } from '../../../lib/dates.ts'
import { words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { anotherPerson } from '../../ui/read-person.ts'
import { EventHead } from '../events/event-head.tsx'
import { select } from '../forms/choice-kinds.tsx'
import { group, row } from '../forms/form-fields.tsx'
import { FormPage } from '../forms/form-page.tsx'
import { date, hidden } from '../forms/kinds.tsx'
import { timeOn } from '../forms/moment-kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { NotSaved, submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { sinceNow } from '../since.ts'
import { sourceWords } from './attendee-words.ts'
import { attendee } from './person-kinds.tsx'
import { attendance, category, roleKind, sessions } from './seat-fields.tsx'

/** How somebody came in, and who it is. */
const form = officeForm(
  receiptInput.extend({ submission: z.string(), person: anotherPerson }),
  {
    submission: { kind: hidden, label: ['', ''] },
    ...group(['Wie sie einging', 'How it came in'], {
      ...row({
        source: {
          kind: select((_: object, language) =>
            (['office', 'mail', 'letter', 'fax', 'phone'] as const).map((value) => ({
              value,
              label: sourceWords(language)[value],
            })),
          ),
          label: ['Weg', 'Way'],
          empty: undefined,
        },
        role: {
          kind: roleKind(['participant', 'speaker', 'host', 'press', 'staff']),
          label: ['Rolle', 'Role'],
          hint: [
            'Begleitung oder Assistenz: Das wählen Sie nach dem Eintragen unter „Rolle“.',
            'Company or assistance: you choose that under “Role” once they are entered.',
          ],
          empty: undefined,
        },
      }),
      ...row({
        receivedDate: {
          kind: date,
          name: 'received.date',
          label: ['Eingegangen am', 'Received on'],
          hint: [
            'Leer: jetzt. Gilt für die Frist: Was danach einging, entscheiden Sie unter „Anträge“.',
            'Empty: now. It counts for the deadline: what came later you decide under “Applications”.',
          ],
          empty: undefined,
        },
        receivedTime: {
          kind: timeOn('received.date'),
          name: 'received.time',
          label: ['Eingegangen am: Uhrzeit', 'Received on: time'],
          hint: ['Leer: der ganze Tag.', 'Empty: the whole day.'],
          empty: undefined,
        },
      }),
      categoryId: { ...category, empty: null },
      attendance: { ...attendance, empty: undefined },
      sessions,
    }),
    person: { kind: attendee, label: ['Zur Person', 'About the person'] },
  },
  {
    sentences: (language) => ({
      'not-a-date': () => text(language).received,
      'not-a-time': () => text(language).received,
    }),
  },
)

const begun = { language: 'de', source: 'mail' }

/** Somebody whom the office enters. */
export const attendeeNew = new Hono<AppEnv>()
  .get('/office/events/:id/attendees/new', async (c) =>
    page(c, await readManagedEvent(c.env, c.var.staff, c.req.param('id'))),
  )
  .post('/office/events/:id/attendees', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const sent = await submitted(c, { ...form, begun }, event, async ({ submission, person, source, ...asked }) => {
      const receivedAt = receivedOf(asked, event.zone, c.env.clock.now())
      if (receivedAt > c.env.clock.now()) throw new NotSaved({ 'received.date': text(c.var.language).future })
      const { role, categoryId, attendance, sessions } = asked
      const since = sinceNow(c)
      const { registration } = await register(c.env, c.var.staff, {
        ...{ eventId: event.id, submission: submission || c.env.ids.next(), privacyVersion, source, receivedAt },
        people: [{ ...person, role, categoryId, attendance, sessions }],
      })
      if (!registration) return `?done=already&${since}`
      return `/${registration.id}?done=registered&${since}`
    })
    return sent.again
      ? page(c, event, sent.again)
      : c.redirect(`/office/events/${event.id}/attendees${sent.value}`, 303)
  })

function page(c: Context, event: EventRecord, sent?: FormState) {
  const { language } = c.var
  const t = text(language)
  const here = `/office/events/${event.id}/attendees`
  const layout = officeLayout(c, event, `${here}/new`)
  const fresh = { language, values: { ...begun, submission: c.env.ids.next() }, errors: {} }
  return c.html(
    <FormPage
      {...{ layout, title: t.title, of: form, form: sent ?? fresh, about: event, action: here, back: here }}
      head={
        <>
          <EventHead layout={layout} event={event} title={t.title} tab="attendees" />
          <p>{t.what}</p>
        </>
      }
      button={['Eintragen', 'Enter']}
    />,
    sent ? 422 : 200,
  )
}

type Received = { receivedDate?: string | undefined; receivedTime?: string | undefined }

/** The day on a letter without a time is its last minute, today is now: a deadline at its end was kept. */
function receivedOf({ receivedDate, receivedTime }: Received, zone: string, now: Instant): Instant {
  if (!receivedDate) return now
  if (!receivedTime && receivedDate === clockIn(now, zone).date) return now
  return instantOf(receivedDate, receivedTime ?? '23:59', zone)
}

const text = words({
  title: ['Jemanden eintragen', 'Enter somebody'],
  what: [
    'Ob sie einen Platz hat oder wartet und was ihr geschrieben wird, steht danach auf ihrer Seite. Was nach der Frist eingegangen ist, steht zuerst unter „Anträge“; die Zahl der Plätze gilt auch hier.',
    'Whether they have a seat or wait, and what is written to them, stands on their page afterwards. What came after the deadline stands under “Applications” first; the number of seats binds you as well.',
  ],
  received: [
    '„Eingegangen am“ ist kein Tag oder keine Uhrzeit, zum Beispiel 18.11.2027.',
    '“Received on” is no day or time, for example 18/11/2027.',
  ],
  future: ['„Eingegangen am“ liegt in der Zukunft.', '“Received on” is in the future.'],
})
