import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { QuotaKey } from '../../../domain/seats/quota-input.ts'
import { words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { HiddenField, TextField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { quotaName } from './quota-words.ts'

type QuotaFormPageProps = { layout: OfficeLayout; form: FormState; event: EventRecord; quota: QuotaKey }

/** More or fewer places of one limit. */
export function QuotaFormPage({ layout, form, event, quota }: QuotaFormPageProps) {
  const { language } = layout
  const t = text(language)
  const name = quotaName(quota, event, language)
  const here = `/office/events/${event.id}`
  const taken = event.quotas.find(({ scope, key }) => scope === quota.scope && key === quota.key)?.taken ?? 0
  return (
    <OfficePage layout={layout} title={t.title(name)} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={t.title(name)} tab="seats" />
      <p>{t.taken(taken)}</p>
      <PostForm action={`${here}/quota`}>
        <HiddenField name="scope" value={quota.scope} />
        <HiddenField name="key" value={quota.key} />
        <TextField
          {...{ form, name: 'size', label: t.size, hint: t.sizeHint }}
          inputmode="numeric"
          maxlength={7}
          width="short"
        />
        <TextField {...{ form, name: 'reason', label: t.reason, hint: t.reasonHint }} maxlength={500} />
        <ButtonRow>
          <Button>{t.save}</Button>
          <ButtonLink look="quiet" href={`${here}/seats`}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </OfficePage>
  )
}

const text = words(
  {
    title: (name: string) => `Plätze: ${name}`,
    taken: (count: number) =>
      count === 0 ? 'Noch ist kein Platz vergeben.' : `Vergeben oder angeboten: ${count}. Weniger geht nicht.`,
    size: 'Plätze',
    sizeHint: 'Leer: ohne Grenze. Mehr Plätze gehen sofort an die Warteliste, sofern sie nicht angehalten ist.',
    reason: 'Begründung (freiwillig)',
    reasonHint: 'Steht im Protokoll.',
    save: 'Speichern',
    back: 'Abbrechen',
  },
  {
    title: (name: string) => `Places: ${name}`,
    taken: (count: number) =>
      count === 0 ? 'No place is taken yet.' : `Taken or offered: ${count}. There cannot be fewer.`,
    size: 'Places',
    sizeHint: 'Empty: no limit. More places go to the waiting list at once, unless it is paused.',
    reason: 'Reason (optional)',
    reasonHint: 'Stands in the audit trail.',
    save: 'Save',
    back: 'Cancel',
  },
)
