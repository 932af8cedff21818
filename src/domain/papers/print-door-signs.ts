import { sessionWhere } from '../../../templates/forms/session-where.ts'
import { type DoorSign, doorSigns } from '../../../templates/pdf/papers/door-signs.ts'
import type { Actor } from '../../lib/actor.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { EventRecord } from '../events/read-event.ts'
import { inOrderOfTime } from '../programme/programme-days.ts'
import { eventToPrint, type PaperNeeds, type PaperOrder, type PrintedPaper, paperProps } from './paper-order.ts'

type Item = EventRecord['programme'][number]

/** A sign for the door of each session that has a room and was not called off. Throws Refusal `not-found`. */
export async function printDoorSigns(
  deps: PaperNeeds,
  actor: Actor,
  { eventId, language }: PaperOrder<object>,
): Promise<PrintedPaper> {
  const event = await eventToPrint(deps, actor, { eventId, verb: 'door-signs.printed' })
  const props = await paperProps(deps, event, language)
  const signs = inOrderOfTime(event.programme).filter(({ room, calledOff }) => room && !calledOff)
  return {
    event,
    stream: doorSigns(
      signs.map((item) => signOf(item, event, language)),
      props,
    ),
  }
}

function signOf(item: Item, event: EventRecord, language: Language): DoorSign {
  const { room, title, speakers } = item
  const confirmed = speakers.filter(({ status }) => status === 'confirmed')
  return {
    room,
    time: sessionWhere({ ...item, room: '' }, event, language),
    title: inLanguage(title, language),
    speakers: confirmed.map(({ name }) => inLanguage(name, language)).join(', '),
  }
}
