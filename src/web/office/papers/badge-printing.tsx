import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { beginPrinting } from '../../../domain/papers/begin-printing.ts'
import { findChanged } from '../../../domain/papers/find-changed.ts'
import { findDesigns, type StoredDesign } from '../../../domain/papers/find-designs.ts'
import { findPrintings } from '../../../domain/papers/find-printings.ts'
import { preparePrinting } from '../../../domain/papers/prepare-printing.ts'
import { printTestPage } from '../../../domain/papers/print-test-page.ts'
import { rememberedPrint } from '../../../domain/papers/remembered-print.ts'
import { takeOutBadges } from '../../../domain/papers/take-out-badges.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { download } from '../download.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { readPrintForm, valuesOfOffset, valuesOfPrinting } from './badge-print-form.ts'
import { BadgePrintPage } from './badge-print-page.tsx'
import { sheetFor, sheetMeant } from './sheet-choices.ts'

const here = '/office/events/:id/papers/badges'

/** Where badges are printed: looked at as often as one likes, then put together as a printing. */
export const badgePrinting = new Hono<AppEnv>()
  .get(here, async (c) => page(c, await asked(c)))
  .get(`${here}/test-page.pdf`, async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const { print, errors } = readPrintForm(await asked(c), c.var.language)
    if (errors) return page(c, await asked(c), errors)
    const file = await printTestPage(c.env, { print, language: c.var.language })
    return download(c, file.stream(), { type: 'application/pdf', about: event, what: 'test-page', ending: 'pdf' })
  })
  .post(`${here}/printings`, async (c) => {
    const { staff, language } = c.var
    const { id: eventId } = await readManagedEvent(c.env, staff, c.req.param('id'))
    const values = await readForm(c)
    const { order, errors: wrong } = readPrintForm(values, language)
    if (wrong) return page(c, values, wrong)
    const submission = values.submission?.trim().slice(0, 100) || c.env.ids.next()
    const begun = beginPrinting(c.env, staff, { eventId, submission, chosen: chosenIn(values), order })
    const outcome = await saved(begun, language, { nobody: 'whom' })
    if (outcome.errors) return page(c, values, outcome.errors)
    return c.redirect(`/office/events/${eventId}/papers/printings/${outcome.value}?done=saved`, 303)
  })
  .post(`${here}/removals`, async (c) => {
    const id = c.req.param('id')
    const { ids = '' } = await readForm(c)
    await takeOutBadges(c.env, c.var.staff, { eventId: id, ids: ids.split(',') })
    return c.redirect(`/office/events/${id}/papers/badges?done=saved`, 303)
  })

/** The form as the address has it, over how this event was printed last. Another sheet brings its own offset. */
async function asked(c: Context<'/:id'>): Promise<FormValues> {
  const { id: eventId, hostId } = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const { done: _, id: __, ...typed } = c.req.query()
  const ids = c.req.queries('id') ?? []
  const product = sheetMeant(typed.sheet ?? '')
  const [{ ofEvent, ofProduct }, designs] = await Promise.all([
    rememberedPrint(c.env, { hostId, eventId, product }),
    findDesigns(c.env, eventId),
  ])
  const { language } = c.var
  const isOther = product !== undefined && typed.shown !== undefined && product !== sheetMeant(typed.shown)
  const { offset = { x: 0, y: 0 } } = (ofProduct?.print ?? {}) as { offset?: { x: number; y: number } }
  return {
    ...valuesOfPrinting(ofEvent, usualSheet(designs), language),
    ...(typed.shown === undefined ? {} : { cropMarks: '' }),
    ...(ids.length > 0 ? { chosen: ids.join(','), whom: 'chosen' } : {}),
    ...typed,
    ...(isOther ? { ...valuesOfOffset(offset, language), startAt: '1' } : {}),
    submission: c.env.ids.next(),
  }
}

/** Before anything was printed: the sheet for which the usual design was drawn. */
function usualSheet(designs: readonly StoredDesign[]) {
  const usual = designs.find(({ uses }) => uses.some(({ scope }) => scope === 'event'))
  return usual && sheetFor(usual.design)
}

const chosenIn = ({ chosen = '' }: FormValues) => chosen.split(',').filter(Boolean)

async function page(c: Context<'/:id'>, values: FormValues, errors: FieldErrors = {}) {
  const { language, staff } = c.var
  const event = await readManagedEvent(c.env, staff, c.req.param('id'))
  const read = readPrintForm(values, language)
  const chosen = chosenIn(values)
  const { order, print } = read
  // One after the other: side by side each would take its slice in the same turn.
  const changes = await findChanged(c.env, event)
  const prepared = order && (await preparePrinting(c.env, staff, { eventId: event.id, chosen, order, print }))
  const [designs, printings] = await Promise.all([findDesigns(c.env, event.id), findPrintings(c.env, event.id)])
  const found = { ...read.errors, ...errors }
  const form = { language, values, errors: found }
  const layout = officeLayout(c, event, `/office/events/${event.id}/papers/badges`)
  const ready = prepared && print && { prepared, print }
  return c.html(
    <BadgePrintPage {...{ layout, form, event, designs, changes, printings, ready }} />,
    Object.keys(found).length > 0 ? 422 : 200,
  )
}
