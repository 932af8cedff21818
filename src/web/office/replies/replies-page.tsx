import type { findReplies, ReplyState } from '../../../domain/calendar/replies/find-replies.ts'
import { inLanguage, type LanguageMap, words } from '../../../lib/languages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Select } from '../../ui/choice-fields.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { HiddenField } from '../../ui/text-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { ReplyTable } from './reply-table.tsx'
import { replyStateWords } from './reply-words.ts'

type Inbox = {
  counts: Record<ReplyState, number>
  state: ReplyState
  eventId: string | undefined
  page: Awaited<ReturnType<typeof findReplies>>
  events: readonly { id: string; title: LanguageMap }[]
}

/** What people answered to invitations, by what became of it. */
export function RepliesPage({ layout, inbox }: { layout: OfficeLayout; inbox: Inbox }) {
  const { language } = layout
  const { counts, state, eventId, page, events } = inbox
  const t = text(language)
  const { format } = new Intl.NumberFormat(language)
  const address = (query: Record<string, string | number>) =>
    `/office/replies?${new URLSearchParams(Object.entries({ ...(eventId ? { event: eventId } : {}), ...query }).map(([name, value]) => [name, String(value)]))}`
  const form = { language, values: { event: eventId ?? '' }, errors: {} }
  const titles = events.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))
  return (
    <OfficePage layout={layout} title={t.title}>
      <div class="page-head">
        <h1>{t.title}</h1>
        <ButtonLink href="/office/replies/new" icon="add">
          {t.drop}
        </ButtonLink>
      </div>
      <p>{t.what}</p>
      <form class="toolbar" method="get" action="/office/replies">
        <Select form={form} name="event" label={t.event} choices={[{ value: '', label: t.all }, ...titles]} />
        <HiddenField name="state" value={state} />
        <Button look="secondary" icon="search">
          {t.show}
        </Button>
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
        language={language}
        previous={page.newer === undefined ? undefined : address({ state, after: page.newer })}
        next={page.older === undefined ? undefined : address({ state, before: page.older })}
      />
    </OfficePage>
  )
}

const shownStates = ['doubtful', 'asked', 'noted', 'settled'] as const satisfies ReplyState[]

const text = words({
  title: ['Antworten', 'Replies'],
  what: [
    'Was Kalender auf unsere Einladungen antworten. Wer ablehnt, bekommt einen Brief mit dem Link zur Abmeldung; abgemeldet wird niemand ohne eigene Bestätigung.',
    'What calendars answer to our invitations. Who declines gets a letter with the link to cancel; nobody is cancelled without confirming it.',
  ],
  drop: ['Mail ablegen', 'Drop a mail'],
  event: ['Veranstaltung', 'Event'],
  all: ['alle', 'all'],
  show: ['Zeigen', 'Show'],
})
