import { expect, test } from 'vitest'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { rulesInputOf } from '../../../src/domain/events/registration-rules.ts'
import { setRegistrationRules } from '../../../src/domain/events/set-registration-rules.ts'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { moveCategory } from '../../../src/domain/registrations/changing/move-category.ts'
import { setRole } from '../../../src/domain/registrations/changing/set-role.ts'
import { settleAddressChanges } from '../../../src/domain/registrations/changing/settle-address-changes.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { expireOffers } from '../../../src/domain/registrations/waiting/expire-offers.ts'
import { releaseUnconfirmed } from '../../../src/domain/registrations/waiting/release-unconfirmed.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { reRank } from '../../../src/domain/seats/re-rank.ts'
import { removeCategory } from '../../../src/domain/seats/remove-category.ts'
import { setQuota } from '../../../src/domain/seats/set-quota.ts'
import { setQuotaRule } from '../../../src/domain/seats/set-quota-rule.ts'
import { setWaitingList } from '../../../src/domain/seats/set-waiting-list.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { office, person } from '../../support/an-event-with.ts'
import { privacyVersion, refusal } from '../../support/registering.ts'
import { aMonday, world } from '../../support/world.ts'

type Here = Awaited<ReturnType<typeof world>>

/**
 * Of one target group with two seats: the first two have them, one of them unconfirmed, both chose a workshop with one seat; the third
 * waits for both. At most two come from one organisation.
 */
async function aFullEvent({ deps, clock }: Here) {
  const place = await aSeatedEvent(
    deps,
    { event: null, categories: [2, null, 5], sessions: [1], rule: 2 },
    { confirmHours: 24, slug: deps.ids.next(), startsAt: clock.now() + 60 * day, endsAt: clock.now() + 61 * day },
  )
  const { event, categories, sessions } = place
  const ids: string[] = []
  for (const n of [1, 2, 3]) {
    const one = person(n, {
      email: `p${n}@${event.id}.example`,
      categoryId: categories[0] ?? null,
      sessions: [...sessions],
    })
    const sent = { eventId: event.id, submission: deps.ids.next(), privacyVersion, people: [one] }
    const answer = await register({ ...deps, client: { address: deps.ids.next() } }, n === 2 ? visitor : office, sent)
    ids.push(answer.registration?.id ?? '')
  }
  const quota = (scope: 'category' | 'session', size: number | null) =>
    setQuota(deps, office, {
      eventId: event.id,
      scope,
      key: (scope === 'session' ? sessions : categories)[0] ?? '',
      size,
    })
  const lift = async () => {
    await quota('category', 9)
    await setQuotaRule(deps, office, { eventId: event.id, scope: 'organisation', size: null })
  }
  return { ...place, ids, quota, lift }
}

type Full = Awaited<ReturnType<typeof aFullEvent>>
const first = ({ ids }: Full) => ids[0] ?? ''

/** Every path by which a seat comes free, of the event or of its workshop. */
const paths: Record<string, (event: Full, here: Here) => Promise<unknown>> = {
  'the office cancels a no-show': (full, { deps }) => cancelRegistration(deps, office, first(full)),
  'nobody confirms the address': async (_, { deps, clock }) => {
    clock.pass(25 * hour)
    await releaseUnconfirmed(deps)
  },
  'there are more seats, and no limit of the organisation': ({ lift }) => lift(),
  'there are more seats in the workshop': ({ quota }) => quota('session', 2),
  'the office saves the workshop with more seats': ({ event, sessions }, { deps }) =>
    saveSession(deps, office, {
      ...{ eventId: event.id, id: sessions[0] ?? '' },
      session: {
        ...{ title: { de: 'Workshop' }, description: { de: '' }, bookable: true, speakers: [], room: '' },
        ...{ startsAt: null, endsAt: null, size: 3 },
      },
    }),
  'somebody comes as staff': (full, { deps }) => setRole(deps, office, first(full), { role: 'staff' }),
  'another target group is chosen': async (full, { deps }) => {
    await setQuotaRule(deps, office, { eventId: full.event.id, scope: 'organisation', size: null })
    await moveCategory(deps, office, first(full), { categoryId: full.categories[1] ?? null })
  },
  'somebody of another organisation stands in': async (full, { deps }) => {
    await full.quota('category', 9)
    const deputy = {
      ...person(9, { email: `d@${full.event.id}.example`, organisation: 'Andere' }),
      organisationAgs: '',
    }
    await substitute(deps, office, first(full), { person: deputy, privacyVersion })
  },
  'somebody names another organisation': async (full, { deps }) => {
    await full.quota('category', 9)
    const changed = person(1, { email: `p1@${full.event.id}.example`, organisation: 'Andere', organisationAgs: '' })
    await changeRegistration(deps, office, first(full), changed)
  },
  'the workshop is given up': (full, { deps }) => changeSessions(deps, office, first(full), []),
  'an offer that was on hold runs out': async (full, { deps, client, clock }) => {
    await client.execute({
      sql: `update claims set state = 'offered', expires_at = ?, changed_at = ?
        where id = (select claim_id from registrations where id = ?)`,
      args: [clock.now() + minute, clock.now(), first(full)],
    })
    await client.execute({
      sql: `insert into address_changes (host_id, event_id, about, holder, kind, address, changed_at, objected_at)
        select host_id, event_id, id, id, 'address', 'old@x.example', ?, ? from registrations where id = ?`,
      args: [clock.now(), clock.now(), first(full)],
    })
    clock.pass(hour)
    await expireOffers(deps)
    await settleAddressChanges(deps, office, { eventId: full.event.id, about: first(full), restore: null })
    await expireOffers(deps)
  },
  'a pause ends': async ({ event, lift }, { deps }) => {
    await setWaitingList(deps, office, { eventId: event.id, mode: 'paused' })
    await lift()
    await setWaitingList(deps, office, { eventId: event.id, mode: 'automatic' })
  },
}

/** What frees seats, or seems to, and moves nobody up at any time. */
const harmless: typeof paths = {
  'the workshop is called off': ({ event, sessions }, { deps }) =>
    callOffSession(deps, office, { eventId: event.id, id: sessions[0] ?? '' }),
  'a target group is removed': ({ event, categories }, { deps }) =>
    removeCategory(deps, office, { eventId: event.id, id: categories[2] ?? '' }),
  'the queue is put into another order': async ({ event }, { deps, client }) => {
    const { rows } = await client.execute({
      sql: `select id from claims where event_id = ? and state = 'waiting' and after_claim is null`,
      args: [event.id],
    })
    await reRank(deps, office, { eventId: event.id, claimIds: rows.map(({ id }) => String(id)), reason: 'Fairness' })
  },
  'everybody is forgotten': async ({ event }, { deps, clock }) => {
    clock.at = event.forgetAt + day
    await forgetDueEvents(deps)
  },
}

/** What ends moving up. */
const ends: Record<string, (event: Full, here: Here) => Promise<unknown>> = {
  'the event has begun': ({ event }, { client, clock }) =>
    client.execute({
      sql: 'update events set starts_at = ?, changed_at = ? where id = ?',
      args: [clock.now(), clock.now(), event.id],
    }),
  'it is past the instant that the office set': async ({ event }, { deps, clock }) => {
    const now = await readManagedEvent(deps, office, event.id)
    const rules = rulesInputOf({ ...now, promoteUntil: clock.now() }, now.zone)
    await setRegistrationRules(deps, office, { eventId: event.id, rules })
  },
  'the event is called off': ({ event }, { deps }) => cancelEvent(deps, office, event.id),
}

/** Who waited and does no more, and the letters that say so. */
async function moved(here: Here, full: Full, frees: (typeof paths)[string]) {
  const { client, clock } = here
  const { event } = full
  const of = async (sql: string) => (await client.execute({ sql, args: [event.id] })).rows.map((row) => String(row.one))
  const waiting = await of(`select id as one from claims where event_id = ? and state = 'waiting'`)
  clock.pass(minute)
  await refusal(frees(full, here))
  const now = await of(`select id as one from claims where event_id = ? and state in ('granted', 'offered')`)
  const letters = await of(
    `select kind as one from letters where event_id = ? and kind in ('promotion', 'seat-offered')`,
  )
  return { up: waiting.filter((id) => now.includes(id)), letters }
}

test.each(Object.entries(paths))('before the end somebody moves up where %s', async (_, frees) => {
  const here = await world()
  const full = await aFullEvent(here)
  expect((await moved(here, full, frees)).up).not.toEqual([])
})

test.each(Object.entries({ ...paths, ...harmless }))('nobody moves up after any end, though %s', async (_, frees) => {
  const here = await world()
  for (const [end, act] of Object.entries(ends)) {
    here.clock.at = aMonday
    const full = await aFullEvent(here)
    await act(full, here)
    expect([end, await moved(here, full, frees)]).toEqual([end, { up: [], letters: [] }])
  }
})
