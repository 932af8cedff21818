import { answerLines } from './answer-lines.ts'
import type { DeskHands } from './desk-hands.ts'
import { copyOf, fill } from './parts.ts'

/** What turned out otherwise when the server heard of it; seen once, it leaves the list of this device. */
export function openConflicts(hands: DeskHands): void {
  const { desk, words, sheet } = hands
  const list = document.createElement('ul')
  list.className = 'desk-people'
  for (const { nonce, at, answer } of desk.conflicts()) {
    const row = copyOf('conflict')
    const { says, name, since } = answerLines({ ...answer, at, by: 'server' }, hands.zone(), hands.language)
    fill(row, { name: name || says, who: name, state: [name ? says : '', since].filter(Boolean).join('. ') })
    row.querySelector('button')?.addEventListener('click', () => {
      desk.dismiss(nonce)
      row.remove()
      if (list.children.length === 0) sheet.close()
    })
    list.append(row)
  }
  sheet.open(words.conflictsTitle, list)
}
