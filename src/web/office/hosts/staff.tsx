import { Hono } from 'hono'
import { findStaff } from '../../../domain/access/find-staff.ts'
import { removeOrganiser } from '../../../domain/access/remove-organiser.ts'
import { readManagedHost } from '../../../domain/organisations/edit-host.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import { officeLayout } from '../office-layout.ts'
import { StaffMemberPage, StaffPage } from './staff-pages.tsx'

/** Who works in the office of a host, and how somebody stops to. */
export const staff = new Hono<AppEnv>()
  .get('/office/hosts/:id/staff', async (c) => {
    const host = await readManagedHost(c.env, c.var.staff, c.req.param('id'))
    const found = await findStaff(c.env, host.id)
    const layout = officeLayout(c, { host, contact: host.contact })
    return c.html(<StaffPage layout={layout} host={host} staff={found} self={c.var.user.id} />)
  })
  .get('/office/hosts/:id/staff/:user', async (c) => {
    const host = await readManagedHost(c.env, c.var.staff, c.req.param('id'))
    const member = (await findStaff(c.env, host.id)).find(({ userId }) => userId === c.req.param('user'))
    if (!member || member.userId === c.var.user.id) throw new Refusal('not-found')
    return c.html(
      <StaffMemberPage layout={officeLayout(c, { host, contact: host.contact })} host={host} member={member} />,
    )
  })
  .post('/office/hosts/:id/staff/:user/removal', async (c) => {
    const host = await readManagedHost(c.env, c.var.staff, c.req.param('id'))
    await removeOrganiser(c.env, c.var.staff, { hostId: host.id, userId: c.req.param('user') })
    return c.redirect(`/office/hosts/${host.id}/staff?done=removed`, 303)
  })
