import type { EventRecord } from '../../../domain/events/read-event.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Checkbox, Select } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { DateField, TextArea, TextField, TimeField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { RemovalCard } from '../removal-card.tsx'
import { speakerLines } from './session-form.ts'
import { sessionLabels } from './session-labels.ts'

type SessionFormPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  /** The item that is changed; left out for a new one. */
  item?: EventRecord['programme'][number] | undefined
}

/** The form of a programme item with its speakers. */
export function SessionFormPage({ layout, form, event, item }: SessionFormPageProps) {
  const { language } = layout
  const t = text(language)
  const title = item ? inLanguage(item.title, language) : t.create
  const here = `/office/events/${event.id}/programme`
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={title} tab="programme" />
      <PostForm action={item ? `${here}/${item.id}` : here}>
        <What form={form} />
        <Choosing form={form} />
        <FieldGroup title={t.speakers}>
          {Array.from({ length: Math.max(2, speakerLines(form.values)) }, (_, nr) => (
            <Speaker form={form} nr={nr} />
          ))}
          <p class="muted">{t.speakersHint}</p>
        </FieldGroup>
        <ButtonRow>
          <Button>{t.save}</Button>
          <ButtonLink look="quiet" href={here}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
      {item && !item.calledOff && event.status !== 'draft' && (
        <RemovalCard
          action={`${here}/${item.id}/cancellation`}
          title={t.callOff}
          hint={t.callOffHint}
          button={t.callOffNow}
        />
      )}
      {item && (
        <RemovalCard action={`${here}/${item.id}/removal`} title={t.remove} hint={t.removeHint} button={t.removeNow} />
      )}
    </OfficePage>
  )
}

function What({ form }: { form: FormState }) {
  const label = sessionLabels(form.language)
  const t = text(form.language)
  return (
    <FieldGroup title={t.what}>
      <TextField form={form} name="title.de" label={label['title.de']} maxlength={200} required />
      <TextField form={form} name="title.en" label={label['title.en']} maxlength={200} />
      <TextArea form={form} name="description.de" label={label['description.de']} rows={3} />
      <TextArea form={form} name="description.en" label={label['description.en']} rows={3} />
      <DateField form={form} name="date" label={label.date} />
      <div class="field-row">
        <TimeField form={form} name="startTime" label={label.startTime} />
        <TimeField form={form} name="endTime" label={label.endTime} />
      </div>
      <TextField form={form} name="room" label={label.room} maxlength={120} />
    </FieldGroup>
  )
}

function Choosing({ form }: { form: FormState }) {
  const label = sessionLabels(form.language)
  const t = text(form.language)
  return (
    <FieldGroup title={t.choosing}>
      <Checkbox form={form} name="bookable" label={label.bookable} hint={t.bookable} />
      <TextField
        {...{ form, name: 'size', label: label.size, hint: t.size }}
        inputmode="numeric"
        maxlength={7}
        width="short"
      />
    </FieldGroup>
  )
}

function Speaker({ form, nr }: { form: FormState; nr: number }) {
  const label = sessionLabels(form.language)
  const t = text(form.language)
  const name = `speakers.${nr}`
  const choices = (['requested', 'confirmed', 'declined'] as const).map((value) => ({ value, label: t[value] }))
  return (
    <fieldset>
      <legend class="kern-label">{t.speaker(nr + 1)}</legend>
      <div class="field-row">
        <TextField form={form} name={`${name}.name.de`} label={label['name.de']} maxlength={200} />
        <Select form={form} name={`${name}.status`} label={label.status} choices={choices} />
      </div>
      <TextField form={form} name={`${name}.office.de`} label={label['office.de']} maxlength={200} />
      <div class="field-row">
        <TextField form={form} name={`${name}.name.en`} label={label['name.en']} maxlength={200} />
        <TextField form={form} name={`${name}.office.en`} label={label['office.en']} maxlength={200} />
      </div>
    </fieldset>
  )
}

const text = words(
  {
    create: 'Neuer Programmpunkt',
    what: 'Was, wann und wo',
    choosing: 'Wahl bei der Anmeldung',
    bookable: 'Zum Beispiel ein Workshop. Wer ihn schon gewählt hat, behält ihn, auch wenn Sie das zurücknehmen.',
    size: 'Leer: ohne Grenze. Nur von Bedeutung, wenn man ihn wählen kann.',
    speakers: 'Wer spricht',
    speaker: (nr: number) => `Person ${nr}`,
    speakersHint: 'Leere Zeilen zählen nicht. Für weitere Personen speichern Sie und öffnen den Punkt noch einmal.',
    requested: 'angefragt',
    confirmed: 'zugesagt',
    declined: 'verhindert (steht nicht auf der Seite)',
    save: 'Speichern',
    back: 'Abbrechen',
    callOff: 'Absagen',
    callOffHint:
      'Er bleibt als abgesagt im Programm. Wer ihn gewählt hat, erhält nach zehn Minuten eine Nachricht, und der Eintrag verschwindet aus dem Kalender. Das lässt sich nicht zurücknehmen.',
    callOffNow: 'Programmpunkt absagen',
    remove: 'Entfernen',
    removeHint: 'Das geht nur, solange niemand den Programmpunkt gewählt hat.',
    removeNow: 'Programmpunkt entfernen',
  },
  {
    create: 'New programme item',
    what: 'What, when and where',
    choosing: 'Choice at registration',
    bookable: 'For example a workshop. Whoever chose it keeps it, even if you take this back.',
    size: 'Empty: no limit. Matters only where it can be chosen.',
    speakers: 'Who speaks',
    speaker: (nr: number) => `Person ${nr}`,
    speakersHint: 'Empty lines do not count. For more people save and open the item again.',
    requested: 'requested',
    confirmed: 'confirmed',
    declined: 'unable to come (not on the page)',
    save: 'Save',
    back: 'Cancel',
    callOff: 'Call off',
    callOffHint:
      'It stays in the programme as called off. Whoever chose it receives a message after ten minutes, and the entry leaves the calendar. This cannot be undone.',
    callOffNow: 'Call the item off',
    remove: 'Remove',
    removeHint: 'This works only as long as nobody chose the item.',
    removeNow: 'Remove the item',
  },
)
