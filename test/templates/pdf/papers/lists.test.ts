import { describe, expect, test } from 'vitest'
import { gateList } from '../../../../templates/pdf/papers/gate-list.ts'
import { participantsList } from '../../../../templates/pdf/papers/participants-list.ts'
import { signatureList } from '../../../../templates/pdf/papers/signature-list.ts'
import { aBadge, namesCorpus } from '../../../support/a-badge.ts'
import { aPng } from '../../../support/a-file.ts'
import { aPaper, readAloud, wordsOn } from '../../../support/a-paper.ts'
import { imageFrames, openPdf, textRuns } from '../read-pdf.ts'

const lists = {
  participants: () => participantsList(namesCorpus, { ...aPaper, order: 'name', asOf: '20. November 2027' }),
  signatures: () =>
    signatureList(() => namesCorpus, { ...aPaper, days: ['2. Dezember'], blankLines: 0, reference: '' }),
  gate: () => gateList(namesCorpus, { ...aPaper, asOf: '20. November 2027' }),
}

describe.each(Object.entries(lists))('the list of %s', (_, list) => {
  test('keeps every name of the corpus inside its margins and above its foot', async () => {
    const document = await openPdf(list())
    for (let page = 1; page <= document.numPages; page++) {
      const runs = (await textRuns(document, page)).filter(({ size }) => size > 8)
      expect(runs.filter(({ x, width, y }) => x < 24.9 || x + width > 192.1 || y > 297 - 25)).toEqual([])
    }
  })

  test('begins with the letterhead and the name of the list', async () => {
    const tree = await readAloud(await openPdf(list()), 1)
    expect(tree.slice(0, 2)).toEqual(['Document', ' P Landkreistag Lennéstraße 11 10785 Berlin'])
    expect(tree[2]).toMatch(/^ H1 (Teilnehmenden|Unterschriften|Einlass)liste$/)
  })
})

test('what is typed is printed as it is typed', async () => {
  const document = await openPdf(lists.participants())
  const pages = Array.from({ length: document.numPages }, (_, i) => wordsOn(document, i + 1))
  const words = (await Promise.all(pages)).join(' ')
  for (const text of [
    '{{name}}, <img onerror=alert(1)>',
    '=1+1',
    'Żółć-Gżegżółka, Łucja Świętosława',
    'Őry-Szűcs, Gűzel Ődön',
    'Suharto, Prof. Dr. ',
  ])
    expect(words).toContain(text)
})

test('characters that the typeface lacks are one question mark, and line breaks are blanks', async () => {
  const person = aBadge('🎉🎉 王小明', 'Groß\r\nMeier')
  const paper = participantsList([person], { ...aPaper, order: 'name', asOf: 'heute' })
  expect(await wordsOn(await openPdf(paper), 1)).toContain('Groß Meier, ?')
})

test('a list of nobody says so', async () => {
  const paper = participantsList([], { ...aPaper, order: 'name', asOf: 'heute' })
  expect(await wordsOn(await openPdf(paper), 1)).toContain('Niemand ist aufzuführen.')
})

test('initials in the outline follow the German order: particles do not count', async () => {
  const people = [aBadge('Jan', 'von Ahn'), aBadge('Ute', 'Ähren'), aBadge('Max', 'Zoll')]
  const paper = participantsList(people, { ...aPaper, order: 'name', asOf: 'heute' })
  const [list] = await (await openPdf(paper)).getOutline()
  expect(list?.items.map(({ title }: { title: string }) => title)).toEqual(['A', 'Z'])
})

test('the footer of the letterhead is one line above the pages, and not heard', async () => {
  const document = await openPdf(lists.gate())
  expect(await wordsOn(document, 1)).toContain('Vereinsregister 4711 · Berlin')
  expect((await readAloud(document, 1)).join('\n')).not.toContain('Vereinsregister')
  expect(await wordsOn(document, 2)).not.toContain('Vereinsregister')
})

test('the logo stands in the upper right corner, in its proportions, and is called by its host', async () => {
  const logo = { bytes: aPng({ width: 300, height: 100 }), width: 300, height: 100 }
  const paper = participantsList([], { ...aPaper, host: { ...aPaper.host, logo }, order: 'name', asOf: 'heute' })
  const document = await openPdf(paper)
  expect((await readAloud(document, 1))[1]).toBe(' Figure (Logo: Landkreistag)')
  const [frame] = await imageFrames(document, 1)
  expect(frame?.width).toBeCloseTo(55, 1)
  expect(frame?.height).toBeCloseTo(55 / 3, 1)
  expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeCloseTo(192, 1)
})

test('a damaged logo is left out', async () => {
  const logo = { bytes: aPng({ width: 300, height: 100 }).slice(0, 60), width: 300, height: 100 }
  const paper = participantsList([], { ...aPaper, host: { ...aPaper.host, logo }, order: 'name', asOf: 'heute' })
  expect((await readAloud(await openPdf(paper), 1))[1]).toBe(' P Landkreistag Lennéstraße 11 10785 Berlin')
})
