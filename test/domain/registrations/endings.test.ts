import { expect, test } from 'vitest'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { rulesInputOf } from '../../../src/domain/events/registration-rules.ts'
import { setRegistrationRules } from '../../../src/domain/events/set-registration-rules.ts'
import { endWaiting } from '../../../src/domain/registrations/waiting/end-waiting.ts'
import { seatOverCapacity } from '../../../src/domain/registrations/waiting/seat-over-capacity.ts'
import { minute } from '../../../src/lib/dates.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { refusal } from '../../support/registering.ts'

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
