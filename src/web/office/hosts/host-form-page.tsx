import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextArea, TextField } from '../../ui/text-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { hostLabels } from './host-form.ts'

/** What a host says of itself on every page, in letters and on the legal pages. */
export function HostFormPage({ layout, form, host }: { layout: OfficeLayout; form: FormState; host: Host }) {
  const t = text(layout.language)
  const label = hostLabels(layout.language)
  const line = (
    name: keyof typeof label,
    more: { required?: boolean; type?: 'tel' | 'email'; hint?: string } = { required: true },
  ) => <TextField form={form} name={name} label={label[name]} {...more} />
  const area = (name: keyof typeof label, rows: number, more: { required?: boolean; hint?: string } = {}) => (
    <TextArea form={form} name={name} label={label[name]} rows={rows} {...more} />
  )
  return (
    <OfficePage layout={layout} title={t.title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <div class="stack">
        <p class="muted">{inLanguage(host.name, layout.language)}</p>
        <h1>{t.title}</h1>
        <p>
          {t.where} <a href="/imprint">{t.imprint}</a>, <a href="/privacy">{t.privacy}</a>
        </p>
        <p>
          <a href={`/office/hosts/${host.id}/letterhead`}>{t.letterhead}</a>
        </p>
        <p>
          <a href={`/office/hosts/${host.id}/staff`}>{t.staff}</a>
        </p>
      </div>
      <PostForm action={`/office/hosts/${host.id}`}>
        <FieldGroup title={t.self}>
          {line('name.de')}
          {line('name.en', {})}
          {line('shortName')}
          {area('notices.address', 4, { required: true })}
        </FieldGroup>
        <FieldGroup title={t.contact}>
          {line('contact.name')}
          <div class="field-row">
            {line('contact.phone', { required: true, type: 'tel' })}
            {line('contact.email', { required: true, type: 'email' })}
          </div>
          {line('organizerEmail', { type: 'email', hint: t.organizer })}
        </FieldGroup>
        <FieldGroup title={t.privacy}>
          {line('notices.dataProtectionOfficer.name')}
          <div class="field-row">
            {line('notices.dataProtectionOfficer.phone', { required: true, type: 'tel' })}
            {line('notices.dataProtectionOfficer.email', { required: true, type: 'email' })}
          </div>
          {area('notices.supervisoryAuthority.de', 2, { required: true })}
          {area('notices.supervisoryAuthority.en', 2)}
          {area('notices.legalBasis.de', 4, { required: true })}
          {area('notices.legalBasis.en', 4)}
        </FieldGroup>
        <FieldGroup title={t.imprint}>
          {area('notices.imprint.de', 10, { required: true, hint: t.markdown })}
          {area('notices.imprint.en', 10)}
        </FieldGroup>
        <ButtonRow>
          <Button>{t.save}</Button>
        </ButtonRow>
      </PostForm>
    </OfficePage>
  )
}

const text = words(
  {
    title: 'Veranstalter',
    where: 'Diese Angaben stehen auf jeder Seite, in jedem Brief und hier:',
    letterhead: 'Briefkopf: Logo und Zeilen der Schreiben',
    staff: 'Wer hier arbeitet',
    self: 'Wer wir sind',
    contact: 'Wie man uns erreicht',
    organizer:
      'Nur, wenn es jemand liest: Antworten auf Einladungen gehen dorthin. Neue Veranstaltungen laden dann ein, statt eine Datei zu senden.',
    privacy: 'Datenschutz',
    imprint: 'Impressum',
    markdown: 'Leerzeile: neuer Absatz. **fett**, *kursiv*, [Text](https://…).',
    save: 'Speichern',
  },
  {
    title: 'Host',
    where: 'These details stand on every page, in every letter and here:',
    letterhead: 'Letterhead: logo and lines of letters',
    staff: 'Who works here',
    self: 'Who we are',
    contact: 'How to reach us',
    organizer:
      'Only if somebody reads it: answers to invitations go there. New events then invite instead of sending a file.',
    privacy: 'Privacy',
    imprint: 'Imprint',
    markdown: 'Empty line: new paragraph. **bold**, *italic*, [text](https://…).',
    save: 'Save',
  },
)
