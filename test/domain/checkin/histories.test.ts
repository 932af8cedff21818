import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anEntryWithDesks, endsAsOnPaper, morningsEndAsOnPaper } from '../../support/a-checked-entry.ts'
import { replaceRules, struck } from '../../support/replace-rules.ts'
import { deskHistory, knownMornings } from '../../support/scan-model.ts'
import { world } from '../../support/world.ts'

for (const [kind, numRuns] of [
  ['file', 60],
  ['server', 6],
] as const)
  test(`${numRuns} mornings at three desks end as on paper, whatever arrives when (${kind})`, async () => {
    await morningsEndAsOnPaper(await world(kind), numRuns)
  })

/** What is broken · the place in the house rules · what stands there instead. */
const mutants = [
  [
    'scans count in the order of their arrival',
    'window t as (partition by registration_id, list_id, live order by at, nonce)',
    'window t as (partition by registration_id, list_id, live order by id)',
  ],
  ['two desks are one', 'iif(before_station = station,', 'iif(1,'],
  ['an undo keeps its repeats', 'and lag(station) over s = station', 'and 0'],
  ['a scan after an undo is its repeat', 'or lag(taken_back) over s > at', 'or 1'],
  [
    'nobody ever leaves',
    "and before is not 'in', next_exit, null) as until",
    "and before is not 'in', null, null) as until",
  ],
  ['an undo of somebody else counts', 'where u.registration_id = c.registration_id and u.undoes = c.nonce', 'where 0'],
] as const

test.each(mutants)('an application in which %s is found out', async (_, from, to) => {
  const here = await world()
  await replaceRules(here.client, struck(from, to))
  const entry = await anEntryWithDesks(here)
  const checked = await fc.check(
    fc.asyncProperty(deskHistory, async (steps) => {
      const { real, imagined } = await endsAsOnPaper(entry, steps)
      expect(real).toEqual(imagined)
    }),
    { numRuns: 150, examples: knownMornings, endOnFailure: true },
  )
  expect(checked.failed).toBe(true)
})
