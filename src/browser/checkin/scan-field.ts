import { readCode } from '../../lib/badge-codes.ts'
import { part } from './parts.ts'
import { Typing } from './typing.ts'

type ScanFieldUse = {
  onCode(code: string): void
  /** Somebody types; how many were found comes back. */
  onSearch(text: string): number
  onEnter(): void
}

/** A pause of this many milliseconds, and what was typed is looked for; a scanner is through before. */
const pauseMs = 120

export type ScanField = { clear(): void; focus(): void }

/** One field for the hand scanner, for a code typed by hand and for a name. What a scanner types elsewhere lands here, too. */
export function scanField(root: HTMLElement, use: ScanFieldUse): ScanField {
  const form = part(root, 'scan')
  const field = form.querySelector('input')
  if (!field) throw new Error('The form has no field.')
  const typing = new Typing()
  let waiting: ReturnType<typeof setTimeout> | undefined
  const clear = () => {
    clearTimeout(waiting)
    field.value = ''
    use.onSearch('')
  }
  document.addEventListener('keydown', (event) => {
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return
    if (!root.hidden && isFree(event.target)) field.focus()
    if (document.activeElement === field) typing.key(performance.now())
  })
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => use.onSearch(field.value), pauseMs)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = field.value.trim()
    const scanned = typing.wasScanner(text, performance.now())
    clearTimeout(waiting)
    if (text === '') return
    // A long name can look like a code; whom the list knows by it is a name.
    const isCode = scanned || (use.onSearch(text) === 0 && readCode(text) !== undefined)
    if (!isCode) return use.onEnter()
    clear()
    use.onCode(text)
  })
  return { clear, focus: () => field.focus({ preventScroll: true }) }
}

/** Whether nothing else takes what is typed now. A space presses buttons. */
function isFree(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return false
  return !target.matches('input, textarea, select')
}
