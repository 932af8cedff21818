import { Hono } from 'hono'
import { findNotes } from '../../../domain/audit/find-notes.ts'
import { findOfficeEvents } from '../../../domain/events/find-events.ts'
import { words } from '../../../lib/languages.ts'
import type { AppEnv } from '../../env.ts'
import { Button } from '../../ui/button.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { EventSelect } from '../event-select.tsx'
import { officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { pageOfQuery } from '../page-of-query.ts'
import { NoteTable } from './note-table.tsx'

/** Who did what, for one's own hosts. */
export const audit = new Hono<AppEnv>().get('/office/audit', async (c) => {
  const { language, staff } = c.var
  const eventId = c.req.query('event') || undefined
  const [page, events] = await Promise.all([
    findNotes(c.env, staff, { eventId }, pageOfQuery(c.req.query())),
    findOfficeEvents(c.env, staff),
  ])
  const t = text(language)
  const form = { language, values: { event: eventId ?? '' }, errors: {} }
  const address = (edge: string) => `/office/audit?${eventId ? `event=${encodeURIComponent(eventId)}&` : ''}${edge}`
  return c.html(
    <OfficePage layout={officeLayout(c)} title={t.title}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p>{t.what}</p>
      </div>
      <form class="toolbar" method="get" action="/office/audit">
        <EventSelect form={form} events={events.map(({ event }) => event)} all />
        <Button look="secondary" icon="search" label={['Zeigen', 'Show']} />
      </form>
      <NoteTable notes={page.rows} language={language} links />
      <Pagination
        previous={page.newer === undefined ? undefined : address(`after=${page.newer}`)}
        next={page.older === undefined ? undefined : address(`before=${page.older}`)}
      />
    </OfficePage>,
  )
})

const text = words({
  title: ['Protokoll', 'Audit trail'],
  what: [
    'Wer wann was getan hat, das Neueste zuerst. Festgehalten werden nur die Namen der geänderten Felder, nie ihr Inhalt.',
    'Who did what and when, the newest first. Only the names of changed fields are kept, never what they held.',
  ],
})
