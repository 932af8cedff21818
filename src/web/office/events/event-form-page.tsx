import type { OwnSeries } from '../../../domain/events/find-series.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { defaultZone } from '../../../lib/dates.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Checkbox, Select } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { DateField, HiddenField, TextArea, TextField, TimeField } from '../../ui/text-fields.tsx'
import { HostField } from '../host-field.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { presetOf } from './event-form.ts'
import { EventHead } from './event-head.tsx'
import { eventLabels } from './event-labels.ts'
import { PresetLinks } from './preset-links.tsx'

type EventFormPageProps = {
  layout: OfficeLayout
  form: FormState
  hosts: readonly Host[]
  series: readonly OwnSeries[]
  /** The event that is changed; left out for a new one. */
  event?: EventRecord | undefined
}

/** The form of an event, for a new one and for a change. */
export function EventFormPage({ layout, form, hosts, series, event }: EventFormPageProps) {
  const t = text(layout.language)
  const title = event ? t.edit(inLanguage(event.title, layout.language)) : t.create
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      {event ? <EventHead layout={layout} event={event} /> : <h1>{t.create}</h1>}
      {!event && <PresetLinks language={layout.language} chosen={presetOf(form.values.preset)} />}
      <PostForm action={event ? `/office/events/${event.id}` : '/office/events'}>
        {!event && form.values.preset && <HiddenField name="preset" value={form.values.preset} />}
        {!event && <HostField form={form} hosts={hosts} label={eventLabels(form.language).hostId} />}
        <What form={form} />
        <SeriesOfEvent form={form} series={series} hostId={event?.hostId} />
        <When form={form} />
        <Where form={form} />
        <Registration form={form} />
        <Contact form={form} />
        <ButtonRow>
          <Button>{event ? t.save : t.draft}</Button>
          <ButtonLink look="quiet" href={event ? `/office/events/${event.id}` : '/office'}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </OfficePage>
  )
}

type Part = { form: FormState }

/** Series of the host of the event; of every host, as long as it has none. */
function SeriesOfEvent({ form, series, hostId }: Part & { series: readonly OwnSeries[]; hostId: string | undefined }) {
  const t = text(form.language)
  const choices = series
    .filter((one) => hostId === undefined || one.series.hostId === hostId)
    .map((one) => ({ value: one.series.id, label: inLanguage(one.series.title, form.language) }))
  return (
    <Select
      form={form}
      name="seriesId"
      label={eventLabels(form.language).seriesId}
      hint={<a href="/office/series">{t.series}</a>}
      choices={[{ value: '', label: t.noSeries }, ...choices]}
    />
  )
}

function What({ form }: Part) {
  const label = eventLabels(form.language)
  const t = text(form.language)
  return (
    <FieldGroup title={t.what}>
      <TextField form={form} name="title.de" label={label['title.de']} maxlength={200} required />
      <TextField form={form} name="title.en" label={label['title.en']} maxlength={200} />
      <TextField form={form} name="slug" label={label.slug} hint={t.slug} maxlength={60} />
      <TextArea form={form} name="description.de" label={label['description.de']} hint={t.markdown} rows={8} />
      <TextArea form={form} name="description.en" label={label['description.en']} rows={4} />
      <TextArea form={form} name="audience.de" label={label['audience.de']} hint={t.audience} rows={2} />
      <TextArea form={form} name="audience.en" label={label['audience.en']} rows={2} />
      <Checkbox form={form} name="freeOfCharge" label={label.freeOfCharge} />
    </FieldGroup>
  )
}

function When({ form }: Part) {
  const label = eventLabels(form.language)
  const t = text(form.language)
  const zones = [...new Set([form.values.zone || defaultZone, defaultZone, 'Europe/Brussels', 'Europe/Vienna'])]
  return (
    <FieldGroup title={t.when}>
      <Checkbox form={form} name="allDay" label={label.allDay} />
      <div class="field-row">
        <DateField form={form} name="startDate" label={label.startDate} required />
        <TimeField form={form} name="startTime" label={label.startTime} />
      </div>
      <div class="field-row">
        <DateField form={form} name="endDate" label={label.endDate} hint={t.sameDay} />
        <TimeField form={form} name="endTime" label={label.endTime} />
      </div>
      <Select
        form={form}
        name="zone"
        label={label.zone}
        choices={zones.map((zone) => ({ value: zone, label: zone }))}
      />
    </FieldGroup>
  )
}

function Where({ form }: Part) {
  const label = eventLabels(form.language)
  return (
    <FieldGroup title={text(form.language).where}>
      <TextField form={form} name="venue.name" label={label['venue.name']} maxlength={200} />
      <TextField form={form} name="venue.street" label={label['venue.street']} maxlength={200} />
      <div class="field-row">
        <TextField form={form} name="venue.postcode" label={label['venue.postcode']} maxlength={20} width="short" />
        <TextField form={form} name="venue.city" label={label['venue.city']} maxlength={100} />
      </div>
    </FieldGroup>
  )
}

function Registration({ form }: Part) {
  const label = eventLabels(form.language)
  const t = text(form.language)
  return (
    <FieldGroup title={t.registration}>
      <div class="field-row">
        <DateField form={form} name="opensDate" label={label.opensDate} required />
        <TimeField form={form} name="opensTime" label={label.opensTime} hint={t.opens} />
      </div>
      <div class="field-row">
        <DateField form={form} name="lastDay" label={label.lastDay} hint={t.lastDay} />
        <TimeField form={form} name="lastTime" label={label.lastTime} hint={t.lastTime} />
      </div>
      <TextField
        form={form}
        name="capacity"
        label={label.capacity}
        hint={t.capacity}
        inputmode="numeric"
        maxlength={7}
        width="short"
      />
      <DateField form={form} name="forgetDate" label={label.forgetDate} hint={t.forget} />
    </FieldGroup>
  )
}

function Contact({ form }: Part) {
  const label = eventLabels(form.language)
  return (
    <FieldGroup title={text(form.language).contact}>
      <TextField form={form} name="contact.name" label={label['contact.name']} maxlength={120} required />
      <div class="field-row">
        <TextField form={form} name="contact.phone" label={label['contact.phone']} type="tel" maxlength={60} required />
        <TextField form={form} name="contact.email" label={label['contact.email']} type="email" required />
      </div>
    </FieldGroup>
  )
}

const text = words(
  {
    create: 'Neue Veranstaltung',
    edit: (title: string) => `${title} bearbeiten`,
    what: 'Was',
    when: 'Wann',
    where: 'Wo',
    registration: 'Anmeldung',
    contact: 'Wer hilft weiter',
    slug: 'Steht in Rundschreiben und wird abgetippt. Leer: aus dem Titel gebildet.',
    markdown: 'Leerzeile: neuer Absatz. „- “ am Anfang der Zeile: Aufzählung. **fett**, *kursiv*.',
    audience: 'Wer eingeladen ist, zum Beispiel: Landrätinnen und Landräte, Integrationsbeauftragte.',
    noSeries: 'keine',
    series: 'Reihen anlegen und pflegen',
    sameDay: 'Leer: derselbe Tag.',
    opens: 'Leer: ab 0 Uhr.',
    lastDay: 'Leer: zwei Wochen vorher, bei anderen Vorlagen auch kürzer.',
    lastTime: 'Leer: bis 24 Uhr.',
    capacity: 'Leer: unbegrenzt. Wer keinen Platz mehr bekommt, kommt auf die Warteliste.',
    forget: 'Leer: drei Monate nach dem Ende. Zahlen bleiben, Namen und Adressen nicht.',
    save: 'Speichern',
    draft: 'Entwurf anlegen',
    back: 'Abbrechen',
  },
  {
    create: 'New event',
    edit: (title: string) => `Edit ${title}`,
    what: 'What',
    when: 'When',
    where: 'Where',
    registration: 'Registration',
    contact: 'Who helps',
    slug: 'Printed in circulars and typed from paper. Empty: made from the title.',
    markdown: 'Empty line: new paragraph. “- ” at the start of a line: list. **bold**, *italic*.',
    audience: 'Who is invited, for example: district administrators, integration officers.',
    noSeries: 'none',
    series: 'Create and keep series',
    sameDay: 'Empty: the same day.',
    opens: 'Empty: from midnight on.',
    lastDay: 'Empty: two weeks before, with other presets also later.',
    lastTime: 'Empty: until midnight at its end.',
    capacity: 'Empty: no limit. Whoever gets no seat any more comes onto the waiting list.',
    forget: 'Empty: three months after the end. Figures stay, names and addresses do not.',
    save: 'Save',
    draft: 'Create draft',
    back: 'Cancel',
  },
)
