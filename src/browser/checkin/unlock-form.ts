import type { AppWords } from './app-words.ts'
import type { Desk } from './desk.ts'
import { fill, part } from './parts.ts'

/** Asks for the passphrase of the desk. It stays in the memory of the page alone. */
export function unlockForm(root: HTMLElement, desk: Desk, words: AppWords): void {
  const form = part(root, 'unlock')
  const field = form.querySelector('input')
  if (!field) throw new Error('The form has no field.')
  let busy = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    const outcome = await desk.unlock(field.value)
    busy = false
    const locked = {
      ready: '',
      'wrong-passphrase': words.wrong,
      'too-many': words.tooMany,
      'no-network': words.noNetwork,
    }[outcome]
    fill(form, { locked })
    if (outcome === 'ready') field.value = ''
    else field.focus()
  })
}
