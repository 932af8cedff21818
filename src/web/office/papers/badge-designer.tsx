import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { copyDesign } from '../../../domain/papers/copy-design.ts'
import { readDesign, type StoredDesign } from '../../../domain/papers/find-designs.ts'
import { previewDesign } from '../../../domain/papers/preview-design.ts'
import { removeDesign } from '../../../domain/papers/remove-design.ts'
import { editDesign } from '../../../domain/papers/save-design.ts'
import { words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Button, ButtonLink, ButtonRow, DefaultButton } from '../../ui/button.tsx'
import { fileNames } from '../../ui/file-names.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { LinkLine } from '../../ui/link-line.tsx'
import { measureOf } from '../../ui/measures.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { readForm } from '../../ui/read-form.ts'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { copiedOnce, unsent } from '../forms/created-once.ts'
import { FormFields } from '../forms/form-fields.tsx'
import { Unsent } from '../forms/form-page.tsx'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { RemovalCard } from '../removal-card.tsx'
import { kindAt, partField, placesIn, withPart, withPartMoved } from './badge-design-form.ts'
import { type AboutDrawing, designForm } from './badge-drawing.tsx'
import { LossAlert } from './badge-losses.tsx'
import { BadgePreviews } from './badge-previews.tsx'

const here = '/office/events/:id/papers/designs/:design'
type Asked = Context<typeof here>

/** One design of badges: drawn, looked at, copied, taken away. */
export const badgeDesigner = new Hono<AppEnv>()
  .get(here, async (c) => {
    const which = await whichDesign(c)
    return page(c, which, designForm.values(which.stored, aboutOf(c)))
  })
  .post(here, async (c) => {
    const which = await whichDesign(c)
    const { id, design: kept } = c.req.param()
    const stored = designForm.values(which.stored, aboutOf(c))
    const sent = await submitted(c, { ...designForm, stored }, aboutOf(c), (design) =>
      editDesign(c.env, c.var.staff, { eventId: id, id: kept, design }),
    )
    if (sent.again) return page(c, which, sent.again.values, sent.again.errors)
    return c.redirect(`/office/events/${id}/papers/designs/${kept}?done=saved`, 303)
  })
  .post(`${here}/preview`, async (c) => {
    const which = await whichDesign(c)
    const typed = await readForm(c)
    const more = typed.add === 'on' ? withPart(typed, kindOf(typed), { width: measureOf(typed.width) }) : typed
    const values = withPartMoved(more)
    return page(c, which, values, designForm.parse(values, aboutOf(c), c.var.language).errors)
  })
  .post(`${here}/copy`, async (c) => {
    const { id, design } = c.req.param()
    const copy = await copiedOnce(c, (deps) => copyDesign(deps, c.var.staff, { eventId: id, id: design }))
    return c.redirect(`/office/events/${id}/papers/designs/${copy}?done=copied`, 303)
  })
  .post(`${here}/removal`, async (c) => {
    const { id, design } = c.req.param()
    await removeDesign(c.env, c.var.staff, { eventId: id, id: design })
    return c.redirect(`/office/events/${id}/papers/designs?done=removed`, 303)
  })
  .get(`${here}/badge-design.json`, async (c) => {
    const { stored } = await whichDesign(c)
    const real = `${stored.name}.json`.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    return c.body(`${JSON.stringify(stored.design, null, 2)}\n`, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; ${fileNames(real, 'badge-design.json')}`,
    })
  })

/** The kind that is added: the one that is chosen, of those there are. */
const kindOf = ({ addKind = '' }: FormValues) => kindAt({ [partField(0, 'kind')]: addKind }, 0)

function aboutOf(c: Asked): AboutDrawing {
  const { id, design } = c.req.param()
  return { language: c.var.language, here: `/office/events/${id}/papers/designs/${design}` }
}

async function whichDesign(c: Asked): Promise<{ event: EventRecord; stored: StoredDesign }> {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  return { event, stored: await readDesign(c.env, { eventId: event.id, id: c.req.param('design') }) }
}

type Which = Awaited<ReturnType<typeof whichDesign>>

/** The form with what was typed. What is no design has no preview, but it is no error either as long as it is only looked at. */
async function page(c: Asked, { event, stored }: Which, values: FormValues, errors: FieldErrors = {}) {
  const { language, staff } = c.var
  const read = designForm.parse(values, aboutOf(c), language)
  const preview = read.errors
    ? undefined
    : await previewDesign(c.env, staff, { eventId: event.id, design: read.value.design })
  const form = { language, values: { ...values, parts: String(placesIn(values).length) }, errors }
  const t = text(language)
  const all = `/office/events/${event.id}/papers/designs`
  const here = `${all}/${stored.id}`
  const layout = officeLayout(c, event, here)
  return c.html(
    <PageOfEvent layout={layout} event={event} title={stored.name} tab="papers" form={form}>
      <LinkLine href={all} label={['Alle Gestaltungen', 'All designs']} />
      <div class="editor" data-live-form={`${here}/preview`}>
        <PostForm action={here}>
          <DefaultButton>{t.save}</DefaultButton>
          <FormFields of={designForm} form={form} about={{ language, here, preview }} />
          <ButtonRow>
            <Button>{t.save}</Button>
            <Button look="secondary" action={`${here}/preview`} label={['Vorschau ansehen', 'Look at the preview']} />
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
          <p
            class="kern-sr-only"
            role="status"
            data-live-status={t.drawn}
            data-live-refused={t.undrawn}
            data-live-failed={t.failed}
          />
        </section>
      </div>
      <PostForm action={`${here}/copy`}>
        <Unsent values={unsent(c)} />
        <ButtonRow>
          <Button look="secondary" label={['Kopie anlegen', 'Make a copy']} />
          <ButtonLink look="quiet" icon="download" href={`${here}/badge-design.json`} download label={t.export} />
        </ButtonRow>
      </PostForm>
      <RemovalCard action={`${here}/removal`} title={t.remove} hint={t.removeHint} button={t.removeNow} />
    </PageOfEvent>,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

const text = words({
  preview: ['So sehen die längsten Namen aus', 'How the longest names look'],
  notYet: ['Die Vorschau erscheint, sobald alle Angaben passen.', 'The preview appears as soon as all entries fit.'],
  drawn: ['Vorschau aktualisiert', 'Preview updated'],
  undrawn: [
    'Vorschau nicht aktualisiert: Noch passen nicht alle Angaben.',
    'Preview not updated: not all entries fit yet.',
  ],
  failed: [
    'Vorschau nicht aktualisiert: Der Server hat nicht geantwortet.',
    'Preview not updated: the server did not answer.',
  ],
  save: ['Speichern', 'Save'],
  export: ['Als Datei herunterladen', 'Download as a file'],
  remove: ['Gestaltung löschen', 'Delete the design'],
  removeHint: [
    'Wer diese Gestaltung hatte, bekommt wieder die übliche.',
    'Whoever had this design gets the usual one again.',
  ],
  removeNow: ['Gestaltung löschen', 'Delete the design'],
})
