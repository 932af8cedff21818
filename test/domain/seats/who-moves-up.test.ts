import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { seatOverCapacity } from '../../../src/domain/registrations/waiting/seat-over-capacity.ts'
import { setWaitingList } from '../../../src/domain/seats/set-waiting-list.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { aPerson } from '../../support/an-event.ts'
import { privacyVersion } from '../../support/registering.ts'
import { replaceRules, struck } from '../../support/replace-rules.ts'
import { world } from '../../support/world.ts'

const office = { as: 'system', job: 'test' } as const

/** Scope of the quota that the one from Harz waits for, after the office seated another from there and somebody left. */
async function whatHoldsThePassedOver(rules?: string[]): Promise<{ before: string; after: string; next: string }> {
  const { deps, client } = await world()
  if (rules) await replaceRules(client, rules)
  const { event } = await aSeatedEvent(deps, { event: 1, categories: [], sessions: [], rule: 1 })
  const come = async (name: string, organisation: string) => {
    const person = aPerson({ email: `${name}@x.example`, organisation, organisationAgs: '' })
    const form = { eventId: event.id, submission: name, privacyVersion, people: [person] }
    return (await register(deps, office, form)).registration?.id ?? ''
  }
  const scopeOf = async (id: string) => {
    const { rows } = await client.execute({
      sql: `select coalesce(q.scope, c.state) as scope from registrations r join claims c on c.id = r.claim_id
        left join quotas q on q.id = c.blocked_by where r.id = ?`,
      args: [id],
    })
    return String(rows[0]?.scope)
  }
  const first = await come('first', 'Vechta')
  const passedOver = await come('passed-over', 'Harz')
  const minister = await come('minister', 'Harz')
  const next = await come('next', 'Dachau')
  await seatOverCapacity(deps, office, minister, 'Ministerin')
  // Noted while only the event was full for them.
  await client.execute(`update claims set blocked_by = (select id from quotas where scope = 'event'), blocked_seats = 1
    where state = 'waiting'`)
  const before = await scopeOf(passedOver)
  await cancelRegistration(deps, office, first)
  return { before, after: await scopeOf(passedOver), next: await scopeOf(next) }
}

test('whoever is passed over notes what is in their way now, and is not looked at again for the same seats', async () => {
  expect(await whatHoldsThePassedOver()).toEqual({ before: 'event', after: 'organisation', next: 'granted' })
})

test('an application in which nobody notes it is found out', async () => {
  const forgetful = struck('w.rank < new.rank', '0', 'trigger claims_passed_over')
  expect(await whatHoldsThePassedOver(forgetful)).toEqual({ before: 'event', after: 'event', next: 'granted' })
})

test('a correction that frees a seat moves somebody up, and nobody while the list is paused', async () => {
  const { deps, client } = await world()
  const { event } = await aSeatedEvent(deps, { event: 9, categories: [], sessions: [], rule: 1 })
  const send = (name: string, organisation: string) => {
    const person = aPerson({ email: `${name}@x.example`, organisation, organisationAgs: '' })
    return register(deps, office, { eventId: event.id, submission: name, privacyVersion, people: [person] })
  }
  const states = async () =>
    (await client.execute('select state from claims order by rank')).rows.map(({ state }) => state)
  await send('first', 'Harz')
  await send('second', 'Harz')
  await send('third', 'Harz')
  await setWaitingList(deps, office, { eventId: event.id, mode: 'paused' })
  await send('first', 'Vechta')
  expect(await states()).toEqual(['granted', 'waiting', 'waiting'])
  await setWaitingList(deps, office, { eventId: event.id, mode: 'automatic' })
  expect(await states()).toEqual(['granted', 'granted', 'waiting'])
  await send('second', 'Dachau')
  expect(await states()).toEqual(['granted', 'granted', 'granted'])
})
