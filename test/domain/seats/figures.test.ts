import fc from 'fast-check'
import { expect, test } from 'vitest'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { readEventFigures } from '../../../src/domain/seats/read-event-figures.ts'
import { readSeatFigures } from '../../../src/domain/seats/read-seat-figures.ts'
import { figureSentences } from '../../../src/web/office/seats/figure-words.ts'
import { aSeatedApp } from '../../support/a-seated-app.ts'
import { office, person } from '../../support/an-event-with.ts'
import { cancel, come, event, mode, wish } from '../../support/known-steps.ts'
import { privacyVersion } from '../../support/registering.ts'
import { type SeatingHistory, seatingHistory } from '../../support/seating-steps.ts'
import { aMonday, world } from '../../support/world.ts'

const unseatedRoles = ['speaker', 'press', 'staff', 'host'] as const

/** What chance ends with too seldom: an offer, a seat beyond the limit, more than there shall be. */
const three = [come(wish()), come(wish()), come(wish())]
const known: [SeatingHistory, number[]][] = [
  [event(2, [mode('offered'), ...three, cancel(0)]), [0]],
  [event(2, [...three, { do: 'over', nr: 2 }]), [1, 2]],
  [event(3, [...three, { do: 'resize', quota: 'event', size: 1, below: true }]), []],
]

test('after random histories the figures of every limit add up, and so do the people of the event', async () => {
  const here = await world()
  const { deps, client } = here
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(seatingHistory, fc.array(fc.nat(3), { maxLength: 3 }), async (history, others) => {
      here.clock.at = aMonday
      const app = await aSeatedApp(here, history)
      for (const step of history.steps) await app.take(step)
      const { eventId } = app
      await entered(eventId, others)
      const limits = await readSeatFigures(deps, eventId)
      for (const { size, granted, offered, free, over } of limits) {
        if (size === null) continue
        expect(granted + offered + (free ?? 0)).toBe(size + over)
        expect((free ?? 0) === 0 || over === 0).toBe(true)
      }
      const figures = await readEventFigures(deps, eventId)
      const { people, seats, unseated, beyond } = figures
      const { key: _, scope: __, ...ofEvent } = limits.find(({ scope }) => scope === 'event') ?? { key: '', scope: '' }
      expect(seats).toEqual(ofEvent)
      const without = unseated.reduce((sum, one) => sum + one.people, 0)
      expect(people.confirmed + people.offered).toBe(seats.granted + seats.offered + without + beyond)
      expect(beyond).toBe(await countBeyond(eventId))
      if (without > 0) seen.add('without')
      if (beyond > 0) seen.add('beyond')
      if (seats.over > 0) seen.add('over')
      if (seats.offered > 0) seen.add('offered')
      for (const sentence of figureSentences(figures, 'de')) expect(addsUp(sentence), sentence).toBe(true)
    }),
    { numRuns: 60, examples: known },
  )
  expect([...seen].sort()).toEqual(['beyond', 'offered', 'over', 'without'])

  /** Speakers and others beside those who came: they take no seat. */
  async function entered(eventId: string, others: readonly number[]) {
    for (const [nr, other] of others.entries())
      await register(deps, office, {
        ...{ eventId, submission: `${eventId}/other/${nr}`, privacyVersion },
        people: [person(100 + nr, { role: unseatedRoles[other] ?? 'staff' })],
      })
  }

  /** Counted one by one, where the function reckons the rest. */
  async function countBeyond(eventId: string): Promise<number> {
    const { rows } = await client.execute({
      sql: `select count(*) as n from registrations r join claims c on c.id = r.claim_id
        where r.event_id = ? and r.cancelled_at is null and c.state in ('granted', 'offered') and r.role in ('participant', 'accompanying')
          and not exists (select 1 from needs n join quotas q on q.id = n.quota_id and q.scope = 'event'
            where n.claim_id = c.id and n.registration_id = r.id)`,
      args: [eventId],
    })
    return Number(rows[0]?.n)
  }
})

/** Whether what a sentence says is a sum, or whole and parts, is one. */
function addsUp(sentence: string): boolean {
  const numbers = (text: string) => [...text.matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0)
  if (sentence.includes(' = ')) {
    const [left = '', right = ''] = sentence.split(' = ')
    return numbers(left) === numbers(right)
  }
  const [whole = '', ...parts] = sentence.split(' haben ')
  return numbers(whole) === numbers(parts.join(' '))
}
