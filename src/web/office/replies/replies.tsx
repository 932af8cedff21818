import { Hono } from 'hono'
import { assignReply } from '../../../domain/calendar/replies/assign-reply.ts'
import {
  countReplies,
  findReplies,
  type ManagedReply,
  type ReplyState,
  readManagedReply,
} from '../../../domain/calendar/replies/find-replies.ts'
import { settleReply } from '../../../domain/calendar/replies/settle-reply.ts'
import { findOfficeEvents } from '../../../domain/events/find-events.ts'
import { findAttendees } from '../../../domain/registrations/reading/find-attendees.ts'
import { figure } from '../../../lib/figures.ts'
import { words } from '../../../lib/languages.ts'
import { rowNumber } from '../../../lib/numbers.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form.ts'
import { Pagination } from '../../ui/pagination.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { HiddenField } from '../../ui/text-fields.tsx'
import { EventSelect } from '../event-select.tsx'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { pageOfQuery } from '../page-of-query.ts'
import { assignmentForm, type Search, settlementForm } from './reply-assignment.tsx'
import { replyDrop } from './reply-drop.tsx'
import { ReplyPage } from './reply-page.tsx'
import { ReplyTable } from './reply-table.tsx'
import { replyStateWords } from './reply-words.ts'

/** What people answered to invitations, and what the office makes of it where the application cannot. */
export const replies = new Hono<AppEnv>()
  .get('/office/replies', (c) => showReplies(c))
  .route('/', replyDrop)
  .get('/office/replies/:reply', (c) => showReply(c))
  .post('/office/replies/:reply/assignment', async (c) => {
    const id = rowNumber(c.req.param('reply'))
    const sent = await submitted(c, assignmentForm, { attendees: [] }, ({ registration }) =>
      assignReply(c.env, c.var.staff, { id, registrationId: registration }),
    )
    return sent.again ? showReply(c, sent.again) : c.redirect(`/office/replies/${id}?done=reply-${sent.value}`, 303)
  })
  .post('/office/replies/:reply/settlement', async (c) => {
    const id = rowNumber(c.req.param('reply'))
    const sent = await submitted(c, settlementForm, {}, ({ note }) => settleReply(c.env, c.var.staff, { id, note }))
    return sent.again ? showReply(c, sent.again) : c.redirect('/office/replies?done=reply-settled', 303)
  })

async function showReply(c: Context<'/:reply'>, sent?: FormState): Promise<Response> {
  const id = rowNumber(c.req.param('reply'))
  const found = await readManagedReply(c.env, c.var.staff, id)
  const search = await searchForReply(c, found)
  const form = sent ? withField(sent, search) : { language: c.var.language, values: {}, errors: {} }
  const layout = officeLayout(c, undefined, `/office/replies/${id}`)
  return c.html(<ReplyPage layout={layout} found={found} search={search} form={form} />, sent ? 422 : 200)
}

/** Where nobody is there to choose, the search for somebody is what is asked for. */
function withField(form: FormState, { attendees = [] }: Search): FormState {
  const { registration, ...errors } = form.errors
  return registration && attendees.length === 0 ? { ...form, errors: { q: registration, ...errors } } : form
}

/** What people answered to invitations, by what became of it. */
async function showReplies(c: Context): Promise<Response> {
  const { language, staff } = c.var
  const { state, eventId } = repliesWanted(c.req.query())
  const [counts, page, events] = await Promise.all([
    countReplies(c.env, staff, eventId),
    findReplies(c.env, staff, { state, eventId }, pageOfQuery(c.req.query())),
    findOfficeEvents(c.env, staff),
  ])
  const t = text(language)
  const format = (count: number) => figure(count, language)
  const address = (query: Record<string, string | number>) =>
    `/office/replies?${new URLSearchParams(Object.entries({ ...(eventId ? { event: eventId } : {}), ...query }).map(([name, value]) => [name, String(value)]))}`
  const form = { language, values: { event: eventId ?? '' }, errors: {} }
  return c.html(
    <OfficePage layout={officeLayout(c)} title={t.title}>
      <div class="page-head">
        <h1>{t.title}</h1>
        <ButtonLink href="/office/replies/new" icon="add" label={['Mail ablegen', 'Drop a mail']} />
      </div>
      <p>{t.what}</p>
      <form class="toolbar" method="get" action="/office/replies">
        <EventSelect form={form} events={events.map(({ event }) => event)} all />
        <HiddenField name="state" value={state} />
        <Button look="secondary" icon="search" label={['Zeigen', 'Show']} />
      </form>
      <Tabs
        label={t.title}
        current={address({ state })}
        items={shownStates.map((name) => ({
          href: address({ state: name }),
          name: `${replyStateWords(language)[name]} (${format(counts[name])})`,
        }))}
      />
      <ReplyTable replies={page.rows} language={language} />
      <Pagination
        previous={page.newer === undefined ? undefined : address({ state, after: page.newer })}
        next={page.older === undefined ? undefined : address({ state, before: page.older })}
      />
    </OfficePage>,
  )
}

const shownStates = ['doubtful', 'asked', 'noted', 'settled'] as const satisfies ReplyState[]

/** What needs somebody's attention comes first, unless the address asks for something else. */
function repliesWanted({ state, event }: Record<string, string | undefined>) {
  return { state: shownStates.find((one) => one === state) ?? 'doubtful', eventId: event?.slice(0, 100) || undefined }
}

/** At most this many are shown; another word finds the others. */
const shown = 10

/** Whom the office looks for, to say whose reply it is. Only events of the reply's host are searched. */
async function searchForReply(c: Context, { reply }: ManagedReply): Promise<Search> {
  if (reply.state !== 'doubtful') return { events: [], eventId: '', q: '', attendees: undefined }
  const rows = await findOfficeEvents(c.env, c.var.staff)
  const events = rows.map(({ event }) => event).filter(({ hostId }) => hostId === reply.hostId)
  const wanted = c.req.query('event') ?? reply.eventId
  const event = events.find(({ id }) => id === wanted) ?? events[0]
  const q = c.req.query('q')?.slice(0, 200) ?? ''
  if (!event || q.trim() === '') return { events, eventId: event?.id ?? '', q, attendees: undefined }
  const { attendees } = await findAttendees(c.env, { eventId: event.id, search: q }, { size: shown })
  return { events, eventId: event.id, q, attendees }
}

const text = words({
  title: ['Antworten', 'Replies'],
  what: [
    'Was Kalender auf unsere Einladungen antworten. Wer ablehnt, bekommt einen Brief mit dem Link zur Abmeldung; abgemeldet wird niemand ohne eigene Bestätigung.',
    'What calendars answer to our invitations. Who declines gets a letter with the link to cancel; nobody is cancelled without confirming it.',
  ],
})
