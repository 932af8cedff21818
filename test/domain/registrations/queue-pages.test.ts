import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { queuePosition } from '../../../src/domain/registrations/waiting/queue-position.ts'
import { type QueuePart, readQueue as readQueues } from '../../../src/domain/registrations/waiting/read-queue.ts'
import { reRank } from '../../../src/domain/seats/re-rank.ts'
import { found } from '../../support/a-desk.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { planOf } from '../../support/query-plans.ts'
import { formOf, nr, privacyVersion } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const office = { as: 'system', job: 'test' } as const

type Here = Parameters<typeof readQueues>[0]

async function readQueue(deps: Here, eventId: string, part: QueuePart) {
  return (await readQueues(deps, eventId, part))[0]
}

/** One has the seat; eleven wait for it and, some as groups, for a session; another event has a queue of its own. */
async function aQueue(kind: 'file' | 'server') {
  const here = await world(kind)
  const { deps, client } = here
  const other = formOf(deps, await anEvent(deps, { capacity: 0 }))
  await other('o1', { email: 'o1@x.example' })
  const { event, sessions } = await aSeatedEvent(deps, { event: 1, categories: [], sessions: [3], rule: null })
  const person = (n: number) => ({
    ...aPerson({ email: `p${n}@x.example`, firstName: `P ${n}`, organisation: `O ${n}`, organisationAgs: '' }),
    sessions: n % 2 ? sessions : [],
  })
  for (const group of [[0], [1], [2, 3], [4, 5], [6], [7], [8], [9], [10], [11]])
    await register(deps, office, {
      ...{ eventId: event.id, submission: `s${group[0]}`, privacyVersion, people: group.map(person) },
      ...(group[0] === 4 && { together: true, contact: { name: 'V', email: 'v@x.example' } }),
    })
  await other('o2', { email: 'o2@x.example' })
  const order = async (of: QueuePart['of']) => {
    const { rows } = await client.execute({
      sql: `select id from claims where event_id = ? and state = 'waiting' and after_claim is ${of === 'session' ? 'not null' : 'null'}
        order by rank, rowid`,
      args: [event.id],
    })
    return rows.map(({ id }) => String(id))
  }
  return { ...here, event, order }
}

for (const kind of ['file', 'server'] as const)
  test(`page by page, there and back, the waiting list is whole and everybody has their place (${kind})`, async () => {
    const { deps, event, order } = await aQueue(kind)
    for (const of of ['attendance', 'session'] as const)
      for (const size of [1, 2, 3, 50]) {
        const whole = await order(of)
        const pages = [await readQueue(deps, event.id, { of, size })]
        for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
          pages.push(await readQueue(deps, event.id, { of, size, after: next }))
        const shown = pages.flatMap(({ entries, first }) => entries.map(({ claimId }, n) => [claimId, first + n]))
        expect(shown).toEqual(whole.map((id, n) => [id, n + 1]))
        expect(pages.map(({ entries }) => entries.length <= size)).not.toContain(false)
        const back = [found(pages.at(-1))]
        for (let { previous } = found(back[0]); previous; previous = back[0]?.previous)
          back.unshift(await readQueue(deps, event.id, { of, size, before: previous }))
        expect(back.flatMap(({ entries }) => entries.map(({ claimId }) => claimId))).toEqual(whole)
        for (const [n, id] of whole.entries()) expect(await queuePosition(deps, id)).toBe(n + 1)
      }
  })

test('a page goes on behind whom it ended with, though they left or were moved meanwhile', async () => {
  const { deps, event, order } = await aQueue('file')
  const part = { of: 'attendance', size: 3 } as const
  const first = await readQueue(deps, event.id, part)
  const last = found(first.entries.at(-1))
  for (const id of last.registrationIds) await cancelRegistration(deps, office, id)
  const rest = await readQueue(deps, event.id, { ...part, after: last.claimId })
  expect(rest.entries.map(({ claimId }) => claimId)).toEqual((await order('attendance')).slice(2, 5))
  expect(rest.first).toBe(3)
  const claimIds = rest.entries.map(({ claimId }) => claimId).reverse()
  await reRank(deps, office, { eventId: event.id, claimIds, reason: 'x' })
  const again = await readQueue(deps, event.id, { ...part, after: last.claimId })
  expect(again.entries.map(({ claimId }) => claimId)).toEqual(claimIds)
  expect(await readQueue(deps, event.id, { ...part, after: 'nobody' })).toMatchObject({ entries: [], next: undefined })
})

test('a place in the queue is counted in an index alone', async () => {
  const { client, deps } = await world()
  await formOf(deps, await anEvent(deps))(...nr(1))
  const steps = await planOf(client, [
    `select count(*) from claims mine join claims c on c.event_id = mine.event_id and c.state = 'waiting'
      and (c.after_claim is null) = (mine.after_claim is null) and (c.rank, c.rowid) < (mine.rank, mine.rowid) where mine.id = 'x'`,
  ])
  expect(steps.map(({ step }) => step)).toContain('SEARCH c USING COVERING INDEX claims_queue (event_id=? AND rank<?)')
})

test('a session has a queue of its own: the places there count who waits for the same session', async () => {
  const { deps } = await world()
  const { event, sessions } = await aSeatedEvent(deps, { event: null, categories: [], sessions: [0, 0], rule: null })
  const [a = '', b = ''] = sessions
  for (const [n, wanted] of [[a, b], [b], [a]].entries())
    await register(deps, office, {
      ...{ eventId: event.id, submission: `q${n}`, privacyVersion },
      people: [{ ...aPerson({ email: `q${n}@x.example`, firstName: `Q ${n}` }), sessions: wanted }],
    })
  const { entries } = await readQueue(deps, event.id, { of: 'session', size: 50 })
  const seen = entries.map(
    ({ persons, session, place }) => `${persons[0]?.firstName} ${session === a ? 'a' : 'b'}${place}`,
  )
  expect(seen.sort()).toEqual(['Q 0 a1', 'Q 0 b1', 'Q 1 b2', 'Q 2 a2'])
})
