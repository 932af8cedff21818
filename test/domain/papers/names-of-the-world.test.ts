import { expect, test } from 'vitest'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { findUnprintable } from '../../../src/domain/papers/find-unprintable.ts'
import { wordsOn } from '../../support/a-paper.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { everyPaper } from '../../support/every-paper.ts'
import { particled, printedNames, unprintedNames } from '../../support/names-of-the-world.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { openPdf } from '../../templates/pdf/read-pdf.ts'

test('of twenty scripts exactly those are told to the office that no paper prints', async () => {
  const here = await anEventWith('file', {}, { capacity: 100 })
  const deps = { ...here.deps, assets: fontsFromPackage }
  const names = [...printedNames, ...unprintedNames, ...particled.map((name) => ['Particles', ...name] as const)]
  for (const [i, [, firstName, lastName]] of names.entries())
    await here.send([person(i, { academicTitle: '', firstName, lastName })], { submission: `s${i}` })
  const found = await findUnprintable(deps, await readManagedEvent(deps, office, here.event.id))
  expect(found.map(({ name }) => name).toSorted()).toEqual(
    unprintedNames.map(([, firstName, lastName]) => `${firstName} ${lastName}`).toSorted(),
  )
})

test('what is told to nobody stands on every paper without a question mark', async () => {
  const usual = await questionMarks({ firstName: 'Anna', lastName: 'Weiß' })
  const [half, others] = [printedNames.slice(0, 7), printedNames.slice(7)]
  for (const some of [half, others]) {
    const guest = {
      firstName: some.map(([, first]) => first).join(' '),
      lastName: some.map(([, , last]) => last).join(' '),
    }
    expect(await questionMarks(guest)).toEqual(usual)
  }
  // The test sees what it looks for.
  const chinese = await questionMarks({ firstName: '小龍', lastName: '李' })
  expect(Object.keys(chinese).filter((paper) => chinese[paper] === usual[paper])).toEqual([
    'programme',
    'door-signs',
    'registration-form',
    'certificate in preview',
    'test page',
  ])
})

test('where a name cannot be printed, every paper bears the one for the badge, and nobody is warned', async () => {
  const usual = await questionMarks({ firstName: 'Anna', lastName: 'Weiß' })
  const named = { firstName: '小龍', lastName: '李', badgeName: 'Li Xiaolong' }
  expect(await questionMarks(named)).toEqual(usual)
  const here = await anEventWith('file', {})
  const deps = { ...here.deps, assets: fontsFromPackage }
  await here.send([person(1, named)], { submission: 's' })
  expect(await findUnprintable(deps, await readManagedEvent(deps, office, here.event.id))).toEqual([])
})

/** How many question marks each paper bears. */
async function questionMarks(guest: {
  firstName: string
  lastName: string
  badgeName?: string
}): Promise<Record<string, number>> {
  const { read, sheets, afterwards } = await everyPaper(guest)
  const count = async (papers: typeof read) => {
    const counted: [string, number][] = []
    for (const [name, print] of Object.entries(papers)) {
      const document = await openPdf(await print())
      const words = await Promise.all(Array.from({ length: document.numPages }, (_, i) => wordsOn(document, i + 1)))
      counted.push([name, words.join(' ').split('?').length - 1])
    }
    return counted
  }
  const onSheets = await count(sheets)
  afterwards()
  return Object.fromEntries([...(await count(read)), ...onSheets])
}
