import type { EventRecord } from '../../../domain/events/read-event.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import { MomentField } from '../moment-field.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { RemovalCard } from '../removal-card.tsx'
import { categoryLabels } from './category-form.ts'

type CategoryFormPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  /** The group that is changed; left out for a new one. */
  category?: EventRecord['categories'][number] | undefined
}

/** The form of a target group. */
export function CategoryFormPage({ layout, form, event, category }: CategoryFormPageProps) {
  const { language } = layout
  const t = text(language)
  const label = categoryLabels(language)
  const title = category ? inLanguage(category.name, language) : t.create
  const here = `/office/events/${event.id}/categories`
  const access = [
    { value: 'open', label: t.open },
    { value: 'closed', label: t.closed },
  ]
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={title} tab="seats" />
      <PostForm action={category ? `${here}/${category.id}` : here}>
        <TextField form={form} name="name.de" label={label['name.de']} hint={t.name} maxlength={120} required />
        <TextField form={form} name="name.en" label={label['name.en']} maxlength={120} />
        <RadioGroup form={form} name="access" label={label.access} choices={access} />
        <TextField
          {...{ form, name: 'size', label: label.size, hint: t.size }}
          inputmode="numeric"
          maxlength={7}
          width="short"
        />
        <TextField {...{ form, name: 'colour', label: label.colour, hint: t.colour }} maxlength={7} width="short" />
        <MomentField form={form} name="opens" label={label.opensAt} hint={t.asEvent} />
        <MomentField form={form} name="closes" label={label.closesAt} hint={t.asEvent} />
        <ButtonRow>
          <Button>{t.save}</Button>
          <ButtonLink look="quiet" href={`/office/events/${event.id}/seats`}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
      {category && (
        <RemovalCard
          action={`${here}/${category.id}/removal`}
          title={t.remove}
          hint={t.removeHint}
          button={t.removeNow}
        />
      )}
    </OfficePage>
  )
}

const text = words(
  {
    create: 'Neue Zielgruppe',
    name: 'Zum Beispiel: Landrätinnen und Landräte.',
    open: 'Alle können sie wählen',
    closed: 'Nur das Büro trägt ein; auf der Anmeldeseite steht sie nicht',
    size: 'Leer: ohne eigene Grenze.',
    colour: 'Zum Beispiel #0072b2. Leer: jede Zielgruppe bekommt eine eigene.',
    asEvent: 'Leer: wie die Veranstaltung.',
    save: 'Speichern',
    back: 'Abbrechen',
    remove: 'Entfernen',
    removeHint: 'Das geht nur, solange noch niemand in dieser Zielgruppe war.',
    removeNow: 'Zielgruppe entfernen',
  },
  {
    create: 'New target group',
    name: 'For example: heads of districts.',
    open: 'Everybody can choose it',
    closed: 'Only the office puts people there; it is not on the registration page',
    size: 'Empty: no limit of its own.',
    colour: 'For example #0072b2. Empty: every target group gets one of its own.',
    asEvent: 'Empty: as the event.',
    save: 'Save',
    back: 'Cancel',
    remove: 'Remove',
    removeHint: 'This works only as long as nobody was ever in this group.',
    removeNow: 'Remove the target group',
  },
)
