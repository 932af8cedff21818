import type { EventRecord } from '../../../domain/events/read-event.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { RemovalCard } from '../removal-card.tsx'

type PartnerFormPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  /** Whom it is about; left out for a new one. */
  partner?: EventRecord['partners'][number] | undefined
}

/** The form of a body beside the host. */
export function PartnerFormPage({ layout, form, event, partner }: PartnerFormPageProps) {
  const { language } = layout
  const t = text(language)
  const label = partnerLabels(language)
  const title = partner ? inLanguage(partner.name, language) : t.create
  const here = `/office/events/${event.id}/partners`
  const roles = (['cooperation', 'inviting'] as const).map((value) => ({ value, label: t[value] }))
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={title} tab="programme" />
      <PostForm action={partner ? `${here}/${partner.id}` : here}>
        <TextField form={form} name="name.de" label={label['name.de']} maxlength={200} required />
        <TextField form={form} name="name.en" label={label['name.en']} maxlength={200} />
        <RadioGroup form={form} name="role" label={label.role} choices={roles} />
        <ButtonRow>
          <Button>{t.save}</Button>
          <ButtonLink look="quiet" href={`/office/events/${event.id}/programme`}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
      {partner && <RemovalCard action={`${here}/${partner.id}/removal`} title={t.remove} button={t.removeNow} />}
    </OfficePage>
  )
}

export const partnerLabels = words(
  { 'name.de': 'Name auf Deutsch', 'name.en': 'Name auf Englisch (freiwillig)', role: 'Aufgabe' },
  { 'name.de': 'Name in German', 'name.en': 'Name in English (optional)', role: 'Part' },
)

const text = words(
  {
    create: 'Organisation nennen',
    cooperation: 'Zusammenarbeit („in Zusammenarbeit mit …“)',
    inviting: 'Einladung („auf Einladung von …“)',
    save: 'Speichern',
    back: 'Abbrechen',
    remove: 'Nicht mehr nennen',
    removeNow: 'Entfernen',
  },
  {
    create: 'Name an organisation',
    cooperation: 'Cooperation (“in cooperation with …”)',
    inviting: 'Invitation (“at the invitation of …”)',
    save: 'Save',
    back: 'Cancel',
    remove: 'Name it no longer',
    removeNow: 'Remove',
  },
)
