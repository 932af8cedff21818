import type { FC } from 'hono/jsx'
import { type PaperKey, paperKeys, papers } from '../../domain/papers/papers.ts'
import type { Language } from '../../lib/languages.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Select } from '../ui/choice-fields.tsx'
import type { FormState } from '../ui/form.ts'
import { TextArea, TextField } from '../ui/text-fields.tsx'
import { paperWords } from './paper-words.ts'

/** What the fields of all papers hold before anything is typed. */
export const usualOptions = { order: 'name', startAt: '1', blankLines: '10', reference: '', reason: '' }

/**
 * The papers of an event beside its badges: what each is, what may be asked of it, and the button that prints it. The names
 * of fields differ, so that all of them share the state of one form.
 */
export function PaperCards({ eventId, form }: { eventId: string; form: FormState }) {
  const t = paperWords(form.language)
  return paperKeys.map((key) => {
    const Options = options[key]
    return (
      <Card title={t[key]}>
        <p>{t[`${key}-what`]}</p>
        {/* Not a form that is sent only once: a download leaves the page where it is. */}
        <form class="form" novalidate {...target(eventId, key)}>
          {Options && <Options form={form} t={t} />}
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

type OptionsProps = { form: FormState; t: ReturnType<typeof paperWords> }

const options: Partial<Record<PaperKey, FC<OptionsProps>>> = {
  'place-cards': ({ form, t }) => (
    <TextField form={form} name="startAt" label={t.startAt} hint={t.startAtHint} inputmode="numeric" width="short" />
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
}

/** The labels of the fields, by their names. */
export function paperLabels(language: Language): Record<string, string> {
  const { order, startAt, blankLines, reference, reason } = paperWords(language)
  return { order, startAt, blankLines, reference, reason }
}
