import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles } from '../../../src/db/schema/registrations.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import type { AttendeeFilter, Cursor } from '../../../src/domain/registrations/reading/attendee-places.ts'
import { countAttendees, findAttendees } from '../../../src/domain/registrations/reading/find-attendees.ts'
import { makeFindable } from '../../../src/domain/registrations/reading/make-findable.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { seatStates } from '../../../src/domain/registrations/waiting/seat-state.ts'
import { searchKey } from '../../../src/lib/names.ts'
import { aSeatedEvent, faultsIn } from '../../support/a-seated-event.ts'
import { aPerson } from '../../support/an-event.ts'
import { privacyVersion } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

type World = Awaited<ReturnType<typeof world>>
const office = { as: 'system', job: 'test' } as const
const surnames = ['Müller', 'von Müller', 'Mühlhausen', 'Łącki', 'Schmidt', 'Schmitt', 'O’Neill', 'Özdemir']

/** Sixty people in two target groups, several roles and two sessions; some wait, some have left. */
async function aMixedEvent({ deps }: Pick<World, 'deps'>) {
  const plan = await aSeatedEvent(
    deps,
    { event: 30, categories: [null, null], sessions: [5, null], rule: 6 },
    { accompanying: true },
  )
  for (let n = 0; n < 60; n++) {
    const { registration } = await register(deps, office, {
      eventId: plan.event.id,
      submission: `${n}`,
      privacyVersion,
      people: [
        {
          ...aPerson({
            firstName: `P${n % 7}`,
            lastName: surnames[n % 8] ?? '',
            email: `p${n}@kreis-${n % 5}.example`,
          }),
          organisation: `Landkreis ${n % 11}`,
          ...{ organisationAgs: '', categoryId: plan.categories[n % 3] ?? null },
          sessions: plan.sessions.filter((_, index) => (n >> index) % 3 === 0),
          role: n % 9 === 0 ? 'speaker' : n % 13 === 0 ? 'press' : 'participant',
        },
      ],
    })
    if (n % 6 === 0) await cancelRegistration(deps, office, registration?.id ?? '')
  }
  return plan
}

/** The list as one would write it down: everybody, looked at one by one, sorted. */
async function plainList({ client }: Pick<World, 'client'>, filter: AttendeeFilter): Promise<string[]> {
  const { rows } = await client.execute({
    sql: `select r.id, r.category_id, r.role, r.search_key, r.sort_key, iif(r.cancelled_at is null, c.state, 'cancelled') as state,
      (select json_group_array(q.key) from claims s join needs n on n.claim_id = s.id join quotas q on q.id = n.quota_id
        where s.after_claim = c.id and n.registration_id = r.id and s.state <> 'released') as sessions
      from registrations r join claims c on c.id = r.claim_id where r.event_id = ?`,
    args: [filter.eventId],
  })
  const words = searchKey(filter.search ?? '').split(' ')
  return rows
    .filter(({ state }) => !filter.state || (state === 'granted' ? 'confirmed' : state) === filter.state)
    .filter((row) => !filter.categoryId || row.category_id === filter.categoryId)
    .filter((row) => !filter.role || row.role === filter.role)
    .filter((row) => !filter.sessionId || JSON.parse(String(row.sessions)).includes(filter.sessionId))
    .filter((row) => !filter.ids || filter.ids.includes(String(row.id)))
    .filter((row) => words.every((word) => String(row.search_key).includes(word)))
    .map((row): [string, string] => [String(row.sort_key), String(row.id)])
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1))
    .map(([, id]) => id)
}

/** Forwards from the first page to the last, and back again. */
async function pagedThrough({ deps }: Pick<World, 'deps'>, filter: AttendeeFilter, size: number) {
  const pages = { forwards: [] as string[], backwards: [] as string[] }
  let page = await findAttendees(deps, filter, { size })
  pages.forwards.push(...page.attendees.map(({ id }) => id))
  while (page.next) {
    page = await findAttendees(deps, filter, { size, after: page.next })
    pages.forwards.push(...page.attendees.map(({ id }) => id))
  }
  let before: Cursor | undefined = { sortKey: '~', id: '~' }
  while (before) {
    const earlier: typeof page = await findAttendees(deps, filter, { size, before })
    pages.backwards.unshift(...earlier.attendees.map(({ id }) => id))
    before = earlier.previous
  }
  return pages
}

test('every list, however it is filtered and paged, is the list one would write down', async () => {
  const here = await world()
  const { event, categories, sessions } = await aMixedEvent(here)
  const everybody = await plainList(here, { eventId: event.id })
  const filter = fc.record(
    {
      search: fc.constantFrom('mueller', 'mü', 'kreis 1', 'l', 'hausen p1', 'schmi p', 'nobody', '@kreis', 'p1@', ' '),
      state: fc.constantFrom(...seatStates),
      categoryId: fc.constantFrom(...categories, 'none'),
      sessionId: fc.constantFrom(...sessions, 'none'),
      role: fc.constantFrom(...roles),
      ids: fc.subarray(everybody),
    },
    { requiredKeys: [] },
  )
  const agree = () =>
    fc.assert(
      fc.asyncProperty(filter, fc.integer({ min: 1, max: 25 }), async (asked, size) => {
        const meant = { eventId: event.id, ...asked }
        const list = await plainList(here, meant)
        expect(await pagedThrough(here, meant, size)).toEqual({ forwards: list, backwards: list })
      }),
      { numRuns: 200 },
    )
  await agree()
  await makeFindable(here.deps, 20)
  await agree()
  const counts = await countAttendees(here.deps, event.id)
  for (const state of seatStates)
    expect([state, counts[state]]).toEqual([state, (await plainList(here, { eventId: event.id, state })).length])
  expect(await faultsIn(here.client)).toEqual({})
})
