import { expect, test } from 'vitest'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { findUnprintable } from '../../../src/domain/papers/find-unprintable.ts'
import { wordsOn } from '../../support/a-paper.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { everyPaper } from '../../support/every-paper.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { openPdf } from '../../templates/pdf/read-pdf.ts'

test('everybody whom no paper prints whole is listed, and nobody whom they do', async () => {
  const here = await anEventWith('file', {}, { capacity: 40 })
  const deps = { ...here.deps, assets: fontsFromPackage }
  const people = [
    person(1, { lastName: 'Müller' }),
    person(2, { lastName: 'Ōe', organisation: 'Verein 東京' }),
    person(3, { lastName: 'محمد' }),
    person(4, { lastName: 'Խաչատրյան', office: '🎉 Bürgermeister' }),
    ...Array.from({ length: 20 }, (_, i) => person(i + 10, { lastName: `王${i}` })),
  ]
  for (const [i, one] of people.entries()) await here.send([one], { submission: `s${i}` })
  const found = await findUnprintable(deps, await readManagedEvent(deps, office, here.event.id))
  const ofPerson = (name: string) => found.find((one) => one.name.includes(name))?.missing
  expect(found).toHaveLength(22)
  expect([ofPerson('Ōe'), ofPerson('Խաչատրյան'), ofPerson('王7')]).toEqual(['東京', '🎉', '王'])
})

test('a name in a script that a fallback has stands on every paper that names its bearer', async () => {
  const { read, sheets, afterwards } = await everyPaper({ firstName: 'Արամ', lastName: 'Խաչատրյան' })
  const wanted = async (papers: typeof read) => {
    const without: string[] = []
    for (const [name, print] of Object.entries(papers)) {
      const document = await openPdf(await print())
      const words = await Promise.all(Array.from({ length: document.numPages }, (_, i) => wordsOn(document, i + 1)))
      if (!words.join(' ').includes('Խաչատրյան')) without.push(name)
    }
    return without
  }
  expect(await wanted(sheets)).toEqual(['test page'])
  afterwards()
  expect(await wanted(read)).toEqual(['programme', 'door-signs', 'registration-form', 'certificate in preview'])
})
