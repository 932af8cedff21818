import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { DesignPreview } from '../../../domain/papers/preview-design.ts'
import { words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow, DefaultButton } from '../../ui/button.tsx'
import { RadioGroup, Select } from '../../ui/choice-fields.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { HiddenField, TextField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { RemovalCard } from '../removal-card.tsx'
import { placesIn } from './badge-design-form.ts'
import { designLabels, elementWords } from './badge-labels.ts'
import { LossAlert } from './badge-losses.tsx'
import { BadgePart } from './badge-part-fields.tsx'
import { BadgePreviews } from './badge-previews.tsx'

type BadgeDesignerPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  /** The design that is changed. */
  id: string
  /** The name under which it is kept. */
  title: string
  /** Left out while what was typed is no design. */
  preview: DesignPreview | undefined
}

/** The designer of badges: what stands where, and beside it how the longest real names of the event look with it. */
export function BadgeDesignerPage({ layout, form, event, id, title, preview }: BadgeDesignerPageProps) {
  const { language } = layout
  const t = text(language)
  const all = `/office/events/${event.id}/papers/designs`
  const here = `${all}/${id}`
  return (
    <OfficePage layout={layout} title={title} form={form}>
      <EventHead layout={layout} event={event} title={title} tab="papers" />
      <p>
        <a href={all}>{t.all}</a>
      </p>
      <div class="editor" data-live-form={`${here}/preview`}>
        <PostForm action={here}>
          <DesignFields form={form} here={here} preview={preview} />
        </PostForm>
        {/* It scrolls by itself beside a long form, so the keyboard has to reach it. */}
        <section class="editor__preview badge-designer__preview" aria-labelledby="preview" tabindex={0}>
          <h2 id="preview">{t.preview}</h2>
          <div id="badge-preview" data-live>
            {preview ? (
              <>
                <BadgePreviews previews={preview.previews} language={language} />
                <LossAlert warnings={preview.warnings} language={language} />
              </>
            ) : (
              <p>{t.notYet}</p>
            )}
          </div>
          <p class="kern-sr-only" role="status" data-live-status={t.drawn} />
        </section>
      </div>
      <PostForm action={`${here}/copy`}>
        <ButtonRow>
          <Button look="secondary">{t.copy}</Button>
          <ButtonLink look="quiet" icon="download" href={`${here}/badge-design.json`} download>
            {t.export}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
      <RemovalCard action={`${here}/removal`} title={t.remove} hint={t.removeHint} button={t.removeNow} />
    </OfficePage>
  )
}

function DesignFields({ form, here, preview }: { form: FormState; here: string; preview: DesignPreview | undefined }) {
  const { language, values } = form
  const t = text(language)
  const label = designLabels(language)
  const kinds = Object.entries(elementWords(language)).map(([value, said]) => ({ value, label: said }))
  const sides = [
    { value: 'front', label: t.front },
    { value: 'back', label: t.back },
  ]
  return (
    <>
      <DefaultButton>{t.save}</DefaultButton>
      <TextField {...{ form, name: 'name', label: label.name }} maxlength={80} required />
      <div class="badge-part__fields">
        <TextField {...{ form, name: 'width', label: label.width }} inputmode="decimal" maxlength={8} required />
        <TextField {...{ form, name: 'height', label: label.height }} inputmode="decimal" maxlength={8} required />
      </div>
      <RadioGroup
        {...{ form, name: 'back', label: label.back }}
        choices={[
          { value: 'none', label: t.blank },
          { value: 'same', label: t.same },
          { value: 'own', label: t.own },
        ]}
      />
      <HiddenField name="parts" value={values.parts ?? '0'} />
      <div class="stack">
        <h2>{t.parts}</h2>
        <p class="muted">{t.order}</p>
        {placesIn(values).map((place) => (
          <BadgePart form={form} preview={`${here}/preview`} place={place} warnings={preview?.warnings ?? []} />
        ))}
      </div>
      <fieldset class="badge-designer__add">
        <legend>{t.add}</legend>
        <Select {...{ form, name: 'addKind', label: t.what }} choices={kinds} />
        <Select {...{ form, name: 'addSide', label: t.where }} choices={sides} />
        <Button look="secondary" action={`${here}/preview`} name="add" value="on">
          {t.addNow}
        </Button>
      </fieldset>
      <ButtonRow>
        <Button>{t.save}</Button>
        <Button look="secondary" action={`${here}/preview`}>
          {t.look}
        </Button>
      </ButtonRow>
    </>
  )
}

const text = words({
  all: ['Alle Entwürfe', 'All designs'],
  preview: ['So sehen die längsten Namen aus', 'How the longest names look'],
  notYet: ['Die Vorschau erscheint, sobald alle Angaben passen.', 'The preview appears as soon as all entries fit.'],
  drawn: ['Vorschau aktualisiert', 'Preview updated'],
  parts: ['Was auf dem Schild steht', 'What stands on the badge'],
  order: [
    'Was weiter unten in der Liste steht, wird über das Obere gedruckt. Alle Maße gelten ab der linken oberen Ecke.',
    'What is further down in the list is printed over what is above it. All measures are from the upper left corner.',
  ],
  front: ['Vorderseite', 'Front'],
  back: ['Rückseite', 'Back'],
  blank: ['Bleibt leer', 'Stays blank'],
  same: ['Wie die Vorderseite, für Schilder am Band', 'Like the front, for badges on a lanyard'],
  own: ['Eigene Gestaltung', 'A design of its own'],
  add: ['Etwas hinzufügen', 'Add something'],
  what: ['Was', 'What'],
  where: ['Auf welche Seite', 'On which side'],
  addNow: ['Hinzufügen', 'Add'],
  save: ['Speichern', 'Save'],
  look: ['Vorschau ansehen', 'Look at the preview'],
  copy: ['Kopie anlegen', 'Make a copy'],
  export: ['Als Datei herunterladen', 'Download as a file'],
  remove: ['Entwurf löschen', 'Delete the design'],
  removeHint: [
    'Wer diesen Entwurf hatte, bekommt wieder den üblichen.',
    'Whoever had this design gets the usual one again.',
  ],
  removeNow: ['Entwurf löschen', 'Delete the design'],
})
