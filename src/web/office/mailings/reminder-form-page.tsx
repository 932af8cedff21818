import type { EventRecord } from '../../../domain/events/read-event.ts'
import { words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField, TimeField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { RemovalCard } from '../removal-card.tsx'
import { type AudienceChoices, AudienceFields } from './audience-fields.tsx'
import { MailingWordFields } from './mailing-word-fields.tsx'
import { anchorWords, reminderLabels } from './reminder-form.ts'

type ReminderFormPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  choices: AudienceChoices
  /** The reminder that is changed; left out for a new one. */
  id?: string | undefined
}

/** The form of a reminder: when, what, to whom. */
export function ReminderFormPage({ layout, form, event, choices, id }: ReminderFormPageProps) {
  const { language } = layout
  const t = text(language)
  const label = reminderLabels(language)
  const here = `/office/events/${event.id}/reminders`
  const title = id === undefined ? t.create : t.edit
  const anchors = Object.entries(anchorWords(language)).map(([value, words]) => ({ value, label: words }))
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={title} tab="mailings" />
      <PostForm action={id === undefined ? here : `${here}/${id}`}>
        <FieldGroup title={t.when}>
          <RadioGroup form={form} name="anchor" label={label.anchor} choices={anchors} required />
          <div class="field-row">
            <TextField
              {...{ form, name: 'days', label: label.days, required: true }}
              inputmode="numeric"
              maxlength={3}
              width="short"
            />
            <TimeField form={form} name="time" label={label.time} hint={t.zone(event.zone)} required />
          </div>
          <p>{t.moves}</p>
        </FieldGroup>
        <MailingWordFields form={form} />
        <AudienceFields form={form} event={event} choices={choices} />
        <ButtonRow>
          <Button>{t.save}</Button>
          <ButtonLink look="quiet" href={here}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
      {id !== undefined && (
        <RemovalCard action={`${here}/${id}/removal`} title={t.remove} hint={t.removeHint} button={t.removeNow} />
      )}
    </OfficePage>
  )
}

const text = words(
  {
    create: 'Neue Erinnerung',
    edit: 'Erinnerung bearbeiten',
    when: 'Wann?',
    zone: (zone: string) => `Am Ort der Veranstaltung (${zone}).`,
    moves:
      'Wird die Veranstaltung verlegt, verlegt sich die Erinnerung mit. Was schon vorbei ist, wird nicht nachgeholt.',
    save: 'Speichern',
    back: 'Abbrechen',
    remove: 'Entfernen',
    removeHint: 'Schreiben, die diese Erinnerung schon angelegt hat, bleiben.',
    removeNow: 'Erinnerung entfernen',
  },
  {
    create: 'New reminder',
    edit: 'Edit reminder',
    when: 'When?',
    zone: (zone: string) => `Where the event is held (${zone}).`,
    moves: 'If the event is moved, the reminder moves along. What is over already is not made up for.',
    save: 'Save',
    back: 'Cancel',
    remove: 'Remove',
    removeHint: 'Mailings that this reminder has made already stay.',
    removeNow: 'Remove reminder',
  },
)
