import { inLanguage, type LanguageMap } from '../../lib/languages.ts'
import { Select } from '../ui/choice-fields.tsx'
import type { FormState } from '../ui/form.ts'

type EventSelectProps = { form: FormState; events: readonly { id: string; title: LanguageMap }[]; all?: boolean }

/** Of which event a list shows something: one, or `all` of them. */
export function EventSelect({ form, events, all }: EventSelectProps) {
  const titles = events.map(({ id, title }) => ({ value: id, label: inLanguage(title, form.language) }))
  const choices = all ? [{ value: '', label: ['alle', 'all'] as const }, ...titles] : titles
  return <Select form={form} name="event" label={['Veranstaltung', 'Event']} choices={choices} />
}
