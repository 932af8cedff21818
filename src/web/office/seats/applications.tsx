import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { decide } from '../../../domain/registrations/deciding/decide.ts'
import {
  type Application,
  type ApplicationFilter,
  countDrafts,
  type DraftState,
  type Drafts,
  draftStates,
  findApplications,
} from '../../../domain/registrations/deciding/find-applications.ts'
import { releaseDecisions } from '../../../domain/registrations/deciding/release-decisions.ts'
import { words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Checkbox, Select } from '../../ui/choice-fields.tsx'
import { readForm } from '../../ui/read-form.ts'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { lettersSince } from '../letters/letters-since.ts'
import { type OfficeLayout, officeLayout } from '../office-layout.ts'
import { readChosen } from '../read-chosen.ts'
import { sinceNow } from '../since.ts'
import { ApplicationTable } from './application-table.tsx'
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
    const layout = { ...officeLayout(c, event), became: await lettersSince(c, event) }
    return c.html(<ApplicationsPage layout={layout} list={{ event, filter, rows, total, drafts }} />)
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
    const since = sinceNow(c)
    await releaseDecisions(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}/applications?done=released&${since}`, 303)
  })

function wanted(text: string | undefined): DraftState | undefined {
  return draftStates.find((one) => one === text)
}

type List = {
  event: EventRecord
  filter: ApplicationFilter
  rows: readonly Application[]
  total: number
  drafts: Drafts
}

/** Who applied or came late: decided in drafts, released together. */
function ApplicationsPage({ layout, list }: { layout: OfficeLayout; list: List }) {
  const { language } = layout
  const { event, rows, total, drafts } = list
  const t = text(language)
  const here = `/office/events/${event.id}/applications`
  const decided = drafts.accepted + drafts.declined + drafts.reserve
  return (
    <PageOfEvent layout={layout} event={event} title={t.title}>
      {decided > 0 && (
        <Alert kind="info" title={t.drafts(decided)}>
          <p>{t.counts(drafts.accepted, drafts.reserve, drafts.declined)}</p>
          <p>
            <ButtonLink href={`${here}/release`} label={t.release} />
          </p>
        </Alert>
      )}
      <Filter layout={layout} list={list} />
      <form class="list-form" method="post" action={`${here}/decisions`}>
        <h2>{t.title}</h2>
        <ApplicationTable event={event} rows={rows} language={language} />
        {total > rows.length && <p>{t.more(total - rows.length)}</p>}
        {rows.length > 0 && (
          <ButtonRow>
            <Button name="decision" value="accepted" label={t.accept} />
            <Button look="secondary" name="decision" value="reserve" label={t.reserve} />
            <Button look="secondary" name="decision" value="declined" label={t.decline} />
            <Button look="quiet" name="decision" value="open" label={t.reopen} />
          </ButtonRow>
        )}
      </form>
    </PageOfEvent>
  )
}

function Filter({ layout: { language }, list: { event, filter, drafts } }: { layout: OfficeLayout; list: List }) {
  const t = text(language)
  const values = { decision: filter.decision ?? '', late: filter.late ? 'on' : '' }
  const form = { language, values, errors: {} }
  const all = drafts.open + drafts.accepted + drafts.reserve + drafts.declined
  const choices = [
    { value: '', label: `${t.all} (${all})` },
    { value: 'open', label: `${t.open} (${drafts.open})` },
    { value: 'accepted', label: `${t.accepted} (${drafts.accepted})` },
    { value: 'reserve', label: `${t.onReserve} (${drafts.reserve})` },
    { value: 'declined', label: `${t.declined} (${drafts.declined})` },
  ]
  return (
    <search>
      <form class="toolbar" method="get" action={`/office/events/${event.id}/applications`}>
        <Select form={form} name="decision" label={t.decision} choices={choices} />
        <Checkbox form={form} name="late" label={t.late} />
        <Button look="secondary" icon="search" label={t.find} />
      </form>
    </search>
  )
}

const text = words({
  title: ['Anträge und verspätete Anmeldungen', 'Applications and late registrations'],
  drafts: [
    (count: number) => (count === 1 ? '1 Entscheidung ist vorgemerkt' : `${count} Entscheidungen sind vorgemerkt`),
    (count: number) => (count === 1 ? '1 decision is drafted' : `${count} decisions are drafted`),
  ],
  counts: [
    (accepted: number, reserve: number, declined: number) =>
      `Zusagen: ${accepted}, Reserve: ${reserve}, Absagen: ${declined}. Noch weiß niemand davon.`,
    (accepted: number, reserve: number, declined: number) =>
      `Accepted: ${accepted}, reserve: ${reserve}, declined: ${declined}. Nobody knows yet.`,
  ],
  release: ['Freigeben …', 'Release …'],
  more: [
    (count: number) => `Noch ${count} weitere; filtern Sie, um sie zu sehen.`,
    (count: number) => `${count} more; filter to see them.`,
  ],
  accept: ['Zusagen vormerken', 'Draft acceptance'],
  reserve: ['Auf die Reserve', 'Put in reserve'],
  decline: ['Absagen vormerken', 'Draft refusal'],
  reopen: ['Zurücknehmen', 'Take back'],
  decision: ['Entscheidung', 'Decision'],
  all: ['alle', 'all'],
  open: ['noch offen', 'open'],
  accepted: ['Zusage', 'accepted'],
  onReserve: ['Reserve', 'reserve'],
  declined: ['Absage', 'declined'],
  late: ['nur verspätete', 'late ones only'],
  find: ['Zeigen', 'Show'],
})
