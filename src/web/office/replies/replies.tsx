import { Hono } from 'hono'
import { assignReply } from '../../../domain/calendar/replies/assign-reply.ts'
import { dropMail } from '../../../domain/calendar/replies/drop-mail.ts'
import { countReplies, findReplies, readManagedReply } from '../../../domain/calendar/replies/find-replies.ts'
import { settlement, settleReply } from '../../../domain/calendar/replies/settle-reply.ts'
import { findOfficeEvents } from '../../../domain/events/find-events.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FieldErrors } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { fieldErrors } from '../field-errors.ts'
import { officeLayout } from '../office-layout.ts'
import { pageOfQuery } from '../page-of-query.ts'
import { droppedMail } from './dropped-mail.ts'
import { RepliesPage } from './replies-page.tsx'
import { nobodyChosen } from './reply-assignment.tsx'
import { ReplyFormPage } from './reply-form-page.tsx'
import { ReplyPage } from './reply-page.tsx'
import { repliesWanted, searchForReply } from './reply-query.ts'
import { settlementLabels } from './reply-settlement.tsx'

/** What people answered to invitations, and what the office makes of it where the application cannot. */
export const replies = new Hono<AppEnv>()
  .get('/office/replies', async (c) => {
    const { staff } = c.var
    const { state, eventId } = repliesWanted(c.req.query())
    const [counts, page, found] = await Promise.all([
      countReplies(c.env, staff, eventId),
      findReplies(c.env, staff, { state, eventId }, pageOfQuery(c.req.query())),
      findOfficeEvents(c.env, staff),
    ])
    const events = found.map(({ event }) => event)
    return c.html(<RepliesPage layout={officeLayout(c)} inbox={{ counts, state, eventId, page, events }} />)
  })
  .get('/office/replies/new', (c) => {
    const form = { language: c.var.language, values: {}, errors: {} }
    return c.html(<ReplyFormPage layout={officeLayout(c)} form={form} />)
  })
  .post('/office/replies', async (c) => {
    const { value: bytes, values, errors } = await droppedMail(c)
    if (errors) {
      const form = { language: c.var.language, values, errors }
      return c.html(<ReplyFormPage layout={officeLayout(c, undefined, '/office/replies/new')} form={form} />, 422)
    }
    const id = await dropMail(c.env, c.var.staff, bytes)
    const { reply } = await readManagedReply(c.env, c.var.staff, id)
    return c.redirect(`/office/replies/${id}?done=reply-${reply.state}`, 303)
  })
  .get('/office/replies/:reply', (c) => showReply(c))
  .post('/office/replies/:reply/assignment', async (c) => {
    const id = Number(c.req.param('reply'))
    const { registration = '' } = await readForm(c)
    if (registration === '') return showReply(c, {}, nobodyChosen(c.var.language))
    const state = await assignReply(c.env, c.var.staff, { id, registrationId: registration })
    return c.redirect(`/office/replies/${id}?done=reply-${state}`, 303)
  })
  .post('/office/replies/:reply/settlement', async (c) => {
    const { language, staff } = c.var
    const id = Number(c.req.param('reply'))
    const values = await readForm(c)
    const parsed = settlement.safeParse({ note: values.note ?? '' })
    if (!parsed.success) return showReply(c, values, fieldErrors(parsed.error, settlementLabels(language), language))
    await settleReply(c.env, staff, { id, ...parsed.data })
    return c.redirect('/office/replies?done=reply-settled', 303)
  })

async function showReply(c: Context<'/:reply'>, values: Record<string, string> = {}, errors: FieldErrors = {}) {
  const id = Number(c.req.param('reply'))
  const found = await readManagedReply(c.env, c.var.staff, id)
  const search = await searchForReply(c, found)
  const form = { language: c.var.language, values, errors }
  const layout = officeLayout(c, undefined, `/office/replies/${id}`)
  return c.html(
    <ReplyPage layout={layout} found={found} search={search} form={form} />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}
