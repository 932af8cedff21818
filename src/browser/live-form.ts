import { decimalNumber } from '../lib/numbers.ts'

/** Milliseconds without a key before the page is drawn anew. */
const pauseMs = 400

/**
 * A form whose outcome is shown beside it: after each change it is sent to where it is looked at, and the parts of the
 * answer marked `data-live` replace those of the page. Without the script a button does the same.
 */
export function liveForm(root: HTMLElement): void {
  const form = root.querySelector('form')
  const address = root.dataset.liveForm
  if (!form || !address) return
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined
  const follow = () => {
    clearTimeout(waiting)
    waiting = setTimeout(async () => {
      asking?.abort()
      asking = new AbortController()
      const { signal } = asking
      const answer = await answerOf(form, root, address, signal).catch(() => undefined)
      if (signal.aborted) return
      if (answer) showParts(root, answer.html)
      sayOutcome(root, answer?.outcome ?? 'failed')
    }, pauseMs)
  }
  form.addEventListener('input', follow)
  form.addEventListener('change', follow)
  stepByArrows(form)
}

/** A form that can be looked at by its address is asked for by GET. */
async function answerOf(
  form: HTMLFormElement,
  root: HTMLElement,
  address: string,
  signal: AbortSignal,
): Promise<{ html: string; outcome: Outcome } | undefined> {
  const typed = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value)
  const byAddress = root.querySelector(`button[formmethod=get][formaction="${address}"]`) !== null
  const response = byAddress
    ? await fetch(`${address}?${typed}`, { signal })
    : await fetch(address, { method: 'POST', body: typed, signal })
  if (!response.ok && response.status !== 422) return undefined
  return { html: await response.text(), outcome: response.ok ? 'status' : 'refused' }
}

function showParts(root: HTMLElement, html: string): void {
  const answer = new DOMParser().parseFromString(html, 'text/html')
  for (const part of root.querySelectorAll('[data-live]')) {
    const fresh = answer.getElementById(part.id)
    if (fresh && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes)
  }
  followKey(root, answer)
}

type Outcome = 'status' | 'refused' | 'failed'

/** Whoever does not see the picture hears whether it is the one of what was typed. */
function sayOutcome(root: HTMLElement, outcome: Outcome): void {
  const status = root.querySelector<HTMLElement>('[data-live-status]')
  if (status) status.textContent = status.getAttribute(`data-live-${outcome}`)
}

/** What belongs to another key than the page shows (the offset of another sheet) is taken over into its fields. */
function followKey(root: HTMLElement, answer: Document): void {
  const key = root.querySelector<HTMLInputElement>('[data-live-key]')
  const fresh = answer.querySelector<HTMLInputElement>('[data-live-key]')
  if (!key || !fresh || key.value === fresh.value) return
  key.value = fresh.value
  for (const field of root.querySelectorAll<HTMLInputElement>('[data-live-follows] input')) {
    const brought = answer.getElementById(field.id)
    if (brought instanceof HTMLInputElement && field !== document.activeElement) field.value = brought.value
  }
}

/** In a field of millimetres or points the arrows move by a half, with the shift key by five. */
function stepByArrows(form: HTMLFormElement): void {
  form.addEventListener('keydown', (event) => {
    const field = event.target
    if (!(field instanceof HTMLInputElement) || field.inputMode !== 'decimal') return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    const value = decimalNumber(field.value || '0')
    if (value === undefined) return
    event.preventDefault()
    const step = (event.shiftKey ? 5 : 0.5) * (event.key === 'ArrowUp' ? 1 : -1)
    const text = String(Math.round((value + step) * 100) / 100)
    field.value = document.documentElement.lang === 'de' ? text.replace('.', ',') : text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
