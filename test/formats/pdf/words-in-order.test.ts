import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeFacts, writeTable } from '../../../src/formats/pdf/write-table.ts'
import { writeHeading, writeList, writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { cardSheets } from '../../../templates/pdf/papers/card-sheets.ts'
import { participantsList } from '../../../templates/pdf/papers/participants-list.ts'
import { tentDesign } from '../../../templates/pdf/papers/tent-design.ts'
import { aBadge, aPrint, namesCorpus } from '../../support/a-badge.ts'
import { aPaper, aTaggedPaper } from '../../support/a-paper.ts'
import { structureOf } from '../../support/read-structure.ts'
import { openPdf } from '../../templates/pdf/read-pdf.ts'

/** What is heard of a paper, element by element run together: only what is set in the page parts two words. */
async function heardIn(paper: ReadableStream<Uint8Array>): Promise<string> {
  const document = await openPdf(paper)
  const pages: string[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const heard = (await structureOf(document, page)).filter(({ role }) => role !== 'Lbl')
    pages.push(heard.map(({ text }) => text).join(''))
  }
  return wordsOf(pages.join(''))
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).join(' ')

const word = fc.string({ unit: fc.constantFrom('a', 'B', 'ß', '-', '/', 'Ł', 'm'), minLength: 1, maxLength: 60 })
const sentence = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '))
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
// A cell ends in an ellipsis after twelve lines.
const short = fc
  .array(
    word.map((one) => one.slice(0, 12)),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' '))

test('whatever a paper says is heard word by word as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(text, sentence, fc.array(short, { minLength: 2, maxLength: 4 }), async (body, title, parts) => {
      const paper = aTaggedPaper(async function* (document) {
        writeHeading(document, 1, title)
        writeParagraph(document, body, { align: 'right' })
        writeParagraph(document, body, { align: 'centre', size: 30 })
        writeList(document, parts)
        writeFacts(document, [['Ort', parts.join('\n')]])
        yield* writeTable(document, {
          columns: [
            {
              title: 'Wer',
              share: 1,
              cell: () => parts.map((part, i) => ({ text: part, weight: i ? 'regular' : 'bold' })),
            },
            { title: 'Was', share: 2, cell: () => parts.join(' ') },
          ],
          rows: [0],
        })
      })
      const all = [title, body, body, ...parts, 'Ort', ...parts, 'Wer', 'Was', ...parts, ...parts]
      expect(await heardIn(paper)).toBe(wordsOf(all.join(' ')))
    }),
    { numRuns: 25 },
  )
})

test('a list of people with every kind of name is heard as it was typed', async () => {
  const people = namesCorpus.slice(0, -2)
  const heard = await heardIn(participantsList(people, { ...aPaper, order: 'protocol', asOf: 'heute' }))
  for (const { academicTitle, firstName, lastName, organisation } of people) {
    expect(heard).toContain(wordsOf(`${academicTitle} ${firstName} ${lastName}`))
    expect(heard).toContain(wordsOf(organisation))
  }
})

test('a card is heard once, title, name, office and organisation word by word, however many lines they take', async () => {
  const print = aPrint({ sheet: 'sigel-dp001' })
  const design = tentDesign({ width: 85, height: 42.5 }, { logo: false })
  const people = [
    aBadge('Karl-Theodor Maria Nikolaus', 'Freiherr von und zu Guttenberg-Hohenlohe', {
      academicTitle: 'Prof. Dr.',
      office: 'Dezernentin für Soziales, Jugend und Gesundheit',
      organisation: 'Ministerium für Arbeit, Soziales und Gleichstellung',
    }),
    aBadge('Jan', 'Ott'),
  ]
  const cards = cardSheets(people, { ...aPaper, title: 'x', print, design, event: { title: 'x', date: '' } })
  const words = people.map((one) => [one.academicTitle, one.firstName, one.lastName, one.office, one.organisation])
  expect(await heardIn(cards)).toBe(wordsOf(words.flat().join(' ')))
})
