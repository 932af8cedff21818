import { words } from '../../lib/languages.ts'
import { type FormState, fieldId } from './form.ts'
import { Icon } from './icon.tsx'

/**
 * What has to be put right, at the top of the page with a link to each field. It takes the focus by itself
 * (autofocus on a focusable block); the script repeats that for browsers which ignore it. An error named `form` belongs to
 * no field: a house rule said no.
 */
export function ErrorSummary({ form }: { form: FormState }) {
  const { form: refusal, ...fields } = form.errors
  const errors = Object.entries(fields)
  if (!refusal && errors.length === 0) return null
  const t = text(form.language)
  return (
    <div
      class="kern-alert kern-alert--danger error-summary"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="error-summary-title"
      data-error-summary
    >
      <div class="kern-alert__header">
        <Icon name="danger" />
        <h2 class="kern-title" id="error-summary-title">
          {errors.length === 0 ? t.refused : t.title(errors.length)}
        </h2>
      </div>
      <div class="kern-alert__body">
        <p>{t.kept}</p>
        {refusal && <p>{refusal}</p>}
        {errors.length > 0 && (
          <ul>
            {errors.map(([name, sentence]) => (
              <li>
                <a href={`#${fieldId(name)}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

const text = words(
  {
    title: (count: number) => (count === 1 ? 'Bitte prüfen Sie eine Angabe' : `Bitte prüfen Sie ${count} Angaben`),
    refused: 'Das konnte nicht gespeichert werden',
    kept: 'Es wurde noch nichts gespeichert. Alles, was Sie eingegeben haben, steht noch da.',
  },
  {
    title: (count: number) => (count === 1 ? 'Please check one answer' : `Please check ${count} answers`),
    refused: 'This could not be saved',
    kept: 'Nothing has been saved yet. Everything you typed is still there.',
  },
)
