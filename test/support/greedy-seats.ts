export type Wish = { category: number; organisation: number; sessions: number[] }
export type Mode = 'automatic' | 'offered' | 'paused'
export type Place = 'review' | 'waiting' | 'offered' | 'granted' | 'released'

export type Claim = {
  nr: number
  rank: number
  state: Place
  /** Quotas by person, one seat each. */
  needs: { person: number; quota: string }[]
  after: Claim | undefined
  over: boolean
  offeredUntil: number
}
export type Person = Wish & {
  nr: number
  claim: Claim
  gone: boolean
  decision: 'accepted' | 'declined' | 'reserve' | null
  decisionRank: number
}

/** What can be seen of a model from outside: where everybody stands, who waits, and what is taken. */
export function seatsAsSeen({
  people,
  queue,
  taken,
}: {
  people: Person[]
  queue: Claim[]
  taken: (quota: string) => number
}) {
  return {
    people: people.map(({ nr, claim, gone }) => ({
      place: gone ? 'released' : claim.state,
      sessions: queue
        .filter(({ after, needs, state }) => after === claim && needs[0]?.person === nr && state !== 'released')
        .map(({ needs, state }) => `${needs[0]?.quota} ${state}`)
        .sort(),
    })),
    queue: queue
      .filter(({ state, after }) => state === 'waiting' && !after)
      .map((claim) => people.find((person) => person.claim === claim && !person.gone)?.nr),
    taken: Object.fromEntries(
      ['event', 'category 0', 'category 1', 'session 0', 'session 1'].map((quota) => [quota, taken(quota)]),
    ),
  }
}
