import { Hono } from 'hono'
import { isLabelSheetId, labelSheets } from '../../../../templates/pdf/label-catalogue.ts'
import { faceSize } from '../../../../templates/pdf/label-sheets.ts'
import { starterDesign } from '../../../../templates/pdf/starter-designs.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { assignDesigns } from '../../../domain/papers/assign-designs.ts'
import { findDesigns, type StoredDesign } from '../../../domain/papers/find-designs.ts'
import { createDesign } from '../../../domain/papers/save-design.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { FormState } from '../../ui/form.ts'
import { measureText } from '../../ui/measures.ts'
import { Section } from '../../ui/section.tsx'
import { Table } from '../../ui/table.tsx'
import { roleWords } from '../attendees/attendee-words.ts'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { createdOnce, unsent } from '../forms/created-once.ts'
import { FormPart } from '../forms/form-page.tsx'
import { type Submitted, submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { importForm, newDesignForm, usesForm } from './badge-designs-form.tsx'

const here = '/office/events/:id/papers/designs'

/** The badge designs of an event. */
export const badgeDesigns = new Hono<AppEnv>()
  .get(here, async (c) => page(c, await managed(c)))
  .post(here, async (c) => {
    const event = await managed(c)
    const sent = await submitted(c, { ...newDesignForm, begun: unsent(c) }, {}, ({ name, starter, sheet }, values) => {
      const face = faceSize(labelSheets[isLabelSheetId(sheet) ? sheet : 'avery-l4785'])
      const asked = { logo: Boolean(event.host.letterhead.logo), photo: event.photos }
      const design = { name, design: starterDesign(starter, face, asked) }
      return createdOnce(c, values, (deps) => createDesign(deps, c.var.staff, { eventId: event.id, design }))
    })
    return made(c, event, sent)
  })
  .post(`${here}/import`, async (c) => {
    const event = await managed(c)
    const sent = await submitted(c, { ...importForm, begun: unsent(c) }, {}, ({ file: design }, values) =>
      createdOnce(c, { ...values, file: JSON.stringify(design) }, (deps) =>
        createDesign(deps, c.var.staff, { eventId: event.id, design }),
      ),
    )
    return made(c, event, sent)
  })
  .post(`${here}/uses`, async (c) => {
    const event = await managed(c)
    const about = { event, designs: await findDesigns(c.env, event.id) }
    const form = { ...usesForm, stored: usesForm.values(usesOf(about.designs), about) }
    const sent = await submitted(c, form, about, ({ uses: assignments }) =>
      assignDesigns(c.env, c.var.staff, { eventId: event.id, assignments }),
    )
    return sent.again
      ? page(c, event, sent.again)
      : c.redirect(`/office/events/${event.id}/papers/designs?done=saved`, 303)
  })

function managed(c: Context<'/:id'>): Promise<EventRecord> {
  return readManagedEvent(c.env, c.var.staff, c.req.param('id'))
}

function made(c: Context, event: EventRecord, sent: Submitted<string>): Response | Promise<Response> {
  if (sent.again) return page(c, event, sent.again)
  return c.redirect(`/office/events/${event.id}/papers/designs/${sent.value}?done=saved`, 303)
}

/** The badge designs of an event: which there are, whom they are for, and how to come to a new one. */
async function page(c: Context, event: EventRecord, sent?: FormState): Promise<Response> {
  const designs = await findDesigns(c.env, event.id)
  const values = { ...usesForm.values(usesOf(designs), { event, designs }), ...sent?.values }
  const form = { language: c.var.language, values, errors: sent?.errors ?? {} }
  const making = { ...form, values: { ...unsent(c), ...values } }
  const { submission: _, ...uses } = values
  const layout = officeLayout(c, event, `/office/events/${event.id}/papers/designs`)
  const { language } = c.var
  const t = text(language)
  const here = `/office/events/${event.id}/papers/designs`
  return c.html(
    <PageOfEvent layout={layout} event={event} title={t.title} tab="papers" form={form}>
      <Section title={t.list}>
        <Table
          caption={t.list}
          rows={designs}
          empty={[
            'Noch keine. Ohne eigene Gestaltung wird die klassische gedruckt.',
            'None yet. Without a design of your own the classic one is printed.',
          ]}
          columns={[
            { title: t.design, heading: true, cell: ({ id, name }) => <a href={`${here}/${id}`}>{name}</a> },
            {
              title: ['Größe', 'Size'],
              cell: ({ design }) =>
                `${measureText(design.width, language)} × ${measureText(design.height, language)} mm`,
            },
            { title: ['Für wen', 'For whom'], cell: ({ uses }) => usesText(uses, event, language) },
          ]}
        />
        <ButtonLink alone look="secondary" href={`/office/events/${event.id}/papers/badges`} label={t.print} />
      </Section>
      {designs.length > 0 && (
        <Card title={['Wer welche Gestaltung bekommt', 'Who gets which design']}>
          <p>{t.usesHint}</p>
          <FormPart
            {...{ of: usesForm, form: { ...form, values: uses }, about: { event, designs }, action: `${here}/uses` }}
            button={['Zuordnung speichern', 'Save who gets which']}
          />
        </Card>
      )}
      <Card title={['Neue Gestaltung', 'New design']}>
        <FormPart
          {...{ of: newDesignForm, form: making, about: {}, action: here }}
          button={['Gestaltung anlegen', 'Make the design']}
        />
      </Card>
      <Card title={['Gestaltung aus einer Datei', 'Design from a file']}>
        <p>{t.importHint}</p>
        <FormPart
          {...{ of: importForm, form: making, about: {}, action: `${here}/import`, look: 'secondary' }}
          button={['Datei einlesen', 'Read the file']}
          upload
        />
      </Card>
    </PageOfEvent>,
    sent ? 422 : 200,
  )
}

/** Which design is for whom, as the form has it. */
function usesOf(designs: readonly StoredDesign[]) {
  return { uses: designs.flatMap(({ id, uses }) => uses.map((use) => ({ ...use, designId: id }))) }
}

function usesText(uses: StoredDesign['uses'], event: EventRecord, language: Language): string {
  const t = text(language)
  const labels = uses.map(({ scope, key }) => {
    if (scope === 'event') return t.usual
    if (scope === 'role') return Object.entries(roleWords(language)).find(([role]) => role === key)?.[1] ?? ''
    const category = event.categories.find(({ id }) => id === key)
    return category ? inLanguage(category.name, language) : ''
  })
  return labels.filter(Boolean).join(', ') || t.nobody
}

const text = words({
  title: ['Gestaltungen der Namensschilder', 'Badge designs'],
  list: ['Vorhandene Gestaltungen', 'Designs there are'],
  design: ['Gestaltung', 'Design'],
  usual: ['Alle übrigen', 'Everybody else'],
  nobody: ['niemanden', 'nobody'],
  print: ['Namensschilder drucken', 'Print badges'],
  usesHint: [
    'Wer eine Rolle mit eigener Gestaltung hat, bekommt diese; sonst gilt die Gestaltung der Zielgruppe.',
    'Whoever has a role with a design of its own gets that one; else the design of the target group counts.',
  ],
  importHint: [
    'Eine Datei, die hier oder in einem anderen Tagungsbüro heruntergeladen wurde.',
    'A file that was downloaded here or in another conference office.',
  ],
})
