import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { findStaff, type StaffMember } from '../../../domain/access/find-staff.ts'
import { removeOrganiser } from '../../../domain/access/remove-organiser.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { defaultZone, longDate } from '../../../lib/dates.ts'
import { words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Table } from '../../ui/table.tsx'
import { OfficePage } from '../office-page.tsx'
import { RemovalCard } from '../removal-card.tsx'
import { hostOf, ofHost } from './of-host.tsx'

/** Who works in the office of a host, and how somebody stops to. */
export const staff = new Hono<AppEnv>()
  .get('/office/hosts/:id/staff', async (c) => {
    const host = await hostOf(c)
    return everybody(c, host, await findStaff(c.env, host.id))
  })
  .get('/office/hosts/:id/staff/:user', async (c) => {
    const host = await hostOf(c)
    const member = (await findStaff(c.env, host.id)).find(({ userId }) => userId === c.req.param('user'))
    if (!member || member.userId === c.var.user.id) throw new Refusal('not-found')
    return one(c, host, member)
  })
  .post('/office/hosts/:id/staff/:user/removal', async (c) => {
    const host = await hostOf(c)
    await removeOrganiser(c.env, c.var.staff, { hostId: host.id, userId: c.req.param('user') })
    return c.redirect(`/office/hosts/${host.id}/staff?done=removed`, 303)
  })

/** Everybody who works in the office of a host; a click leads to the end of it. */
function everybody(c: Context, host: Host, members: readonly StaffMember[]) {
  const { language, user } = c.var
  const t = text(language)
  const email = (member: StaffMember) =>
    member.userId === user.id ? (
      <>
        {member.email} <span class="muted">{t.self}</span>
      </>
    ) : (
      <a href={`/office/hosts/${host.id}/staff/${member.userId}`}>{member.email}</a>
    )
  return page(c, host, { title: t.title, lead: <p>{t.what}</p>, back: ['', t.backToHost] }, [
    <Table<StaffMember>
      caption={t.title}
      rows={members}
      empty=""
      columns={[
        { title: t.email, heading: true, cell: email },
        { title: t.since, cell: ({ since }) => longDate(since, defaultZone, language) },
      ]}
    />,
  ])
}

/** One of them, and what it means to remove them. */
function one(c: Context, host: Host, { userId, email, since }: StaffMember) {
  const t = text(c.var.language)
  return page(c, host, { title: t.remove, of: `: ${email}`, back: ['/staff', t.back] }, [
    <DefinitionList
      items={[
        [t.email, email],
        [t.since, longDate(since, defaultZone, c.var.language)],
      ]}
    />,
    <RemovalCard
      action={`/office/hosts/${host.id}/staff/${userId}/removal`}
      title={['Was das bedeutet', 'What that means']}
      hint={[
        'Die Person öffnet das Büro dieses Veranstalters ab sofort nicht mehr und wird überall abgemeldet, wenn sie für keinen anderen arbeitet. Was sie getan hat, bleibt im Protokoll.',
        'The person no longer opens the office of this host from now on, and is signed out everywhere if they work for no other one. What they did stays in the audit trail.',
      ]}
      button={t.remove}
    />,
  ])
}

type About = { title: string; of?: string; lead?: Child; back: readonly [to: string, label: string] }

function page(c: Context, host: Host, { title, of = '', lead, back: [to, label] }: About, children: Child[]) {
  const layout = ofHost.layout(c, host)
  return c.html(
    <OfficePage layout={layout} title={title + of}>
      {ofHost.head?.({ layout, about: host, title, lead })}
      {children}
      <ButtonLink alone look="quiet" icon="back" href={`/office/hosts/${host.id}${to}`} label={label} />
    </OfficePage>,
  )
}

const text = words({
  title: ['Wer hier arbeitet', 'Who works here'],
  what: [
    'Alle, die das Büro dieses Veranstalters öffnen können. Wählen Sie jemanden aus, um den Zugang zu beenden; Ihren eigenen beendet jemand anderes.',
    'Everybody who can open the office of this host. Choose somebody to end their access; your own is ended by somebody else.',
  ],
  email: ['E-Mail-Adresse', 'E-mail address'],
  self: ['(das sind Sie)', '(that is you)'],
  since: ['Dabei seit', 'Here since'],
  backToHost: ['Zum Veranstalter', 'To the host'],
  back: ['Zu allen', 'To everybody'],
  remove: ['Zugang beenden', 'End access'],
})
