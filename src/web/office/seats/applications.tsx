import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { decide } from '../../../domain/registrations/deciding/decide.ts'
import {
  countDrafts,
  type DraftState,
  draftStates,
  findApplications,
} from '../../../domain/registrations/deciding/find-applications.ts'
import { releaseDecisions } from '../../../domain/registrations/deciding/release-decisions.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { readChosen } from '../read-chosen.ts'
import { ApplicationsPage } from './applications-page.tsx'
import { ReleasePage } from './release-page.tsx'

/** At most this many stand on one page; the filter leads to the others. */
const shown = 200

/** Who applied or came late, and what is decided about them. */
export const applications = new Hono<AppEnv>()
  .get('/office/events/:id/applications', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const filter = { eventId: event.id, decision: wanted(c.req.query('decision')), late: c.req.query('late') === 'on' }
    const [{ rows, total }, drafts] = await Promise.all([
      findApplications(c.env, filter, shown),
      countDrafts(c.env, event.id),
    ])
    return c.html(<ApplicationsPage layout={officeLayout(c, event)} list={{ event, filter, rows, total, drafts }} />)
  })
  .post('/office/events/:id/applications/decisions', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const decision = wanted((await readForm(c)).decision)
    const registrationIds = await readChosen(c, 'id')
    if (!decision) throw new Refusal('invalid')
    const draft = { eventId: event.id, registrationIds, decision: decision === 'open' ? null : decision }
    if (registrationIds.length > 0) await decide(c.env, c.var.staff, draft)
    return c.redirect(
      `/office/events/${event.id}/applications?done=${registrationIds.length > 0 ? 'decided' : 'nobody'}`,
      303,
    )
  })
  .get('/office/events/:id/applications/release', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const drafts = await countDrafts(c.env, event.id)
    return c.html(<ReleasePage layout={officeLayout(c, event)} event={event} drafts={drafts} />)
  })
  .post('/office/events/:id/applications/release', async (c) => {
    const id = c.req.param('id')
    await releaseDecisions(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}/applications?done=released`, 303)
  })

function wanted(text: string | undefined): DraftState | undefined {
  return draftStates.find((one) => one === text)
}
