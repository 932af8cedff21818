import type { AppWords } from './app-words.ts'
import type { Heard } from './desk-server.ts'
import { copyOf, fill } from './parts.ts'

type FormSheet<T> = {
  words: AppWords
  /** What stands in the fields beforehand, and the sentence above them. */
  values?: Record<string, string>
  hint?: string
  send(typed: Record<string, string>): Promise<Heard<T>>
  done(body: T): void
}

/** A form over the desk. It asks the server; what is wrong is said at the field, and what was typed stays. */
export function formSheet<T>(
  template: string,
  { words, values = {}, hint = '', send, done }: FormSheet<T>,
): HTMLElement {
  const form = copyOf(template)
  if (!(form instanceof HTMLFormElement)) throw new Error(`The template ${template} is no form.`)
  fill(form, { hint })
  for (const [name, value] of Object.entries(values)) fieldOf(form, name)?.setAttribute('value', value)
  showErrors(form, [])
  let waiting = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (waiting) return
    waiting = true
    const heard = await send(typedIn(form))
    waiting = false
    if (heard.is === 'answer') return done(heard.body)
    const wrong = heard.is === 'refusal' ? Object.keys(heard.fields).map((path) => path.split('.').at(-1) ?? '') : []
    const trouble = heard.is === 'refusal' ? heard.message : words.needsNetwork
    showErrors(form, wrong)
    fill(form, { trouble: wrong.length > 0 ? '' : trouble })
  })
  return form
}

function typedIn(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return Object.fromEntries(fields)
}

/** The markup holds a sentence for every field; those of the wrong ones are shown. */
function showErrors(form: HTMLFormElement, wrong: readonly string[]): void {
  for (const box of form.querySelectorAll<HTMLElement>('.kern-form-input')) {
    const input = box.querySelector('input')
    const sentence = box.querySelector<HTMLElement>('.kern-error')
    if (!input || !sentence) continue
    const isWrong = wrong.includes(input.name)
    box.classList.toggle('kern-form-input--error', isWrong)
    input.classList.toggle('kern-form-input__input--error', isWrong)
    if (isWrong) input.setAttribute('aria-invalid', 'true')
    else input.removeAttribute('aria-invalid')
    sentence.hidden = !isWrong
  }
  fieldOf(form, wrong[0] ?? '')?.focus()
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return name === '' ? null : form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`)
}
