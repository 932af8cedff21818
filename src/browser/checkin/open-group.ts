import type { DeskHands } from './desk-hands.ts'
import { admitWords, mostTogether } from './found-list.ts'
import { copyOf, fill, part } from './parts.ts'
import { personLines } from './person-lines.ts'
import type { Person } from './wire.ts'

/** A bus from one district: all are ticked who can pass, and one button lets them through. */
export async function openGroup(hands: DeskHands, person: Person): Promise<void> {
  const { desk, words } = hands
  openTicks(hands, { title: words.group, hint: words.groupHint, people: await desk.group(person.id) })
}

/** All who were found by a name, asked back with their number. */
export function openFound(hands: DeskHands, searched: string): void {
  const { desk, words } = hands
  const found = desk.search(searched, mostTogether + 1)
  const people = found.slice(0, mostTogether)
  const hint = (found.length > people.length ? words.allMost : words.allHint)(people.length, searched)
  openTicks(hands, { title: words.allTitle, hint, people })
}

type Together = { title: string; hint: string; people: readonly Person[] }

function openTicks(hands: DeskHands, { title, hint, people }: Together): void {
  const { desk, words, sheet } = hands
  const form = copyOf('group')
  const ticks = part(form, 'ticks')
  ticks.append(...people.map((one) => tickOf(one, hands)))
  const chosen = () => [...ticks.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)
  const isIn = desk.state().direction === 'in'
  const count = () => {
    const n = chosen().length
    fill(form, { hint, send: isIn ? words.admitMany(n) : words.leaveMany(n) })
    form.querySelector('button')?.toggleAttribute('disabled', n === 0)
  }
  count()
  form.addEventListener('change', count)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    hands.tell(await desk.admit(chosen(), 'group'))
  })
  sheet.open(title, form)
}

function tickOf(person: Person, hands: DeskHands): HTMLElement {
  const tick = copyOf('tick')
  const { name, state } = personLines(person, hands.zone(), hands.language)
  fill(tick, { name, state })
  const box = tick.querySelector('input')
  const canPass = admitWords(person, hands) !== ''
  if (box) {
    box.value = person.id
    box.disabled = !canPass
    box.checked = canPass
  }
  return tick
}
