import { Hono } from 'hono'
import { submissionOf } from '../../../domain/audit/unless-done.ts'
import { type MoveInput, moveOf } from '../../../domain/events/move-input.ts'
import { type Move, type MoveLine, planMove } from '../../../domain/events/plan-move.ts'
import { readDated } from '../../../domain/events/read-dated.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { reschedule } from '../../../domain/events/reschedule.ts'
import { findReminders } from '../../../domain/mailings/find-reminders.ts'
import { movedReminders } from '../../../domain/mailings/moved-reminders.ts'
import { countInformed } from '../../../domain/registrations/reading/count-informed.ts'
import { clockIn } from '../../../lib/dates.ts'
import type { Language } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState, FormValues } from '../../ui/form.ts'
import { fieldSentence } from '../forms/field-sentences.ts'
import { labelsOf } from '../forms/office-form.ts'
import { NotSaved, submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { type AboutMove, moveForm, moveSentences, valuesOfMove } from './move-form.ts'
import { groupOf } from './move-groups.tsx'
import { MovePage } from './move-page.tsx'
import type { MovePreview } from './previewed-move.ts'

/** Moves an event: first where to, then everything dated with a tick, then it is done. Nothing of it needs a script. */
export const rescheduling = new Hono<AppEnv>()
  .get('/office/events/:id/rescheduling', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const asked: FormValues = c.req.query()
    const { language } = c.var
    if (!asked.startDate && !asked.days) return shown(c, event, { language, values: valuesOfMove(event), errors: {} })
    return previewed(c, event, { language, values: { ...asked, seen: '' }, errors: {} })
  })
  .post('/office/events/:id/rescheduling', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const { language } = c.var
    const sent = await submitted(c, moveForm, { ...aboutMove(event), settled: true }, async (input) => {
      const move = moveBy(event, input, language)
      const submission = submissionOf(input)
      return reschedule(c.env, c.var.staff, { id: event.id, move, seen: input.seen, submission })
    })
    if (sent.again) return previewed(c, await readManagedEvent(c.env, c.var.staff, event.id), sent.again)
    return c.redirect(`/office/events/${event.id}?done=rescheduled&moved=1`, 303)
  })

function aboutMove(event: EventRecord, values: FormValues = {}): AboutMove {
  return { allDay: values.allDay ? values.allDay === 'on' : event.allDay }
}

/** The move that was asked for; what is wrong with it stands at its field. */
function moveBy(event: EventRecord, input: MoveInput, language: Language): Move {
  const asked = moveOf(event, input)
  if (!asked.fault) return asked.move
  const { field, code } = asked.fault
  const leaf = moveForm.leaves.find(({ name }) => name === field)
  const label = leaf ? (labelsOf(leaf, language)[''] ?? '') : ''
  throw new NotSaved({
    [field]: fieldSentence({ code: 'custom', message: code, path: [], input }, label, language, moveSentences),
  })
}

/** The page with everything that would move; with the form alone as long as it says nothing that could be. */
async function previewed(c: Context, event: EventRecord, form: FormState): Promise<Response> {
  const parsed = await submitted(
    c,
    moveForm,
    aboutMove(event, form.values),
    async (input) => moveBy(event, input, c.var.language),
    form.values,
  )
  if (parsed.again) return shown(c, event, { ...form, errors: { ...form.errors, ...parsed.again.errors } })
  const preview = await previewOf(c, event, parsed.value, ticksOf(c.req.query()))
  const startDate = clockIn(parsed.value.date.startsAt, parsed.value.date.zone).date
  return shown(c, event, { ...form, values: { ...form.values, startDate, days: '' } }, preview)
}

type Ticks = (line: MoveLine) => boolean

/** Groups of which everything is ticked, or nothing, as the address says. */
function ticksOf({ all, none }: FormValues): Ticks {
  return ({ thing, moves }) => groupOf[thing] === all || (groupOf[thing] !== none && moves)
}

async function previewOf(c: Context, event: EventRecord, move: Move, ticks: Ticks): Promise<MovePreview> {
  const now = c.env.clock.now()
  const [dated, informed, reminders] = await Promise.all([
    readDated(c.env, event),
    countInformed(c.env, event.id),
    findReminders(c.env, event.id),
  ])
  const moved = movedReminders(reminders, { before: event, after: move.date }, now)
  const ticked = planMove(dated.event, move, now).lines.filter(ticks)
  const plan = planMove(dated.event, { ...move, moving: new Set(ticked.map(({ key }) => key)) }, now)
  return { plan, move, seen: dated.seen, informed, reminders: moved, isOver: move.date.endsAt <= now }
}

function shown(c: Context, event: EventRecord, form: FormState, preview?: MovePreview) {
  const layout = officeLayout(c, event, `/office/events/${event.id}/edit`)
  const about = aboutMove(event, form.values)
  const hasErrors = Object.keys(form.errors).length > 0
  const isPast = event.endsAt <= c.env.clock.now()
  return c.html(<MovePage {...{ layout, event, form, about, isPast, preview }} />, hasErrors ? 422 : 200)
}
