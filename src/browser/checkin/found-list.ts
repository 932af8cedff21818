import type { DeskHands } from './desk-hands.ts'
import { actOf, copyOf, fill, part } from './parts.ts'
import { personLines } from './person-lines.ts'
import type { Person } from './wire.ts'

/** How many the list of the device finds at most. */
const most = 30

/** As many as the server tells of a group: a full coach and another one. */
export const mostTogether = 120

export type FoundList = {
  search(text: string): number
  /** Another desk may have let somebody in meanwhile. */
  refresh(): void
  focusFirst(): void
}

/**
 * People found by name, each with what can be done for them. Nothing typed shows the last answer instead, and what can be
 * done about that one: nobody takes back whom they do not see.
 */
export function foundList(root: HTMLElement, hands: DeskHands): FoundList {
  const [found, list, answer] = [part(root, 'found'), part(root, 'people'), part(root, 'answer')]
  let searched = ''
  let people: Person[] = []
  let shown = ''
  const stands = () => JSON.stringify([hands.desk.search(searched), hands.desk.state().direction])
  const show = () => {
    shown = stands()
    people = hands.desk.search(searched)
    const focused = [...list.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement)
    list.replaceChildren(...people.map((person) => rowOf(person, hands)))
    if (focused >= 0) list.querySelectorAll('button')[focused]?.focus()
    const all = allWords(searched, hands)
    fill(found, { found: countWords(people.length, hands), all })
    part(found, 'all').hidden = all === ''
  }
  part(found, 'all').addEventListener('click', () => hands.openFound(searched))
  list.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest('li') : null
    const person = people[row ? [...list.children].indexOf(row) : -1]
    if (!person) return
    const act = actOf(event)
    if (act === 'admit') hands.desk.admit([person.id], 'name').then(hands.tell)
    if (act === 'more') hands.openPerson(person)
  })
  return {
    search: (text) => {
      searched = text.trim()
      found.hidden = searched === ''
      answer.hidden = !found.hidden
      root.toggleAttribute('data-searching', answer.hidden)
      if (searched !== '') show()
      else {
        people = []
        list.replaceChildren()
      }
      return people.length
    },
    refresh: () => {
      if (searched !== '' && stands() !== shown) show()
    },
    focusFirst: () => list.querySelector('button')?.focus(),
  }
}

function rowOf(person: Person, hands: DeskHands): HTMLElement {
  const row = copyOf('person-row')
  fill(row, { ...personLines(person, hands.zone(), hands.language), admit: admitWords(person, hands) })
  const button = row.querySelector<HTMLElement>('[data-act=admit]')
  if (button) button.hidden = admitWords(person, hands) === ''
  return row
}

/** What the button says that lets somebody through in the chosen direction; empty where they cannot pass. */
export function admitWords({ standing, inside }: Person, { desk, words }: DeskHands): string {
  if (desk.state().direction === 'out') return inside ? words.leave : ''
  return !inside && standing === 'confirmed' ? words.admit : ''
}

/** What the button says that lets through all who were found; empty where it would be one, or nobody. */
function allWords(searched: string, hands: DeskHands): string {
  const { desk, words } = hands
  const passing = desk.search(searched, mostTogether).filter((person) => admitWords(person, hands) !== '').length
  if (passing < 2) return ''
  return desk.state().direction === 'in' ? words.all(passing) : words.allLeave(passing)
}

function countWords(count: number, { words }: DeskHands): string {
  if (count === 0) return words.nobody
  return count < most ? words.found(count) : words.most
}
