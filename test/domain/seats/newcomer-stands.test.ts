import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEvent } from '../../../src/domain/events/read-event.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { newcomerStands } from '../../../src/domain/seats/newcomer-stands.ts'
import { setQuota } from '../../../src/domain/seats/set-quota.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

const office = { as: 'system', job: 'test' } as const

const seats = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { freq: 2 })
const histories = fc.record({
  size: seats(4),
  category: seats(3),
  rule: seats(2),
  onSite: seats(3),
  waitingList: fc.constantFrom('automatic', 'offered', 'paused'),
  approval: fc.constantFrom(false, false, false, true),
  /** After the deadline of the event, within its period of grace. */
  late: fc.constantFrom(false, false, false, true),
  steps: fc.array(
    fc.record({
      does: fc.constantFrom('comes', 'comes', 'comes', 'leaves', 'shrinks', 'ends'),
      organisation: fc.constantFrom('Landkreis Harz', 'landkreis  harz', 'Verein für Integration'),
      ags: fc.constantFrom('', '15085', '15001'),
      category: fc.nat(1),
      whom: fc.nat(20),
    }),
    { minLength: 4, maxLength: 12 },
  ),
})

test('what a newcomer is told is what the batch does with them, whatever happened before', async () => {
  const { deps, client, clock } = await world()
  const came = { confirmed: 0, waiting: 0, review: 0 } as Record<string, number>
  const history = async ({ size, category, rule, onSite, waitingList, approval, late, steps }: Sampled) => {
    const sizes = { event: size, categories: [category, null], sessions: [], rule }
    const { event, categories } = await aSeatedEvent(deps, sizes, { waitingList, approval, offerHours: 24 })
    const set = (column: string, at: number) =>
      client.execute({ sql: `update events set ${column} = ? where id = ?`, args: [at, event.id] })
    await set('late_until', event.startsAt)
    const room = { eventId: event.id, scope: 'attendance', key: 'on-site', size: onSite } as const
    if (onSite !== null) await setQuota(deps, office, room)
    if (late) await set('closes_at', clock.now())
    const ids: string[] = []
    for (const [nr, { does, organisation, ags, category: which, whom }] of steps.entries()) {
      const id = ids[whom % Math.max(1, ids.length)]
      if (does === 'leaves' && id) await cancelRegistration(deps, office, id)
      const fewer = { eventId: event.id, scope: 'event', key: '', size: 1, below: true } as const
      if (does === 'shrinks' && size !== null) await setQuota(deps, office, fewer)
      if (does === 'ends') await set('promote_until', clock.now())
      if (does !== 'comes') continue
      const categoryId = categories[which] ?? null
      const person = { ...aPerson(), email: `p${nr}@x.example`, organisation, organisationAgs: ags, categoryId }
      const before = await readEvent(deps, { id: event.id })
      const stands = before && newcomerStands(before, { ...person, attendance: 'on-site' }, clock.now())
      const sent = { eventId: event.id, submission: deps.ids.next(), people: [person], privacyVersion: '1' }
      const { registration } = await register(deps, visitor, sent)
      expect(stands).toBe(registration?.state)
      came[stands ?? ''] = (came[stands ?? ''] ?? 0) + 1
      ids.push(registration?.id ?? '')
    }
  }
  await fc.assert(fc.asyncProperty(histories, history), { numRuns: 60 })
  for (const [state, times] of Object.entries(came)) expect(times, state).toBeGreaterThan(5)
})

type Sampled = typeof histories extends fc.Arbitrary<infer One> ? One : never
