import type { DeskHands } from './desk-hands.ts'
import { actOf, copyOf, fill } from './parts.ts'
import { isSilent, setSilent, signal } from './signal.ts'

/** On this device alone, and nothing about anybody. */
const sheetKey = 'desk-sheet'

/** On which roll or sheet of the catalogue this desk prints. */
export function chosenSheet(): string {
  return localStorage.getItem(sheetKey) ?? 'dymo-99015'
}

/** What belongs to the device: sound, printer, lock, and what it has not sent yet. */
export function openSettings({ desk, words, sheet }: DeskHands): void {
  const body = copyOf('settings')
  const { queued } = desk.state()
  fill(body, { queued: queued > 0 ? `${words.waits(queued)}.` : words.sent })
  const [silent, printer] = [body.querySelector('input'), body.querySelector('select')]
  if (silent) silent.checked = isSilent()
  if (printer) printer.value = chosenSheet()
  silent?.addEventListener('change', () => {
    setSilent(silent.checked)
    signal('info')
  })
  printer?.addEventListener('change', () => localStorage.setItem(sheetKey, printer.value))
  const lock = body.querySelector<HTMLElement>('[data-act=lock]')
  if (lock) lock.hidden = desk.state().about?.passphrase === null
  body.addEventListener('click', (event) => {
    if (actOf(event) !== 'lock') return
    sheet.close()
    desk.lock()
  })
  sheet.open(words.settings, body)
}
