import type { FC } from 'hono/jsx'
import { addressSheets } from '../../../../templates/pdf/papers/address-labels.ts'
import { envelopeSizeKeys } from '../../../../templates/pdf/papers/envelopes.ts'
import { programmeFormats } from '../../../../templates/pdf/papers/programme.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type PaperKey, paperKeys, papers } from '../../../domain/papers/papers.ts'
import { addressSheetIds } from '../../../domain/papers/print-addresses.ts'
import { inLanguage, type Language } from '../../../lib/languages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/choice-fields.tsx'
import type { FormState } from '../../ui/form.ts'
import { TextArea, TextField } from '../../ui/text-fields.tsx'
import { isRole, roleWords } from '../attendees/attendee-words.ts'
import { paperWords } from './paper-words.ts'

/** What the fields of all papers hold before anything is typed. */
export const usualOptions = {
  ...{ order: 'name', tentsFor: '', cardsFor: '', startAt: '1', blankLines: '10', reference: '', reason: '' },
  ...{ format: 'a4', size: 'dl', sheet: 'avery-l7163', firstLabel: '1' },
}

/**
 * The papers of an event beside its badges: what each is, what may be asked of it, and the button that prints it. The names
 * of fields differ, so that all of them share the state of one form.
 */
export function PaperCards({ event, form }: { event: EventOfPapers; form: FormState }) {
  const t = paperWords(form.language)
  return paperKeys.map((key) => {
    const Options = options[key]
    return (
      <Card title={t[key]}>
        <p>{t[`${key}-what`]}</p>
        {/* Not a form that is sent only once: a download leaves the page where it is. */}
        <form class="form" novalidate {...target(event.id, key)}>
          {Options && <Options form={form} t={t} event={event} />}
          <Button look="secondary" icon="download">
            {t.print(t[key])}
          </Button>
        </form>
      </Card>
    )
  })
}

/** A paper that needs a reason is asked for by a form that changes something: why stands in no address. */
function target(eventId: string, key: PaperKey): { method: 'get' | 'post'; action: string } {
  const address = `/office/events/${eventId}/papers/${key}`
  return papers[key].withReason ? { method: 'post', action: address } : { method: 'get', action: `${address}.pdf` }
}

type EventOfPapers = Pick<EventRecord, 'id' | 'categories'>
type OptionsProps = { form: FormState; t: ReturnType<typeof paperWords>; event: EventOfPapers }

const options: Partial<Record<PaperKey, FC<OptionsProps>>> = {
  'table-tents': (props) => <ForWhomField {...props} name="tentsFor" />,
  'place-cards': (props) => (
    <>
      <ForWhomField {...props} name="cardsFor" />
      <TextField
        {...{ form: props.form, name: 'startAt', label: props.t.startAt, hint: props.t.startAtHint }}
        inputmode="numeric"
        width="short"
      />
    </>
  ),
  'participants-list': ({ form, t }) => (
    <Select
      form={form}
      name="order"
      label={t.order}
      choices={(['name', 'organisation', 'protocol'] as const).map((value) => ({ value, label: t[`order-${value}`] }))}
    />
  ),
  'signature-list': ({ form, t }) => (
    <>
      <TextField form={form} name="reference" label={t.reference} hint={t.referenceHint} maxlength={120} />
      <TextField
        {...{ form, name: 'blankLines', label: t.blankLines, hint: t.blankLinesHint }}
        inputmode="numeric"
        width="short"
      />
    </>
  ),
  'gate-list': ({ form, t }) => (
    <TextArea form={form} name="reason" label={t.reason} hint={t.reasonHint} rows={2} maxlength={500} required />
  ),
  certificates: ({ t, event }) => (
    <p>
      <a href={`/office/events/${event.id}/certificate`}>{t.certificateText}</a>
    </p>
  ),
  programme: ({ form, t }) => (
    <Select
      {...{ form, name: 'format', label: t.format, hint: t.formatHint }}
      choices={programmeFormats.map((value) => ({ value, label: value.toUpperCase() }))}
    />
  ),
  envelopes: ({ form, t }) => (
    <Select
      {...{ form, name: 'size', label: t.size, hint: t.sizeHint }}
      choices={envelopeSizeKeys.map((value) => ({ value, label: t[`size-${value}`] }))}
    />
  ),
  'address-labels': ({ form, t }) => (
    <>
      <Select
        {...{ form, name: 'sheet', label: t.sheet }}
        choices={addressSheetIds.map((value) => ({ value, label: addressSheets[value].product }))}
      />
      <TextField {...{ form, name: 'firstLabel', label: t.firstLabel }} inputmode="numeric" width="short" />
    </>
  ),
}

/** Everybody who comes, or those of a role or a target group. */
function ForWhomField({ form, t, event, name }: OptionsProps & { name: string }) {
  const asRole = roleWords(form.language)
  const choices = [
    { value: '', label: t.everybody },
    ...Object.keys(asRole)
      .filter(isRole)
      .map((role) => ({ value: `role:${role}`, label: `${t.role}: ${asRole[role]}` })),
    ...event.categories.map((category) => ({
      value: `category:${category.id}`,
      label: `${t.category}: ${inLanguage(category.name, form.language)}`,
    })),
  ]
  return <Select form={form} name={name} label={t.forWhom} choices={choices} />
}

/** The labels of the fields, by their names. */
export function paperLabels(language: Language): Record<string, string> {
  const { forWhom, order, startAt, blankLines, reference, reason, sheet, firstLabel } = paperWords(language)
  return { tentsFor: forWhom, cardsFor: forWhom, order, startAt, blankLines, reference, reason, sheet, firstLabel }
}
