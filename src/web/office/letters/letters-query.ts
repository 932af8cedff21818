import { isLetterState, type LetterFilter } from '../../../domain/outbox/letter-filter.ts'

type Query = Record<string, string | undefined>

/** Which letters are asked for, from the address of the list. What is not understood is left out; nothing is an error. */
export function lettersFilter(query: Query): LetterFilter {
  const { state, event, mailing, kind, q } = query
  return {
    state: state === 'open' || isLetterState(state) ? state : undefined,
    eventId: event?.slice(0, 100) || undefined,
    mailingId: mailing?.slice(0, 100) || undefined,
    kind: kind?.slice(0, 50) || undefined,
    address: q?.trim().slice(0, 200) || undefined,
  }
}

/** The address of the list filtered like this, or from another place in it. */
export function lettersAddress(filter: LetterFilter, edge: { before?: number; after?: number } = {}): string {
  const { state, eventId, mailingId, kind, address } = filter
  const given = { state, event: eventId, mailing: mailingId, kind, q: address, ...edge }
  const query = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  return query.size > 0 ? `/office/letters?${query}` : '/office/letters'
}
