import { expect, test } from 'vitest'
import { paperFonts } from '../../../src/domain/papers/paper-fonts.ts'
import { PdfDocument } from '../../../src/formats/pdf/pdf-document.ts'
import { printable } from '../../../src/formats/pdf/printable.ts'
import { writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { aTaggedPaper } from '../../support/a-paper.ts'
import { firaSans, fontsFromPackage } from '../../support/paper-fonts.ts'
import { structureOf } from '../../support/read-structure.ts'
import { openPdf } from '../../templates/pdf/read-pdf.ts'

const names = {
  arabic: 'محمد علي عبد الرحمن',
  persian: 'می‌خواهم شیرازی',
  pashto: 'ګلالۍ ښاغلی',
  hebrew: 'מִרְיָם כהן-לוי',
  amharic: 'ሰላም ተስፋዬ',
  tigrinya: 'ኣብርሃም ሓጎስ',
  armenian: 'Արամ Խաչատրյան',
  georgian: 'გიორგი ბერიძე',
  hindi: 'प्रिया शर्मा श्रीकृष्ण',
  tamil: 'கார்த்திக் ராமன்',
  thai: 'สมชาย ใจดีน้ำ',
  greek: 'Γεώργιος Παπαδόπουλος',
  cyrillic: 'Мария Щърбева Ґанна Ђорђе',
}

async function aDocument(words: unknown) {
  const document = new PdfDocument({ fonts: firaSans, title: '', createdAt: 0 })
  await document.takeFaces(words)
  return document
}

/** The letters of the one paragraph of a paper, as they stand on it from left to right. */
async function seen(text: string): Promise<string> {
  const [heard] = await structureOf(
    await openPdf(aTaggedPaper((document) => writeParagraph(document, text), says(text))),
    1,
  )
  return (heard?.text ?? '').trim()
}
const says = (text: string) => ({ event: { title: text, date: '', place: '' } })

test.each(Object.entries(names))('a name in %s is printed whole, and has a width', async (_, name) => {
  const document = await aDocument({ person: [name] })
  expect(printable(name, (codePoint) => document.hasGlyph(codePoint)).missing).toBe('')
  for (const weight of ['regular', 'bold'] as const) {
    const width = document.widthOf(name, weight)
    expect(width).toBeGreaterThan(2)
    expect(width).toBeLessThan(20)
  }
})

test('a joiner in a Persian name keeps its letters apart, one in a Latin name is left out', async () => {
  const document = await aDocument(names.persian)
  const printed = (text: string) => printable(text, (codePoint) => document.hasGlyph(codePoint)).text
  expect(printed('می‌خواهم')).toBe('می‌خواهم')
  expect(printed('An‌na')).toBe('Anna')
  expect(document.widthOf('می‌خواهم', 'regular')).not.toBeCloseTo(document.widthOf('میخواهم', 'regular'), 2)
})

test('what is read from right to left is set so, and the words around it are not', async () => {
  expect(await seen('כהן')).toBe('ןהכ')
  expect(await seen('Dr. כהן לוי (Berlin)')).toBe('Dr. יול ןהכ (Berlin)')
  expect(await seen('Verein (כהן 12 לוי) e. V.')).toBe('Verein (יול 12 ןהכ) e. V.')
})

test('brackets in a name from right to left open towards it', async () => {
  expect(await seen('כהן (לוי) דן')).toBe('ןד (יול) ןהכ')
})

test('shaped letters say beside them which text they are', async () => {
  const content = (await aDocument(names.arabic)).lineContent('محمد', {
    weight: 'bold',
    size: 10,
    x: 0,
    y: 0,
    colour: '0',
  })
  expect(content).toMatch(/^\/Span <<\/ActualText <feff0645062d0645062f>>> BDC\n[\s\S]*EMC\n$/)
})

test('a typeface is fetched once, and only for whom it is needed', async () => {
  const fetched: string[] = []
  const read = (name: string) => {
    fetched.push(name)
    return fontsFromPackage.read(name)
  }
  const document = new PdfDocument({ fonts: await paperFonts({ assets: { read } }), title: '', createdAt: 0 })
  const people = [{ name: 'Łucja' }, { name: names.greek }, { name: names.armenian }, { name: 'Արամ' }]
  const passed: number[] = []
  for await (const _ of document.settable(people)) passed.push(fetched.length)
  expect(passed).toEqual([2, 2, 4, 4])
  expect(fetched.slice(2)).toEqual(['NotoSansArmenian-Regular.ttf', 'NotoSansArmenian-SemiBold.ttf'])
})

test('Chinese, Japanese and Korean letters are missing, and said to be', async () => {
  const document = await aDocument('王小明 김철수')
  const { text, missing } = printable('王小明 김철수', (codePoint) => document.hasGlyph(codePoint))
  expect({ text, missing }).toEqual({ text: '? ?', missing: '王小明김철수' })
})
