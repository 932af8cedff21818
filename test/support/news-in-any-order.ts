import fc from 'fast-check'
import { expect } from 'vitest'
import { aSentLetter } from './a-sent-letter.ts'
import { aMonday } from './world.ts'

/** Tells subsets of what a carrier can tell in two orders each, and asks that the letter and the dead addresses end the same. */
export async function newsInAnyOrder(numRuns: number): Promise<void> {
  const { tell, letter, suppressed, client } = await aSentLetter()
  const outcomeOf = async (order: readonly News[]) => {
    await client.execute(`update letters set state = 'sent', problem = null, state_at = ${aMonday}`)
    await client.execute('delete from suppressions')
    for (const [type, data, at] of order) await tell(type, { data, at })
    return { letter: await letter(), suppressed: await suppressed() }
  }
  const knownNews = fc
    .subarray([...news], { minLength: 1 })
    .chain((some) =>
      fc.tuple(...some.map((one) => fc.integer({ min: -2, max: 0 }).map((ms): News => [...one, aMonday + ms]))),
    )
  const subsetAndOrder = knownNews.chain((some) =>
    fc.tuple(fc.constant<News[]>(some), fc.shuffledSubarray(some, { minLength: some.length })),
  )
  await fc.assert(
    fc.asyncProperty(subsetAndOrder, async ([some, order]) => {
      expect(await outcomeOf(order)).toEqual(await outcomeOf(some))
    }),
    {
      numRuns,
      examples: [
        [
          [
            [rejected, failed],
            [failed, rejected],
          ],
        ],
      ],
    },
  )
}

const news = [
  ['email.sent', {}],
  ['email.delivery_delayed', {}],
  ['email.delivered', {}],
  ['email.bounced', { bounce: { type: 'Transient', subType: 'ContentRejected', message: 'x' } }],
  ['email.bounced', { bounce: { type: 'Permanent', subType: 'General', message: 'x' } }],
  ['email.failed', { failed: { reason: 'x' } }],
  ['email.suppressed', {}],
  ['email.complained', {}],
] as const

type News = readonly [...(typeof news)[number], at: number]

/** Told at one instant, of equal weight, in two words: as the deep run of 30 November 2026 found it (seed 347864665, path 16). */
const rejected: News = [...news[3], aMonday]
const failed: News = [...news[5], aMonday]
