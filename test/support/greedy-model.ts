import { greedyEnds } from './greedy-ends.ts'
import { type Claim, type Mode, type Person, seatsAsSeen, type Wish } from './greedy-seats.ts'
import { greedySizes } from './greedy-sizes.ts'

/**
 * A conference in plain arrays: whoever comes or waits is looked at in order of rank, and gets a seat if there is one in
 * every quota. Slow, obvious, and without a database; what the application does has to be the same after every step.
 */
export function greedyModel(start: {
  sizes: Record<string, number | null>
  rule: number | null
  approval: boolean
  offerMs: number
}) {
  const people: Person[] = []
  const claims: Claim[] = []
  let mode: Mode = 'automatic'
  let time = 0

  const holds = ({ state }: Claim) => state === 'granted' || state === 'offered'
  const taken = (quota: string) =>
    claims.filter(holds).reduce((sum, { needs }) => sum + needs.filter((need) => need.quota === quota).length, 0)
  const sizes = greedySizes(start, taken)
  const sizeOf = sizes.of
  const fits = (claim: Claim) =>
    claim.needs.every(({ quota }) => {
      const size = sizes.wanted(quota)
      return size === null || taken(quota) + claim.needs.filter((need) => need.quota === quota).length <= size
    })
  const ready = ({ after }: Claim) => !after || after.state === 'granted'
  const inOrder = (some: Claim[]) =>
    [...some].sort((a, b) => a.rank - b.rank || Number(!!a.after) - Number(!!b.after) || a.nr - b.nr)
  const attendanceNeeds = ({ nr, category, organisation }: Person) =>
    ['event', `category ${category}`, `organisation ${organisation}`].map((quota) => ({ person: nr, quota }))
  const claimOf = (needs: Claim['needs'], after?: Claim): Claim => {
    const claim: Claim = {
      nr: claims.length,
      rank: claims.length + 1,
      state: 'waiting',
      needs,
      after,
      over: false,
      offeredUntil: 0,
    }
    claims.push(claim)
    return claim
  }
  const turn = (claim: Claim, promoted: boolean) => {
    if (claim.state !== 'waiting' || !fits(claim) || !ready(claim) || (promoted && begun(claim))) return
    const asks = promoted && mode === 'offered' && !claim.after
    claim.state = asks ? 'offered' : 'granted'
    if (asks) claim.offeredUntil = Math.min(time + start.offerMs, limit())
  }
  const promote = () => {
    sizes.comeDown()
    if (mode === 'paused' || time >= limit()) return
    for (const claim of inOrder(claims)) turn(claim, true)
  }
  const ends = greedyEnds(claims, () => time, promote)
  const { limit, begun } = ends
  const comeIn = (added: Claim[], byOffice = false) => {
    const others = claims.some((claim) => claim.state === 'waiting' && !added.includes(claim))
    if (others && (mode === 'paused' || (!byOffice && time >= limit()))) return
    for (const claim of added) turn(claim, false)
  }
  const release = (claim: Claim) => {
    for (const one of claims) if (one === claim || one.after === claim) one.state = 'released'
  }
  const leave = (person: Person) => {
    person.gone = true
    const { claim } = person
    if (people.some((other) => other.claim === claim && !other.gone)) {
      claim.needs = claim.needs.filter((need) => need.person !== person.nr)
      for (const one of claims) if (one.after === claim && one.needs[0]?.person === person.nr) one.state = 'released'
    } else release(claim)
    promote()
  }
  const here = (nr: number) =>
    people.find((person) => person.nr === nr && !person.gone && person.claim.state !== 'released')
  const reseat = (person: Person, change: Partial<Wish>): boolean => {
    const { claim } = person
    const before = { needs: claim.needs, category: person.category, organisation: person.organisation }
    Object.assign(person, change)
    claim.needs = claim.needs.filter((need) => need.person !== person.nr)
    const wanted = attendanceNeeds(person).filter(
      ({ quota }) => !claim.over || sizeOf(quota) === null || taken(quota) < (sizeOf(quota) ?? 0),
    )
    const full =
      holds(claim) && wanted.some(({ quota }) => sizeOf(quota) !== null && taken(quota) >= (sizeOf(quota) ?? 0))
    if (full) {
      claim.needs = before.needs
      Object.assign(person, { category: before.category, organisation: before.organisation })
      return false
    }
    claim.needs = [...claim.needs, ...wanted]
    promote()
    return true
  }

  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms
    },
    register(wishes: Wish[], together: boolean) {
      const arriving = wishes.map((wish, index) => ({ ...wish, nr: people.length + index }))
      const common = together ? claimOf([]) : undefined
      const added: Claim[] = common ? [common] : []
      for (const wish of arriving) {
        const claim = common ?? claimOf([])
        if (!common) added.push(claim)
        const person: Person = { ...wish, claim, gone: false, decision: null, decisionRank: 0 }
        claim.needs.push(...attendanceNeeds(person))
        people.push(person)
      }
      if (start.approval) for (const claim of added) claim.state = 'review'
      for (const { nr, sessions } of arriving)
        for (const session of sessions)
          added.push(claimOf([{ person: nr, quota: `session ${session}` }], people[nr]?.claim))
      comeIn(added)
    },
    cancel(nr: number) {
      const person = here(nr)
      if (person) leave(person)
    },
    substitute(nr: number, organisation: number): boolean {
      const person = here(nr)
      return person ? reseat(person, { organisation }) : false
    },
    move(nr: number, category: number): boolean {
      const person = here(nr)
      return person ? person.category === category || reseat(person, { category }) : false
    },
    chooseSessions(nr: number, sessions: number[], byOffice: boolean) {
      const person = here(nr)
      if (!person) return
      const held = claims.filter(
        ({ after, state, needs }) => after === person.claim && state !== 'released' && needs[0]?.person === nr,
      )
      const session = (claim: Claim) => Number(claim.needs[0]?.quota.split(' ')[1])
      for (const claim of held) {
        if (sessions.includes(session(claim))) continue
        const held = claim.state === 'granted'
        claim.state = 'released'
        if (held) promote()
      }
      const missing = sessions.filter((one) => !held.some((claim) => session(claim) === one))
      comeIn(
        missing.map((one) => claimOf([{ person: nr, quota: `session ${one}` }], person.claim)),
        byOffice,
      )
    },
    resize(quota: string, size: number | null, below = false): boolean {
      const outcome = sizes.resize(quota, size, below)
      if (outcome === 'grows') promote()
      return outcome !== 'refused'
    },
    ...ends.steps,
    setMode(to: Mode) {
      const resumes = mode === 'paused' && to !== 'paused'
      mode = to
      if (resumes) promote()
    },
    accept(nr: number): boolean {
      const person = here(nr)
      if (person?.claim.state === 'granted') return true
      if (person?.claim.state !== 'offered' || person.claim.offeredUntil <= time) return false
      person.claim.state = 'granted'
      promote()
      return true
    },
    expire() {
      const due = claims.filter((claim) => claim.state === 'offered' && claim.offeredUntil <= time)
      for (const claim of due.sort((a, b) => a.offeredUntil - b.offeredUntil || a.rank - b.rank)) {
        for (const person of people) if (person.claim === claim) person.gone = true
        release(claim)
        promote()
      }
    },
    decide(nr: number, decision: Person['decision']) {
      const person = here(nr)
      if (person?.claim.state !== 'review') return
      const inReview = people.filter(({ claim }) => claim.state === 'review')
      const next = Math.max(0, ...inReview.map(({ decisionRank }) => decisionRank)) + 1
      for (const one of people) {
        if (one.claim !== person.claim || one.gone) continue
        one.decision = decision
        one.decisionRank = decision === 'reserve' ? next : 0
      }
    },
    releaseDecisions(): boolean {
      const decided = people.filter(({ claim, decision, gone }) => claim.state === 'review' && decision && !gone)
      if (time >= ends.event() && decided.some(({ decision }) => decision !== 'declined')) return false
      const order = { accepted: 0, declined: 1, reserve: 2 }
      const kept = [...decided]
        .filter(({ decision }) => decision !== 'declined')
        .sort(
          (a, b) =>
            order[a.decision ?? 'declined'] - order[b.decision ?? 'declined'] ||
            a.decisionRank - b.decisionRank ||
            a.claim.rank - b.claim.rank,
        )
      for (const person of decided.filter(({ decision }) => decision === 'declined')) {
        person.gone = true
        release(person.claim)
      }
      const chosen = [...new Set(kept.map(({ claim }) => claim))]
      deal(chosen)
      for (const claim of chosen) claim.state = 'waiting'
      const turns = claims.filter(
        (claim) => chosen.includes(claim) || (claim.after && chosen.includes(claim.after) && claim.state === 'waiting'),
      )
      const accepted = (claim: Claim) =>
        people.some((person) => person.claim === claim && person.decision === 'accepted' && !person.gone)
      const goesOn = mode !== 'paused' && time < limit()
      for (const claim of inOrder(turns)) if (goesOn || accepted(claim.after ?? claim)) turn(claim, false)
      return true
    },
    /** The waiting attendances turned around, or the last one first. */
    reRank(how: 'reverse' | 'last first') {
      const waiting = inOrder(claims.filter(({ state, after }) => state === 'waiting' && !after))
      deal(how === 'reverse' ? waiting.reverse() : [...waiting.slice(-1), ...waiting.slice(0, -1)])
    },
    seatOver(nr: number): boolean {
      const person = here(nr)
      if (!person || (person.claim.state !== 'waiting' && person.claim.state !== 'review')) return false
      const { claim } = person
      const full = (quota: string) => {
        const size = sizeOf(quota)
        return size !== null && taken(quota) + claim.needs.filter((need) => need.quota === quota).length > size
      }
      const gone = [...new Set(claim.needs.map(({ quota }) => quota))].filter(full)
      claim.needs = claim.needs.filter(({ quota }) => !gone.includes(quota))
      claim.over = true
      claim.state = 'granted'
      promote()
      return true
    },
    state: () => seatsAsSeen({ people, queue: inOrder(claims), taken }),
  }

  /** Hands out the ranks that these claims have among themselves, in the order given; their waiting sessions follow. */
  function deal(order: Claim[]) {
    const ranks = order.map(({ rank }) => rank).sort((a, b) => a - b)
    for (const [index, claim] of order.entries()) claim.rank = ranks[index] ?? 0
    for (const claim of claims)
      if (claim.after && order.includes(claim.after) && claim.state === 'waiting') claim.rank = claim.after.rank
  }
}
