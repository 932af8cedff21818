import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { audienceChoices } from '../../../domain/mailings/audience-choices.ts'
import { seatStates } from '../../../domain/registrations/waiting/seat-state.ts'
import { inLanguage, type LanguageMap, words } from '../../../lib/languages.ts'
import { CheckboxGroup } from '../../ui/checkbox-group.tsx'
import { Checkbox, type Choice, Select } from '../../ui/choice-fields.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { attendeeState } from '../attendees/attendee-status.tsx'
import { attendanceWords, roleWords } from '../attendees/attendee-words.ts'
import { audienceLabels, languageWords } from './audience-labels.ts'

export type AudienceChoices = Awaited<ReturnType<typeof audienceChoices>>

type AudienceFieldsProps = { form: FormState; event: EventRecord; choices: AudienceChoices }

/** To whom a mailing goes: everybody to whom all of it applies. A group in which nothing is ticked restricts nothing. */
export function AudienceFields({ form, event, choices }: AudienceFieldsProps) {
  const { language } = form
  const t = text(language)
  const label = audienceLabels(language)
  const named = (id: string, name: LanguageMap) => ({ value: id, label: inLanguage(name, language) })
  const sessions = event.programme.filter(({ bookable }) => bookable)
  const answers = [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
  ]
  return (
    <FieldGroup title={t.title}>
      <p>{t.how}</p>
      <CheckboxGroup
        {...{ form, name: 'states', label: label.states, required: true }}
        choices={seatStates.map((state) => ({ value: state, label: attendeeState(state, language) }))}
      />
      <Any form={form} name="categories" choices={event.categories.map(({ id, name }) => named(id, name))} />
      <Checkbox form={form} name="toContacts" label={label.toContacts} hint={t.contacts} />
      <details open={isNarrowed(form.values)}>
        <summary>{t.narrow}</summary>
        <div class="stack">
          <Any form={form} name="sessions" choices={sessions.map(({ id, title }) => named(id, title))} />
          <Any form={form} name="roles" choices={pairs(roleWords(language))} />
          <Any form={form} name="lands" choices={choices.lands.map(counted)} />
          <OneOrAll form={form} name="organisation" choices={choices.organisations.map(counted)} />
          {event.attendanceModes.length > 1 && (
            <OneOrAll form={form} name="attendance" choices={pairs(attendanceWords(language))} />
          )}
          <OneOrAll form={form} name="language" choices={pairs(languageWords(language))} />
          <OneOrAll form={form} name="listed" choices={answers} />
          <OneOrAll form={form} name="attended" choices={answers} />
          <Checkbox form={form} name="documentsMissing" label={label.documentsMissing} />
        </div>
      </details>
    </FieldGroup>
  )
}

/** What was chosen must not be folded away. */
function isNarrowed(values: FormState['values']): boolean {
  const names = /^(?:(?:sessions|roles|lands)-.*|organisation|attendance|language|listed|attended|documentsMissing)$/
  return Object.entries(values).some(([name, value]) => names.test(name) && value !== '')
}

type Labelled = keyof ReturnType<typeof audienceLabels>
type PartProps = { form: FormState; name: Labelled; choices: Choice[] }

function Any({ form, name, choices }: PartProps) {
  if (choices.length === 0) return null
  return <CheckboxGroup form={form} name={name} label={audienceLabels(form.language)[name]} choices={choices} />
}

function OneOrAll({ form, name, choices }: PartProps) {
  if (choices.length === 0) return null
  const all = { value: '', label: text(form.language).all }
  return <Select form={form} name={name} label={audienceLabels(form.language)[name]} choices={[all, ...choices]} />
}

function pairs(said: Record<string, string>): Choice[] {
  return Object.entries(said).map(([value, label]) => ({ value, label }))
}

function counted({ key, name, count }: AudienceChoices['lands'][number]): Choice {
  return { value: key, label: `${name} (${count})` }
}

const text = words(
  {
    title: 'An wen?',
    how: 'Es bekommen alle, auf die alles zutrifft. Wo Sie nichts ankreuzen, wird nicht unterschieden.',
    narrow: 'Weiter eingrenzen: Programmpunkt, Rolle, Land, Organisation, Sprache …',
    all: 'egal',
    yes: 'ja',
    no: 'nein',
    contacts:
      'Wer andere angemeldet hat, bekommt ein Schreiben für alle zusammen. Personen ohne eigene E-Mail-Adresse erreicht es auf diesem Weg.',
  },
  {
    title: 'To whom?',
    how: 'Everybody gets it to whom all of this applies. Where you tick nothing, no difference is made.',
    narrow: 'Narrow it down: session, role, Land, organisation, language …',
    all: 'any',
    yes: 'yes',
    no: 'no',
    contacts:
      'Whoever registered others gets one letter for all of them. People without an e-mail address of their own are reached this way.',
  },
)
