import { expect, test } from 'vitest'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { rulesInputOf } from '../../../src/domain/events/registration-rules.ts'
import { setRegistrationRules } from '../../../src/domain/events/set-registration-rules.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { moveCategory } from '../../../src/domain/registrations/changing/move-category.ts'
import { setRole } from '../../../src/domain/registrations/changing/set-role.ts'
import { endWaiting } from '../../../src/domain/registrations/waiting/end-waiting.ts'
import { releaseUnconfirmed } from '../../../src/domain/registrations/waiting/release-unconfirmed.ts'
import { seatOverCapacity } from '../../../src/domain/registrations/waiting/seat-over-capacity.ts'
import { setQuota } from '../../../src/domain/seats/set-quota.ts'
import { minute } from '../../../src/lib/dates.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { lettersIn, refusal } from '../../support/registering.ts'

/** Two have seats, one waits, and the event begins in five minutes. */
async function anEventAboutToBegin() {
  const here = await anEventWith('file', { event: 2, categories: [2, 9] }, { confirmHours: 24 })
  const send = async (n: number) => {
    const people = [{ ...person(n), categoryId: here.categories[0] ?? null }]
    return (await here.send(people, { submission: `s${n}` }, n === 2 ? undefined : office)).registration?.id ?? ''
  }
  const ids = [await send(1), await send(2), await send(3)] as const
  const begin = here.clock.now() + 5 * minute
  await here.client.execute({
    sql: 'update events set starts_at = ?, changed_at = ?',
    args: [begin, here.clock.now()],
  })
  return { ...here, ids, begin }
}

/** Every path by which a seat comes free. */
const paths: Record<string, (here: Awaited<ReturnType<typeof anEventAboutToBegin>>) => Promise<unknown>> = {
  'the office cancels a no-show': ({ deps, ids }) => cancelRegistration(deps, office, ids[0]),
  'nobody confirms the address': async ({ deps, clock }) => {
    clock.pass(24 * 60 * minute)
    expect(await releaseUnconfirmed(deps)).toBe(1)
  },
  'there are more seats': async ({ deps, event, categories }) => {
    await setQuota(deps, office, { eventId: event.id, scope: 'category', key: categories[0] ?? '', size: 9 })
    await setQuota(deps, office, { eventId: event.id, scope: 'event', key: '', size: 9 })
  },
  'somebody comes as staff': ({ deps, ids }) => setRole(deps, office, ids[0], { role: 'staff' }),
  'another target group is chosen': async ({ deps, event, categories, ids }) => {
    await setQuota(deps, office, { eventId: event.id, scope: 'event', key: '', size: 9 })
    await moveCategory(deps, office, ids[0], { categoryId: categories[1] ?? null })
  },
}

test.each(Object.entries(paths))('nobody moves up once the event has begun, though %s', async (_, frees) => {
  const here = await anEventAboutToBegin()
  here.clock.at = here.begin
  await frees(here)
  expect((await here.states()).filter((state) => state.startsWith('P 3'))).toEqual(['P 3 waiting'])
  expect((await lettersIn(here.client)).filter((letter) => letter.startsWith('promotion'))).toEqual([])
})

test.each(Object.entries(paths))('before it begins, somebody moves up where %s', async (_, frees) => {
  const here = await anEventAboutToBegin()
  await here.client.execute({ sql: 'update events set starts_at = ?', args: [here.begin + 48 * 60 * minute] })
  here.clock.at = here.begin
  await frees(here)
  expect((await here.states()).filter((state) => state.startsWith('P 3'))).toEqual(['P 3 granted'])
})

test('who waits hears once that nobody moves up any more, and who comes later hears it at once', async () => {
  const here = await anEventAboutToBegin()
  const { deps, clock, client, event } = here
  const delivered = deliveredTo(deps)
  await delivered()
  const rules = rulesInputOf(await readManagedEvent(deps, office, event.id), event.zone)
  const until = { date: '2027-11-08', time: '09:03' }
  await setRegistrationRules(deps, office, { eventId: event.id, rules: { ...rules, promoteUntil: until } })
  expect(await endWaiting(deps)).toBe(0)
  clock.at = here.begin - 2 * minute
  await here.send([{ ...person(4), categoryId: here.categories[1] ?? null }], { submission: 's4' }, office)
  expect([await endWaiting(deps), await endWaiting(deps)]).toEqual([1, 0])
  const letters = await delivered()
  expect(letters.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
    'waiting-list-over p4@x.example',
    'waiting-list-over p3@x.example',
  ])
  expect(letters[1]?.text).toContain('leider ist für Sie kein Platz frei geworden')
  // Put off, the list goes on, and ends once more.
  await client.execute({ sql: 'update events set promote_until = null, changed_at = ?', args: [clock.now()] })
  clock.at = here.begin
  expect([await endWaiting(deps), await endWaiting(deps)]).toEqual([1, 0])
  expect((await delivered()).map(({ kind, to }) => `${kind} ${to}`)).toEqual([
    'waiting-list-over p3@x.example',
    'waiting-list-over p4@x.example',
  ])
})

test('a letter about the end says nothing to who got a seat after all', async () => {
  const here = await anEventAboutToBegin()
  const delivered = deliveredTo(here.deps)
  here.clock.at = here.begin
  await endWaiting(here.deps)
  await seatOverCapacity(here.deps, office, here.ids[2], 'The minister')
  expect((await delivered()).flatMap(({ kind, to }) => (to === 'p3@x.example' ? [kind] : []))).toEqual([
    'waiting-list',
    'confirmation',
  ])
  await here.client.execute({ sql: 'update events set ends_at = ?', args: [here.begin + minute] })
  here.clock.pass(minute)
  expect(await refusal(seatOverCapacity(here.deps, office, here.ids[0], 'The minister'))).toBe('closed')
})
