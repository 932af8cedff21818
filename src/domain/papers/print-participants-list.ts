import { z } from 'zod'
import { type ListOrder, listOrders, participantsList } from '../../../templates/pdf/papers/participants-list.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { longDate } from '../../lib/dates.ts'
import { searchKey } from '../../lib/names.ts'
import { printedName } from '../../lib/printed-name.ts'
import { type Attendee, everyAttendee } from '../registrations/reading/find-attendees.ts'
import { byProtocol } from './order-of-protocol.ts'
import { eventToPrint, type PaperNeeds, type PaperOrder, type PrintedPaper, paperProps } from './paper-order.ts'

/** Code `unknown`. */
export const participantsListOptions = z.object({ order: z.enum(listOrders, { error: 'unknown' }).default('name') })

/**
 * The list that participants get of each other: everybody with a seat who agreed to be listed, on the spot and online.
 * Throws Refusal `not-found`.
 */
export async function printParticipantsList(
  deps: PaperNeeds,
  actor: Actor,
  { eventId, language, options: { order } }: PaperOrder<z.infer<typeof participantsListOptions>>,
): Promise<PrintedPaper> {
  const event = await eventToPrint(deps, actor, { eventId, verb: 'participants-list.printed' })
  const props = await paperProps(deps, event, language)
  const asOf = longDate(props.createdAt, event.zone, language)
  return { event, stream: participantsList(inOrder(whoAgreed(deps, eventId), order), { ...props, order, asOf }) }
}

async function* whoAgreed(deps: Pick<Deps, 'store'>, eventId: string): AsyncGenerator<Attendee> {
  for await (const attendee of everyAttendee(deps, { eventId, state: 'confirmed' })) {
    if (attendee.listedSince !== null) yield printedName(attendee)
  }
}

/** By name they come from the database; any other order needs all of them at once, of whom only what is printed is kept. */
async function* inOrder(attendees: AsyncIterable<Attendee>, order: ListOrder): AsyncGenerator<Listed> {
  if (order === 'name') return yield* attendees
  const all: Listed[] = []
  for await (const attendee of attendees) all.push(listedOf(attendee))
  yield* order === 'protocol' ? byProtocol(all) : byOrganisation(all)
}

type Listed = ReturnType<typeof listedOf>

function listedOf(attendee: Attendee) {
  const { academicTitle, firstName, lastName, office, organisation, organisationAgs, role, sortKey } = attendee
  return { academicTitle, firstName, lastName, office, organisation, organisationAgs, role, sortKey }
}

function byOrganisation(people: readonly Listed[]): Listed[] {
  const keyed = people.map((person) => ({ person, key: `${searchKey(person.organisation)}\n${person.sortKey}` }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ person }) => person)
}
