import { Hono } from 'hono'
import { assignReply } from '../../../domain/calendar/replies/assign-reply.ts'
import { countReplies, findReplies, readManagedReply } from '../../../domain/calendar/replies/find-replies.ts'
import { settleReply } from '../../../domain/calendar/replies/settle-reply.ts'
import { findOfficeEvents } from '../../../domain/events/find-events.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { pageOfQuery } from '../page-of-query.ts'
import { RepliesPage } from './replies-page.tsx'
import { assignmentForm, settlementForm } from './reply-assignment.tsx'
import { replyDrop } from './reply-drop.tsx'
import { ReplyPage } from './reply-page.tsx'
import { repliesWanted, searchForReply } from './reply-query.ts'

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
  .route('/', replyDrop)
  .get('/office/replies/:reply', (c) => showReply(c))
  .post('/office/replies/:reply/assignment', async (c) => {
    const id = Number(c.req.param('reply'))
    const sent = await submitted(c, assignmentForm, { attendees: [] }, ({ registration }) =>
      assignReply(c.env, c.var.staff, { id, registrationId: registration }),
    )
    return sent.again ? showReply(c, sent.again) : c.redirect(`/office/replies/${id}?done=reply-${sent.value}`, 303)
  })
  .post('/office/replies/:reply/settlement', async (c) => {
    const id = Number(c.req.param('reply'))
    const sent = await submitted(c, settlementForm, {}, ({ note }) => settleReply(c.env, c.var.staff, { id, note }))
    return sent.again ? showReply(c, sent.again) : c.redirect('/office/replies?done=reply-settled', 303)
  })

async function showReply(c: Context<'/:reply'>, sent?: FormState): Promise<Response> {
  const id = Number(c.req.param('reply'))
  const found = await readManagedReply(c.env, c.var.staff, id)
  const search = await searchForReply(c, found)
  const form = sent ?? { language: c.var.language, values: {}, errors: {} }
  const layout = officeLayout(c, undefined, `/office/replies/${id}`)
  return c.html(<ReplyPage layout={layout} found={found} search={search} form={form} />, sent ? 422 : 200)
}
