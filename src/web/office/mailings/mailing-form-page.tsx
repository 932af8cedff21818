import type { MailingTemplate } from '../../../../templates/mail/mailing-texts.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { HiddenField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { templateWords } from '../texts/template-words.ts'
import { type AudienceChoices, AudienceFields } from './audience-fields.tsx'
import { mailingLabels } from './mailing-form.ts'
import { MailingWordFields } from './mailing-word-fields.tsx'

type MailingFormPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  choices: AudienceChoices
  /** The draft that is changed; a new one has a submission among its values instead. */
  id?: string | undefined
}

/** The form of a draft: what, to whom, and whether it advertises. */
export function MailingFormPage({ layout, form, event, choices, id }: MailingFormPageProps) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}/mailings`
  const title = id === undefined ? t.create : t.edit
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={title} tab="mailings" />
      {id === undefined && (
        <p>
          {t.templates}{' '}
          {Object.entries(templateWords(language)).map(([name, words], place) => (
            <>
              {place > 0 && ' · '}
              <a href={`${here}/new?template=${name satisfies string as MailingTemplate}`}>{words}</a>
            </>
          ))}
        </p>
      )}
      <PostForm action={id === undefined ? here : `${here}/${id}`}>
        {id === undefined && <HiddenField name="submission" value={form.values.submission ?? ''} />}
        <MailingWordFields form={form} />
        <AudienceFields form={form} event={event} choices={choices} />
        <FieldGroup title={t.kind}>
          <Checkbox form={form} name="advertising" label={mailingLabels(language).advertising} hint={t.advertising} />
        </FieldGroup>
        <ButtonRow>
          <Button>{t.save}</Button>
          <ButtonLink look="quiet" href={id === undefined ? here : `${here}/${id}`}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </OfficePage>
  )
}

const text = words(
  {
    create: 'Neues Schreiben',
    edit: 'Schreiben bearbeiten',
    templates: 'Mit einer Vorlage beginnen:',
    kind: 'Worum geht es?',
    advertising:
      'Dann lässt es sich mit einem Klick abbestellen, und wer das getan hat, bekommt es nicht. Schreiben zur eigenen Anmeldung gehen an alle.',
    save: 'Als Entwurf speichern',
    back: 'Abbrechen',
  },
  {
    create: 'New mailing',
    edit: 'Edit mailing',
    templates: 'Start from a template:',
    kind: 'What is it about?',
    advertising:
      'Then it can be unsubscribed from with one click, and whoever did so does not get it. Letters about one’s own registration go to everybody.',
    save: 'Save as draft',
    back: 'Cancel',
  },
)
