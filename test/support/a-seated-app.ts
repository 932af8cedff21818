import type { QuotaScope } from '../../src/db/schema/seats.ts'
import { readManagedEvent } from '../../src/domain/events/read-managed-event.ts'
import { rulesInputOf } from '../../src/domain/events/registration-rules.ts'
import { setRegistrationRules } from '../../src/domain/events/set-registration-rules.ts'
import { cancelEvent } from '../../src/domain/registrations/cancelling/cancel-event.ts'
import { cancelRegistration } from '../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeSessions } from '../../src/domain/registrations/changing/change-sessions.ts'
import { moveCategory } from '../../src/domain/registrations/changing/move-category.ts'
import { substitute } from '../../src/domain/registrations/changing/substitute.ts'
import { decide } from '../../src/domain/registrations/deciding/decide.ts'
import { releaseDecisions } from '../../src/domain/registrations/deciding/release-decisions.ts'
import { register } from '../../src/domain/registrations/submitting/register.ts'
import { acceptOffer } from '../../src/domain/registrations/waiting/accept-offer.ts'
import { expireOffers } from '../../src/domain/registrations/waiting/expire-offers.ts'
import { seatOverCapacity } from '../../src/domain/registrations/waiting/seat-over-capacity.ts'
import { reRank } from '../../src/domain/seats/re-rank.ts'
import { setQuota } from '../../src/domain/seats/set-quota.ts'
import { setWaitingList } from '../../src/domain/seats/set-waiting-list.ts'
import type { Actor } from '../../src/lib/actor.ts'
import { day, hour, minute } from '../../src/lib/dates.ts'
import { aSeatedEvent } from './a-seated-event.ts'
import { aPerson } from './an-event.ts'
import { greedyModel } from './greedy-model.ts'
import { privacyVersion, refusal } from './registering.ts'
import type { SeatingHistory, SeatingStep } from './seating-steps.ts'
import { aMonday, type world } from './world.ts'

const ended: SeatingStep['do'][] = [
  ...(['register', 'accept', 'over', 'substitute', 'move', 'sessions', 'release', 'expire'] as const),
]

type World = Awaited<ReturnType<typeof world>>
const office: Actor = { as: 'system', job: 'test' }
const offerHours = 2
/** People change and cancel whenever they like: what is looked at here is who moves up. */
const inYears = aMonday + 1000 * day

/** The product and the model side by side, behind the same steps. Both answer whether a step was taken. */
export async function aSeatedApp({ deps, client, clock }: World, history: SeatingHistory) {
  const { event, categories, sessions } = await aSeatedEvent(deps, history, {
    ...{ approval: history.approval, offerHours },
    ...{ changeUntil: inYears, cancelUntil: inYears, substituteUntil: inYears },
  })
  const sizes = Object.fromEntries([
    ['event', history.event],
    ...history.categories.map((size, index) => [`category ${index}`, size]),
    ...history.sessions.map((size, index) => [`session ${index}`, size]),
  ])
  const model = greedyModel({ sizes, rule: history.rule, approval: history.approval, offerMs: offerHours * hour })
  /** The registration that somebody has now, by number, and the booking they came with. */
  const ids: string[] = []
  const bookings: string[] = []
  let forms = 0
  let deputies = 0
  let isOff = false

  const person = (nr: number, organisation: number, name = `Person ${nr}`) =>
    aPerson({
      email: `${name.replace(' ', '-')}@${event.id}.example`.toLowerCase(),
      firstName: name,
      organisation: `Organisation ${organisation}`,
      organisationAgs: '',
    })
  const done = async (work: Promise<unknown>) => (await refusal(work)) === 'no refusal'
  /** The person, their contact and the office take turns. */
  const actorFor = (nr: number): Actor =>
    [
      office,
      { as: 'attendee', registrationId: ids[nr] ?? '' } as const,
      { as: 'contact', bookingId: bookings[nr] ?? '' } as const,
    ][nr % 3] ?? office

  /** What nobody can do in an event that is called off, and what has no end there any more: it changes nothing. */
  const isOver = (step: SeatingStep) =>
    ended.includes(step.do) || (step.do === 'cancel' && actorFor(step.nr) !== office)

  /** As moving the event and its programme does it. */
  const change = (sql: string, at: number, id: string) => client.execute({ sql, args: [at, clock.now(), id] })
  const setUntil = async (at: number | null) => {
    const now = await readManagedEvent(deps, office, event.id)
    const rules = rulesInputOf({ ...now, promoteUntil: at }, now.zone)
    await setRegistrationRules(deps, office, { eventId: event.id, rules })
  }

  const real: { [Do in SeatingStep['do']]: (step: Extract<SeatingStep, { do: Do }>) => Promise<unknown> } = {
    register: async ({ wishes, together, contact }) => {
      const people = wishes.map(({ category, organisation, sessions: chosen }, index) => ({
        ...person(ids.length + index, organisation),
        categoryId: categories[category] ?? null,
        sessions: chosen.map((one) => sessions[one] ?? ''),
      }))
      const answer = await register(
        { ...deps, client: { address: deps.ids.next() } },
        { as: 'visitor' },
        {
          ...{ eventId: event.id, submission: `${event.id}/${forms++}`, together, people, privacyVersion },
          ...(contact ? { contact: { name: 'Vorzimmer', email: `v${forms}@${event.id}.example` } } : {}),
        },
      )
      for (const one of answer.people) {
        ids.push(one?.id ?? '')
        bookings.push(answer.booking)
      }
    },
    cancel: ({ nr }) => cancelRegistration(deps, actorFor(nr), ids[nr] ?? ''),
    accept: ({ nr }) => done(acceptOffer(deps, actorFor(nr), ids[nr] ?? '')),
    over: ({ nr }) => done(seatOverCapacity(deps, office, ids[nr] ?? '', 'The minister')),
    substitute: async ({ nr, organisation }) => {
      const deputy = person(nr, organisation, `Deputy ${deputies++}`)
      const work = substitute(deps, actorFor(nr), ids[nr] ?? '', { person: deputy, privacyVersion })
      const next = await work.catch(() => undefined)
      if (next !== undefined) ids[nr] = next
      return next !== undefined
    },
    move: ({ nr, category }) =>
      done(moveCategory(deps, office, ids[nr] ?? '', { categoryId: categories[category] ?? null })),
    sessions: ({ nr, sessions: chosen }) =>
      refusal(
        changeSessions(
          deps,
          actorFor(nr),
          ids[nr] ?? '',
          chosen.map((one) => sessions[one] ?? ''),
        ),
      ),
    resize: ({ quota, size, below }) => {
      const [scope = '', index = ''] = quota.split(' ')
      const key = { event: '', category: categories[Number(index)], session: sessions[Number(index)] }[scope] ?? ''
      return done(setQuota(deps, office, { eventId: event.id, scope: scope as QuotaScope, key, size, below }))
    },
    mode: ({ mode }) => setWaitingList(deps, office, { eventId: event.id, mode }),
    expire: () => expireOffers(deps),
    decide: ({ nr, decision }) =>
      decide(deps, office, { eventId: event.id, registrationIds: [ids[nr] ?? ''], decision }),
    release: () => done(releaseDecisions(deps, office, event.id)),
    until: ({ minutes }) => setUntil(minutes === null ? null : clock.now() + minutes * minute),
    begin: ({ minutes }) =>
      change(`update events set starts_at = ?, changed_at = ? where id = ?`, clock.now() + minutes * minute, event.id),
    session: ({ session, minutes }) =>
      change(
        `update programme_items set starts_at = ?, changed_at = ? where id = ?`,
        clock.now() + minutes * minute,
        sessions[session] ?? '',
      ),
    callOff: () => cancelEvent(deps, office, event.id),
    rank: async ({ how }) => {
      const waiting = (await queue()).map((row) => row.id)
      const claimIds = how === 'reverse' ? waiting.reverse() : [...waiting.slice(-1), ...waiting.slice(0, -1)]
      await reRank(deps, office, { eventId: event.id, claimIds, reason: 'Fairness' })
    },
  }
  const imagined: { [Do in SeatingStep['do']]: (step: Extract<SeatingStep, { do: Do }>) => unknown } = {
    register: ({ wishes, together }) => model.register(wishes, together),
    cancel: ({ nr }) => model.cancel(nr),
    accept: ({ nr }) => model.accept(nr),
    over: ({ nr }) => model.seatOver(nr),
    substitute: ({ nr, organisation }) => model.substitute(nr, organisation),
    move: ({ nr, category }) => model.move(nr, category),
    sessions: ({ nr, sessions: chosen }) => model.chooseSessions(nr, chosen, actorFor(nr) === office),
    resize: ({ quota, size, below }) => model.resize(quota, size, below),
    mode: ({ mode }) => model.setMode(mode),
    expire: () => model.expire(),
    decide: ({ nr, decision }) => model.decide(nr, decision),
    release: () => model.releaseDecisions(),
    until: ({ minutes }) => model.endQueue(minutes === null ? null : model.now() + minutes * minute),
    begin: ({ minutes }) => model.begin(model.now() + minutes * minute),
    session: ({ session, minutes }) => model.beginSession(session, model.now() + minutes * minute),
    callOff: () => model.callOff(),
    rank: ({ how }) => model.reRank(how),
  }

  const rows = async (sql: string) => (await client.execute({ sql, args: [event.id] })).rows
  const queue = async () =>
    (
      await rows(
        `select c.id from claims c where c.event_id = ? and c.state = 'waiting' and c.after_claim is null order by c.rank`,
      )
    ).map((row) => ({
      id: String(row.id),
    }))
  return {
    /** Takes the step in both applications; the two answers, where the step has one. */
    eventId: event.id,
    async take(step: SeatingStep): Promise<{ real: unknown; imagined: unknown }> {
      const ms = step.do === 'expire' ? offerHours * hour : minute
      clock.pass(ms)
      model.pass(ms)
      const missing = 'nr' in step && step.nr >= ids.length
      if (missing) return { real: true, imagined: true }
      if (isOff && isOver(step)) {
        await refusal(real[step.do](step as never))
        return { real: true, imagined: true }
      }
      isOff ||= step.do === 'callOff'
      const answer = await real[step.do](step as never)
      const expected = imagined[step.do](step as never)
      return typeof expected === 'boolean' ? { real: answer, imagined: expected } : { real: true, imagined: true }
    },
    async states() {
      const people = await rows(`select r.id, r.claim_id, iif(r.cancelled_at is null, c.state, 'released') as place,
        (select json_group_array(q.key || ' ' || s.state) from claims s join needs n on n.claim_id = s.id join quotas q on q.id = n.quota_id
          where s.after_claim = c.id and n.registration_id = r.id and s.state <> 'released') as sessions
        from registrations r join claims c on c.id = r.claim_id where r.event_id = ?`)
      const byId = new Map(people.map((row) => [String(row.id), row]))
      const named = (text: string) => sessions.reduce((name, id, index) => name.replace(id, `session ${index}`), text)
      const first = new Map<unknown, number>()
      for (const [nr, id] of ids.entries()) {
        const row = byId.get(id)
        if (row && row.place !== 'released' && !first.has(row.claim_id)) first.set(row.claim_id, nr)
      }
      const taken = await rows(
        `select scope, key, taken from quotas where event_id = ? and scope in ('event', 'category', 'session')`,
      )
      const name = (scope: string, key: string) =>
        scope === 'event' ? scope : `${scope} ${(scope === 'category' ? categories : sessions).indexOf(key)}`
      return {
        real: {
          people: ids.map((id) => ({
            place: byId.get(id)?.place,
            sessions: (JSON.parse(String(byId.get(id)?.sessions)) as string[]).map(named).sort(),
          })),
          queue: (await queue()).map(({ id }) => first.get(id)),
          taken: Object.fromEntries(taken.map((row) => [name(String(row.scope), String(row.key)), row.taken])),
        },
        imagined: model.state(),
      }
    },
  }
}
