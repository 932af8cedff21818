import { Hono } from 'hono'
import { z } from 'zod'
import { sessionWhere } from '../../../../templates/forms/session-where.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { moveProgramme } from '../../../domain/programme/move-programme.ts'
import {
  movableItems,
  type ProgrammeMove,
  planProgrammeMove,
  programmeMoveInput,
  wholeDay,
} from '../../../domain/programme/plan-programme-move.ts'
import { whoChose } from '../../../domain/programme/who-chose.ts'
import { longDate } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState, FormValues } from '../../ui/form.ts'
import { orRefusal } from '../../ui/or-refusal.ts'
import { EventHead } from '../events/event-head.tsx'
import { checkbox, checkboxes } from '../forms/choice-kinds.tsx'
import { group, row } from '../forms/form-fields.tsx'
import { FormPage } from '../forms/form-page.tsx'
import { date, hidden, signed } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { MovePreview } from './move-preview.tsx'

const form = officeForm(
  z.intersection(programmeMoveInput, z.object({ seen: z.string() })),
  {
    items: { kind: checkboxes<EventRecord>(choices), label: ['Programmpunkte', 'Items'], required: true },
    following: {
      kind: checkbox,
      label: ['Alles danach auch', 'Everything after them as well'],
      hint: [
        'Was am selben Tag später beginnt, geht mit; was gleichzeitig läuft, bleibt.',
        'What begins later on the same day goes along; what runs at the same time stays.',
      ],
    },
    ...group(['Wohin', 'Where to'], {
      ...row({
        date: {
          kind: date,
          label: ['Auf diesen Tag', 'To this day'],
          hint: [
            'Leer: derselbe Tag. Gilt für den ersten; die anderen behalten ihren Abstand.',
            'Empty: the same day. Holds for the first; the others keep their distance.',
          ],
          empty: null,
        },
        minutes: {
          kind: signed({ maxlength: 7 }),
          label: ['Um so viele Minuten', 'By so many minutes'],
          hint: [
            'Später ohne Vorzeichen oder mit +, früher mit Minus davor.',
            'Later without a sign or with +, earlier with a minus.',
          ],
        },
      }),
    }),
    seen: { kind: hidden, label: ['', ''] },
  },
  {
    sentences: (language) => {
      const t = text(language)
      return { 'none-chosen': () => t.noneChosen, nowhere: () => t.nowhere, 'not-minutes': () => t.notMinutes }
    },
  },
)

/** Several items go to another day or another time: chosen, looked at, and then moved. */
export const programmeMove = new Hono<AppEnv>()
  .get('/office/events/:id/programme/move', async (c) => {
    const event = await readMovable(c, c.req.param('id'))
    return formPage(c, event, { language: c.var.language, values: c.req.query(), errors: {} })
  })
  .post('/office/events/:id/programme/move', async (c) => {
    const event = await readMovable(c, c.req.param('id'))
    const sent = await submitted(c, form, event, async ({ seen, ...move }, values) => ({
      ...{ move, values },
      outcome: seen === '' ? ('asked' as const) : await movedOrStale(c, { eventId: event.id, move, seen }),
    }))
    if (sent.again) return formPage(c, event, sent.again, 422)
    const { move, values, outcome } = sent.value
    if (outcome === 'moved') return c.redirect(`/office/events/${event.id}/programme?done=saved`, 303)
    return preview(c, event.id, { move, values, stale: outcome === 'stale' })
  })

/** Of what does not take place nothing is moved. Throws Refusal `not-found`, `cancelled-event`. */
async function readMovable(c: Context, id: string): Promise<EventRecord> {
  const event = await readManagedEvent(c.env, c.var.staff, id)
  if (event.status === 'cancelled') throw new Refusal('cancelled-event')
  return event
}

/** Moves the items, unless what was shown is no longer so: then it is shown anew. */
async function movedOrStale(c: Context, asked: Parameters<typeof moveProgramme>[2]): Promise<'moved' | 'stale'> {
  const outcome = await orRefusal(moveProgramme(c.env, c.var.staff, asked))
  if (!(outcome instanceof Refusal)) return 'moved'
  if (outcome.code === 'changed-meanwhile') return 'stale'
  throw outcome
}

type Previewed = { move: ProgrammeMove; values: FormValues; stale: boolean }

async function preview(c: Context, id: string, { move, values, stale }: Previewed) {
  const event = await readManagedEvent(c.env, c.var.staff, id)
  const plan = planProgrammeMove(event, move)
  const chosen = await whoChose(c.env, id, {
    moved: plan.lines.map(({ item }) => item.id),
    pairs: plan.pairs.map(([one, other]) => [one.id, other.id]),
  })
  const layout = officeLayout(c, event, `/office/events/${id}/programme/move`)
  return c.html(<MovePreview {...{ layout, event, plan, chosen, values, stale }} now={c.env.clock.now()} />)
}

function formPage(c: Context, event: EventRecord, state: FormState, status: 200 | 422 = 200) {
  const here = `/office/events/${event.id}/programme`
  const t = text(c.var.language)
  const layout = officeLayout(c, event, `${here}/move`)
  return c.html(
    <FormPage
      {...{ layout, about: event, of: form }}
      form={{ ...state, values: { ...state.values, seen: '' } }}
      title={t.title}
      head={<EventHead layout={layout} event={event} title={t.title} tab="programme" />}
      action={`${here}/move`}
      button={['Vorschau ansehen', 'See the preview']}
      back={here}
    />,
    status,
  )
}

/** With its day in front, where the event has only one, too: it may be moved to another. A day of several items can be taken whole. */
function choices(event: EventRecord, language: Language) {
  const days = Map.groupBy(movableItems(event), (item) => wholeDay(item, event))
  return [...days].flatMap(([whole, items]) => {
    const day = longDate(items[0]?.startsAt ?? 0, event.zone, language)
    const each = items.map((item) => {
      const when = sessionWhere(item, event, language)
      const where = when.startsWith(day) ? when : `${day}, ${when}`
      return { value: item.id, label: `${inLanguage(item.title, language)} (${where})` }
    })
    return items.length < 3 ? each : [{ value: whole, label: text(language).wholeDay(day, items.length) }, ...each]
  })
}

const text = words({
  title: ['Programmpunkte verschieben', 'Move items of the programme'],
  wholeDay: [
    (day: string, items: number) => `Alles am ${day}: ${items} Programmpunkte`,
    (day: string, items: number) => `Everything on ${day}: ${items} items`,
  ],
  noneChosen: ['Bitte wählen Sie aus, was verschoben wird.', 'Please choose what is to be moved.'],
  nowhere: ['Bitte nennen Sie einen Tag oder Minuten.', 'Please name a day or minutes.'],
  notMinutes: [
    'Die Minuten sind eine ganze Zahl von -1440 bis 1440, also höchstens ein Tag.',
    'The minutes are a whole number from -1440 to 1440, a day at most.',
  ],
})
