import type { LetterFilter, LetterState } from '../../../domain/outbox/letter-filter.ts'
import { inLanguage, type Language, type LanguageMap, words } from '../../../lib/languages.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/choice-fields.tsx'
import { letterStatus } from '../../ui/letter-status.ts'
import { statusWord } from '../../ui/status.tsx'
import { HiddenField, TextField } from '../../ui/text-fields.tsx'
import { letterKinds } from './letter-words.ts'

type LettersToolbarProps = {
  language: Language
  filter: LetterFilter
  events: readonly { id: string; title: LanguageMap }[]
}

/** Search and filter above the outbox. */
export function LettersToolbar({ language, filter, events }: LettersToolbarProps) {
  const t = text(language)
  const { address = '', state = '', eventId = '', kind = '', mailingId } = filter
  const form = { language, values: { q: address, state, event: eventId, kind }, errors: {} }
  const all = { value: '', label: t.all }
  const states = (Object.keys(letterStatus) as LetterState[]).map((name) => ({
    value: name,
    label: statusWord(letterStatus[name], language),
  }))
  const titles = events.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))
  return (
    <search>
      <form class="toolbar" method="get" action="/office/letters">
        <TextField form={form} name="q" label={t.address} type="search" autocomplete="off" maxlength={200} />
        <Select form={form} name="event" label={t.event} choices={[all, ...titles]} />
        <Select form={form} name="kind" label={t.kind} choices={[all, ...letterKinds(language)]} />
        <Select form={form} name="state" label={t.state} choices={[all, { value: 'open', label: t.open }, ...states]} />
        {mailingId && <HiddenField name="mailing" value={mailingId} />}
        <Button look="secondary" icon="search">
          {t.find}
        </Button>
      </form>
    </search>
  )
}

const text = words({
  address: ['E-Mail-Adresse', 'E-mail address'],
  event: ['Veranstaltung', 'Event'],
  kind: ['Art', 'Kind'],
  state: ['Stand', 'State'],
  open: ['nicht angekommen, noch offen', 'did not arrive, still open'],
  all: ['alle', 'all'],
  find: ['Suchen', 'Search'],
})
