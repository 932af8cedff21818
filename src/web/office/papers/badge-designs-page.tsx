import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { StoredDesign } from '../../../domain/papers/find-designs.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/choice-fields.tsx'
import { FileField } from '../../ui/file-field.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { Table } from '../../ui/table.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { roleWords } from '../attendees/attendee-words.ts'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { useField } from './badge-designs-form.ts'
import { designLabels, starterWords } from './badge-labels.ts'
import { measureText } from './measures.ts'
import { sheetChoices } from './sheet-choices.ts'

type BadgeDesignsPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  designs: readonly StoredDesign[]
}

/** The badge designs of an event: which there are, whom they are for, and how to come to a new one. */
export function BadgeDesignsPage({ layout, form, event, designs }: BadgeDesignsPageProps) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}/papers/designs`
  return (
    <OfficePage layout={layout} title={t.title} form={form}>
      <EventHead layout={layout} event={event} title={t.title} tab="papers" />
      <section>
        <h2>{t.list}</h2>
        <Table
          caption={t.list}
          captionHidden
          rows={designs}
          empty={t.empty}
          columns={[
            { title: t.design, heading: true, cell: ({ id, name }) => <a href={`${here}/${id}`}>{name}</a> },
            {
              title: t.size,
              cell: ({ design }) =>
                `${measureText(design.width, language)} × ${measureText(design.height, language)} mm`,
            },
            { title: t.for, cell: ({ uses }) => usesText(uses, event, language) },
          ]}
        />
        <ButtonRow>
          <ButtonLink look="secondary" href={`/office/events/${event.id}/papers/badges`}>
            {t.print}
          </ButtonLink>
        </ButtonRow>
      </section>
      {designs.length > 0 && <Uses form={form} event={event} designs={designs} />}
      <NewDesign form={form} here={here} />
    </OfficePage>
  )
}

function Uses({ form, event, designs }: Pick<BadgeDesignsPageProps, 'form' | 'event' | 'designs'>) {
  const { language } = form
  const t = text(language)
  const choices = designs.map(({ id, name }) => ({ value: id, label: name }))
  const own = [{ value: '', label: t.asUsual }, ...choices]
  return (
    <Card title={t.uses}>
      <p>{t.usesHint}</p>
      <PostForm action={`/office/events/${event.id}/papers/designs/uses`}>
        <Select {...{ form, name: useField({ scope: 'event', key: '' }), label: t.usual, choices }} />
        <div class="badge-part__fields">
          {event.categories.map(({ id, name }) => (
            <Select
              {...{
                form,
                name: useField({ scope: 'category', key: id }),
                label: `${t.category}: ${inLanguage(name, language)}`,
              }}
              choices={own}
            />
          ))}
          {ownRoles(language).map(([role, said]) => (
            <Select
              {...{ form, name: useField({ scope: 'role', key: role }), label: `${t.role}: ${said}`, choices: own }}
            />
          ))}
        </div>
        <ButtonRow>
          <Button>{t.assign}</Button>
        </ButtonRow>
      </PostForm>
    </Card>
  )
}

/** Who simply takes part is everybody else. */
function ownRoles(language: Language): [role: string, said: string][] {
  return Object.entries(roleWords(language)).filter(([role]) => role !== 'participant')
}

function NewDesign({ form, here }: { form: FormState; here: string }) {
  const { language } = form
  const t = text(language)
  const label = designLabels(language)
  const starters = Object.entries(starterWords(language)).map(([value, said]) => ({ value, label: said }))
  return (
    <>
      <Card title={t.create}>
        <PostForm action={here}>
          <TextField {...{ form, name: 'name', label: label.name, hint: t.nameHint }} maxlength={80} required />
          <Select {...{ form, name: 'starter', label: t.starter, choices: starters }} />
          <Select {...{ form, name: 'sheet', label: t.sheet, hint: t.sheetHint, choices: sheetChoices(language) }} />
          <ButtonRow>
            <Button>{t.createNow}</Button>
          </ButtonRow>
        </PostForm>
      </Card>
      <Card title={t.import}>
        <p>{t.importHint}</p>
        <PostForm action={`${here}/import`} upload>
          <FileField {...{ form, name: 'file', label: label.file }} accept={['application/json', '.json']} />
          <ButtonRow>
            <Button look="secondary">{t.importNow}</Button>
          </ButtonRow>
        </PostForm>
      </Card>
    </>
  )
}

function usesText(uses: StoredDesign['uses'], event: EventRecord, language: Language): string {
  const t = text(language)
  const said = uses.map(({ scope, key }) => {
    if (scope === 'event') return t.usual
    if (scope === 'role') return Object.entries(roleWords(language)).find(([role]) => role === key)?.[1] ?? ''
    const category = event.categories.find(({ id }) => id === key)
    return category ? inLanguage(category.name, language) : ''
  })
  return said.filter(Boolean).join(', ') || t.nobody
}

const text = words({
  title: ['Entwürfe der Namensschilder', 'Badge designs'],
  list: ['Vorhandene Entwürfe', 'Designs there are'],
  empty: [
    'Noch keiner. Ohne eigenen Entwurf wird der klassische gedruckt.',
    'None yet. Without a design of your own the classic one is printed.',
  ],
  design: ['Entwurf', 'Design'],
  size: ['Größe', 'Size'],
  for: ['Für wen', 'For whom'],
  usual: ['Alle übrigen', 'Everybody else'],
  nobody: ['niemanden', 'nobody'],
  print: ['Namensschilder drucken', 'Print badges'],
  uses: ['Wer welchen Entwurf bekommt', 'Who gets which design'],
  usesHint: [
    'Wer eine Rolle mit eigenem Entwurf hat, bekommt diesen; sonst gilt der Entwurf der Zielgruppe.',
    'Whoever has a role with a design of its own gets that one; else the design of the target group counts.',
  ],
  asUsual: ['wie alle übrigen', 'like everybody else'],
  category: ['Zielgruppe', 'Target group'],
  role: ['Rolle', 'Role'],
  assign: ['Zuordnung speichern', 'Save who gets which'],
  create: ['Neuer Entwurf', 'New design'],
  nameHint: ['Zum Beispiel „Gäste“ oder „Podium“.', 'For example “Guests” or “Panel”.'],
  starter: ['Vorlage', 'Template'],
  sheet: ['Gezeichnet für', 'Drawn for'],
  sheetHint: [
    'Auf anderen Bogen wird der Entwurf passend vergrößert oder verkleinert.',
    'On other sheets the design is enlarged or reduced to fit.',
  ],
  createNow: ['Entwurf anlegen', 'Make the design'],
  import: ['Entwurf aus einer Datei', 'Design from a file'],
  importHint: [
    'Eine Datei, die hier oder in einem anderen Tagungsbüro heruntergeladen wurde.',
    'A file that was downloaded here or in another conference office.',
  ],
  importNow: ['Datei einlesen', 'Read the file'],
})
