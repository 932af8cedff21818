import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { DesignPreview } from '../../../domain/papers/preview-design.ts'
import { words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow, DefaultButton } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { RemovalCard } from '../removal-card.tsx'
import { designForm } from './badge-drawing.tsx'
import { LossAlert } from './badge-losses.tsx'
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
    <PageOfEvent layout={layout} event={event} title={title} tab="papers" form={form}>
      <p>
        <a href={all}>{t.all}</a>
      </p>
      <div class="editor" data-live-form={`${here}/preview`}>
        <PostForm action={here}>
          <DefaultButton>{t.save}</DefaultButton>
          <FormFields of={designForm} form={form} about={{ language, here, preview }} />
          <ButtonRow>
            <Button>{t.save}</Button>
            <Button look="secondary" action={`${here}/preview`} label={t.look} />
          </ButtonRow>
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
          <ButtonLink look="quiet" icon="download" href={`${here}/badge-design.json`} download label={t.export} />
        </ButtonRow>
      </PostForm>
      <RemovalCard action={`${here}/removal`} title={t.remove} hint={t.removeHint} button={t.removeNow} />
    </PageOfEvent>
  )
}

const text = words({
  all: ['Alle Entwürfe', 'All designs'],
  preview: ['So sehen die längsten Namen aus', 'How the longest names look'],
  notYet: ['Die Vorschau erscheint, sobald alle Angaben passen.', 'The preview appears as soon as all entries fit.'],
  drawn: ['Vorschau aktualisiert', 'Preview updated'],
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
