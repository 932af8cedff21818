import { Hono } from 'hono'
import { copyEvent, copyInput } from '../../../domain/copying/copy-event.ts'
import { planCopy } from '../../../domain/copying/plan-copy.ts'
import { readCopiedRows } from '../../../domain/copying/read-copied-rows.ts'
import { suggestCopy } from '../../../domain/copying/suggest-copy.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { slugOf } from '../../../domain/events/slug-of.ts'
import { dayTyped } from '../../../lib/clock-and-day.ts'
import { words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState, FormValues } from '../../ui/form.ts'
import { row } from '../forms/form-fields.tsx'
import { FormPage } from '../forms/form-page.tsx'
import { date, line, lines } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { CopiedParts } from './copied-parts.tsx'
import { EventHead } from './event-head.tsx'

const form = officeForm(
  copyInput,
  {
    title: { kind: lines({ maxlength: 200 }), label: ['Titel', 'Title'], required: true },
    ...row({
      startDate: {
        kind: date,
        label: ['Erster Tag', 'First day'],
        required: true,
        hint: [
          'Vorgeschlagen ist derselbe Wochentag. Alle anderen Termine ziehen mit.',
          'The same weekday is suggested. All other dates go along.',
        ],
      },
      slug: {
        kind: line({ maxlength: 60 }),
        label: ['Kurze Adresse', 'Short address'],
        hint: ['Leer: aus dem Titel gebildet.', 'Empty: made from the title.'],
        empty: (values: FormValues) => slugOf(values['title.de']?.trim() ?? '', values.startDate ?? ''),
      },
    }),
  },
  {
    refusals: {
      'slug-taken': 'slug',
      invalid: [
        'startDate',
        [
          'An diesem Tag passen die Termine nicht zusammen, oder die Daten wären sofort zu löschen. Bitte wählen Sie einen anderen.',
          'On this day the dates do not go together, or the data would have to be erased at once. Please choose another.',
        ],
      ],
    },
  },
)

/** An event like an earlier one: asks for title and first day, and shows what is taken over. */
export const eventCopy = new Hono<AppEnv>()
  .get('/office/events/:id/copy', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const values = form.values(await suggestCopy(c.env, event), {})
    return c.html(await page(c, event, { language: c.var.language, values, errors: {} }))
  })
  .post('/office/events/:id/copy', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const begun = form.values(await suggestCopy(c.env, event), {})
    const sent = await submitted(c, { ...form, begun }, {}, (copy) =>
      copyEvent(c.env, c.var.staff, { id: event.id, copy }),
    )
    if (sent.again) return c.html(await page(c, event, sent.again), 422)
    return c.redirect(`/office/events/${sent.value}?done=created`, 303)
  })

async function page(c: Context, event: EventRecord, state: FormState) {
  const here = `/office/events/${event.id}`
  const t = text(c.var.language)
  const layout = officeLayout(c, event, `${here}/copy`)
  const rows = await readCopiedRows(c.env, event.id)
  const day = dayTyped(state.values.startDate ?? '')
  const dates = day === undefined ? undefined : planCopy(rows, day, c.env.clock.now())
  return (
    <FormPage
      {...{ layout, form: state, about: {}, of: form }}
      title={t.title}
      head={<EventHead layout={layout} event={event} title={t.title} />}
      action={`${here}/copy`}
      button={['Entwurf anlegen', 'Create draft']}
      back={here}
    >
      <CopiedParts {...{ rows, dates, zone: event.zone }} allDay={event.allDay} language={c.var.language} />
    </FormPage>
  )
}

const text = words({ title: ['Noch einmal, wie diese', 'Once more, like this one'] })
