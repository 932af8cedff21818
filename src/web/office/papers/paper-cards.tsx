import { type PaperKey, paperKeys, papers } from '../../../domain/papers/papers.ts'
import { wordOf, words } from '../../../lib/languages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { FormState } from '../../ui/form.ts'
import { FormFields } from '../forms/form-fields.tsx'
import { type EventOfPapers, paperOrders, usualOptions } from './paper-orders.ts'

/** The papers of an event beside its badges: what each is, what may be asked of it, and the button that prints it. */
export function PaperCards({ event, form }: { event: EventOfPapers; form: FormState }) {
  const { language } = form
  const state = { ...form, values: { ...usualOptions, ...form.values } }
  return paperKeys.map((key) => {
    const { title, what, form: of } = paperOrders[key]
    const name = wordOf(title, language)
    return (
      <Card title={name}>
        <p>{wordOf(what, language)}</p>
        {/* Not a form that is sent only once: a download leaves the page where it is. */}
        <form class="form" novalidate {...target(event.id, key)}>
          {of && <FormFields of={of} form={state} about={event} />}
          {key === 'certificates' && (
            <p>
              <a href={`/office/events/${event.id}/certificate`}>{text(language).certificate}</a>
            </p>
          )}
          <Button look="secondary" icon="download" label={`${name} (PDF)`} />
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

const text = words({
  certificate: ['Text der Bescheinigung und Unterschrift bearbeiten', 'Edit the text of the certificate and who signs'],
})
