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
import { sheetFor, sheetMeant } from '../../ui/sheet-choices.ts'
import { download } from '../download.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { type AboutPrinting, printForm } from './badge-print-form.tsx'
import { BadgePrintPage } from './badge-print-page.tsx'

const here = '/office/events/:id/papers/badges'

/** Where badges are printed: looked at as often as one likes, then put together as a printing. */
export const badgePrinting = new Hono<AppEnv>()
  .get(here, async (c) => page(c, await asked(c)))
  .get(`${here}/test-page.pdf`, async (c) => {
    const { about, values } = await asked(c)
    const read = printForm.parse(values, about, about.language)
    if (read.errors) return page(c, { about, values })
    const file = await printTestPage(c.env, { print: read.value.print, language: about.language })
    return download(c, file.stream(), { type: 'application/pdf', about: about.event, what: 'test-page', ending: 'pdf' })
  })
  .post(`${here}/printings`, async (c) => {
    const { about, values: begun } = await asked(c)
    const { event } = about
    const sent = await submitted(c, { ...printForm, begun }, about, ({ order }, values) => {
      const submission = values.submission?.trim().slice(0, 100) || c.env.ids.next()
      return beginPrinting(c.env, c.var.staff, { eventId: event.id, submission, chosen: chosenIn(values), order })
    })
    if (!sent.again) return c.redirect(`/office/events/${event.id}/papers/printings/${sent.value}?done=saved`, 303)
    const { values, errors } = sent.again
    return page(c, { values, about }, errors)
  })
  .post(`${here}/removals`, async (c) => {
    const id = c.req.param('id')
    const { ids = '' } = await readForm(c)
    await takeOutBadges(c.env, c.var.staff, { eventId: id, ids: ids.split(',') })
    return c.redirect(`/office/events/${id}/papers/badges?done=saved`, 303)
  })

type Asked = { about: AboutPrinting; values: FormValues }

/** The form as the address has it, over how this event was printed last. Another sheet brings its own offset. */
async function asked(c: Context<'/:id'>): Promise<Asked> {
  const { language, staff } = c.var
  const event = await readManagedEvent(c.env, staff, c.req.param('id'))
  const { done: _, id: __, ...typed } = c.req.query()
  const ids = c.req.queries('id') ?? []
  const product = sheetMeant(typed.sheet ?? '')
  const [{ ofEvent, ofProduct }, designs] = await Promise.all([
    rememberedPrint(c.env, { hostId: event.hostId, eventId: event.id, product }),
    findDesigns(c.env, event.id),
  ])
  const about = { language, event, designs, chosen: [] }
  const usual = { sheet: usualSheet(designs) ?? 'avery-l4785', offset: { x: 0, y: 0 }, cropMarks: false, sides: 'both' }
  const { design = '', order = 'name', print } = ofEvent ?? {}
  const last = { design, order, whom: 'all', print: { ...usual, ...(print as object), startAt: 1 } }
  const isOther = product !== undefined && typed.shown !== undefined && product !== sheetMeant(typed.shown)
  const { offset = { x: 0, y: 0 } } = (ofProduct?.print ?? {}) as { offset?: { x: number; y: number } }
  const values = {
    ...printForm.values(last as Parameters<typeof printForm.values>[0], about),
    ...(typed.shown === undefined ? {} : { cropMarks: '' }),
    ...(ids.length > 0 ? { chosen: ids.join(','), whom: 'chosen' } : {}),
    ...typed,
    ...(isOther ? printForm.values({ print: { offset, startAt: 1 } }, about) : {}),
    submission: c.env.ids.next(),
  }
  return { about, values }
}

/** Before anything was printed: the sheet for which the usual design was drawn. */
function usualSheet(designs: readonly StoredDesign[]) {
  const usual = designs.find(({ uses }) => uses.some(({ scope }) => scope === 'event'))
  return usual && sheetFor(usual.design)
}

const chosenIn = ({ chosen = '' }: FormValues) => chosen.split(',').filter(Boolean)

async function page(c: Context<'/:id'>, { about, values }: Asked, errors: FieldErrors = {}) {
  const { event, language } = about
  const chosen = chosenIn(values)
  const read = printForm.parse(values, about, language)
  // One after the other: side by side each would take its slice in the same turn.
  const changes = await findChanged(c.env, event)
  const asked = read.errors ? undefined : read.value
  const prepared = asked && (await preparePrinting(c.env, c.var.staff, { eventId: event.id, chosen, ...asked }))
  const printings = await findPrintings(c.env, event.id)
  const form = { language, values, errors: { ...read.errors, ...errors } }
  const layout = officeLayout(c, event, `/office/events/${event.id}/papers/badges`)
  const ready = prepared && asked && { prepared, print: asked.print }
  return c.html(
    <BadgePrintPage {...{ layout, form, about: { ...about, chosen }, changes, printings, ready }} />,
    Object.keys(form.errors).length > 0 ? 422 : 200,
  )
}
