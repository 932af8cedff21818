import type { EventRecord } from '../../../domain/events/read-event.ts'
import type {
  Application,
  ApplicationFilter,
  Drafts,
} from '../../../domain/registrations/deciding/find-applications.ts'
import { words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Checkbox, Select } from '../../ui/choice-fields.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { ApplicationTable } from './application-table.tsx'

type List = {
  event: EventRecord
  filter: ApplicationFilter
  rows: readonly Application[]
  total: number
  drafts: Drafts
}

/** Who applied or came late: decided in drafts, released together. */
export function ApplicationsPage({ layout, list }: { layout: OfficeLayout; list: List }) {
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
            <ButtonLink href={`${here}/release`}>{t.release}</ButtonLink>
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
            <Button name="decision" value="accepted">
              {t.accept}
            </Button>
            <Button look="secondary" name="decision" value="reserve">
              {t.reserve}
            </Button>
            <Button look="secondary" name="decision" value="declined">
              {t.decline}
            </Button>
            <Button look="quiet" name="decision" value="open">
              {t.reopen}
            </Button>
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
        <Button look="secondary" icon="search">
          {t.find}
        </Button>
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
