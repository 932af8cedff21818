import type { DeskHands } from './desk-hands.ts'
import { admitWords } from './found-list.ts'
import { actOf, copyOf, fill, part } from './parts.ts'
import { personLines } from './person-lines.ts'
import type { Person } from './wire.ts'

/** Everything that can be done for somebody. */
export function openPerson(hands: DeskHands, person: Person): void {
  const { desk, words } = hands
  const body = copyOf('person')
  const { name, place, state, note } = personLines(person, hands.zone(), hands.language)
  const admit = admitWords(person, hands)
  fill(body, { place, state, note, admit })
  part(body, 'badge').setAttribute('href', hands.badge(person.id))
  const isDone = person.standing === 'cancelled' || person.standing === 'substituted'
  const hide = (act: string, hidden: boolean) => {
    for (const button of body.querySelectorAll<HTMLElement>(act)) button.hidden = hidden
  }
  hide('[data-act=admit]', admit === '')
  hide('[data-act=deputy], [data-act=name], [data-act=code]', isDone || desk.state().rehearsal)
  hide('[data-part=badge]', isDone)
  hide('[data-act=note]', desk.state().rehearsal)
  body.addEventListener('click', async (event) => {
    const act = actOf(event)
    if (act === 'admit') hands.tell(await desk.admit([person.id], 'name'))
    if (act === 'deputy') hands.openDeputy(person)
    if (act === 'group') await hands.openGroup(person)
    if (act === 'name') hands.openName(person)
    if (act === 'note') hands.openNote(person)
    if (act !== 'code') return
    const heard = await desk.newCode(person.id)
    if (heard.is === 'answer') hands.tellDone(words.newCode, person)
    else fill(body, { trouble: heard.is === 'refusal' ? heard.message : words.needsNetwork })
  })
  hands.sheet.open(name, body)
}
