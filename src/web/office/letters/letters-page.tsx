import { findOfficeEvents } from '../../../domain/events/find-events.ts'
import { countLetters } from '../../../domain/outbox/count-letters.ts'
import { findLetters } from '../../../domain/outbox/find-letters.ts'
import type { LetterFilter, LetterState } from '../../../domain/outbox/letter-filter.ts'
import { readCarrierBackOff } from '../../../domain/outbox/read-carrier.ts'
import { figure } from '../../../lib/figures.ts'
import { type Language, type LanguageMap, words } from '../../../lib/languages.ts'
import type { Context } from '../../env.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Select } from '../../ui/choice-fields.tsx'
import { letterStatus } from '../../ui/letter-status.ts'
import { Pagination } from '../../ui/pagination.tsx'
import { statusWord } from '../../ui/status.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { HiddenField, TextField } from '../../ui/text-fields.tsx'
import { EventSelect } from '../event-select.tsx'
import { officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { pageOfQuery } from '../page-of-query.ts'
import { CarrierBackOffAlert, NoCarrierAlert } from './letter-alerts.tsx'
import { LetterTable } from './letter-table.tsx'
import { letterKinds } from './letter-words.ts'
import { lettersAddress, lettersFilter } from './letters-query.ts'

/** The outbox: what became of the letters, what waits, and what somebody has to look at. */
export async function lettersPage(c: Context): Promise<Response> {
  const { language, staff } = c.var
  const filter = lettersFilter(c.req.query())
  const [counts, page, events, rest] = await Promise.all([
    countLetters(c.env, staff, filter),
    findLetters(c.env, staff, filter, pageOfQuery(c.req.query())),
    findOfficeEvents(c.env, staff),
    readCarrierBackOff(c.env),
  ])
  const t = text(language)
  const format = (count: number) => figure(count, language)
  const tab = (state: (typeof tabs)[number]) => ({
    href: lettersAddress({ ...filter, state }),
    name: `${t[state]} (${format(counts[state])})`,
  })
  return c.html(
    <OfficePage layout={officeLayout(c)} title={t.title}>
      {c.env.config.carrier === 'none' && <NoCarrierAlert language={language} />}
      <CarrierBackOffAlert rest={rest} language={language} />
      <div class="stack">
        <div class="page-head">
          <h1>{t.title}</h1>
          <ButtonLink look="quiet" href="/office/replies" label={t.replies} />
        </div>
        <Tabs
          label={t.title}
          current={lettersAddress(filter)}
          items={[...tabs.map(tab), { href: lettersAddress({ ...filter, state: undefined }), name: ['alle', 'all'] }]}
        />
      </div>
      <LettersToolbar language={language} filter={filter} events={events.map(({ event }) => event)} />
      {filter.state === 'open' && counts.open > 0 && <p>{t.advice}</p>}
      <LetterTable letters={page.rows} language={language} outbox />
      <Pagination
        previous={page.newer === undefined ? undefined : lettersAddress(filter, { after: page.newer })}
        next={page.older === undefined ? undefined : lettersAddress(filter, { before: page.older })}
      />
    </OfficePage>,
  )
}

const tabs = ['open', 'waiting', 'sent', 'delivered'] as const

/** Search and filter above the outbox. */
type ToolbarProps = { language: Language; filter: LetterFilter; events: readonly { id: string; title: LanguageMap }[] }

function LettersToolbar({ language, filter, events }: ToolbarProps) {
  const t = lettersToolbarWords(language)
  const { address = '', state = '', eventId = '', kind = '', mailingId } = filter
  const form = { language, values: { q: address, state, event: eventId, kind }, errors: {} }
  const all = { value: '', label: t.all }
  const states = (Object.keys(letterStatus) as LetterState[]).map((name) => ({
    value: name,
    label: statusWord(letterStatus[name], language),
  }))
  return (
    <search>
      <form class="toolbar" method="get" action="/office/letters">
        <TextField form={form} name="q" label={t.address} type="search" autocomplete="off" maxlength={200} />
        <EventSelect form={form} events={events} all />
        <Select form={form} name="kind" label={['Art', 'Kind']} choices={[all, ...letterKinds(language)]} />
        <Select form={form} name="state" label={t.state} choices={[all, { value: 'open', label: t.open }, ...states]} />
        {mailingId && <HiddenField name="mailing" value={mailingId} />}
        <Button look="secondary" icon="search" label={['Suchen', 'Search']} />
      </form>
    </search>
  )
}

const lettersToolbarWords = words({
  address: ['E-Mail-Adresse', 'E-mail address'],
  state: ['Stand', 'State'],
  open: ['nicht angekommen, noch offen', 'did not arrive, still open'],
  all: ['alle', 'all'],
})

const text = words({
  title: ['Briefe', 'Letters'],
  replies: ['Antworten auf Einladungen', 'Replies to invitations'],
  open: ['nicht angekommen', 'did not arrive'],
  waiting: ['warten', 'waiting'],
  sent: ['versandt', 'sent'],
  delivered: ['zugestellt', 'delivered'],
  advice: [
    'Öffnen Sie einen Brief, um zu sehen, woran es liegt. Berichtigen Sie die Adresse bei der Person, senden Sie noch einmal oder rufen Sie an – und haken Sie ihn dann ab.',
    'Open a letter to see why. Correct the address with the person, send it again or call – and then tick it off.',
  ],
})
