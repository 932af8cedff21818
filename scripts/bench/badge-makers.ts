import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { demoPeople } from '../../src/db/seed/demo-people.ts'
import { qrContent, qrMatrix } from '../../src/formats/qr.ts'
import type { BadgeProps } from '../../templates/pdf/badge-props.ts'
import { badgeSheets } from '../../templates/pdf/badge-sheets.ts'
import { faceSize } from '../../templates/pdf/label-sheets.ts'
import { printOptions } from '../../templates/pdf/print-options.ts'
import { starterDesign } from '../../templates/pdf/starter-designs.ts'

/** Three ways to the same sheets: ours, pdfkit with all work taken from it, and pdfkit as its manual shows it. */
export const badgeMakers = { ours, floor, naive } satisfies Record<string, (amount: number) => Promise<void>>
export type BadgeMaker = keyof typeof badgeMakers

const eventTitle = 'Integration in ländlichen Räumen'

function fonts() {
  const read = (name: string) => new Uint8Array(readFileSync(`dist/public/assets/${name}`))
  return { regular: read('FiraSans-Regular.ttf'), bold: read('FiraSans-SemiBold.ttf') }
}

/** Names that differ from person to person, made on the way, as they come from the database. */
function* people(amount: number): Generator<BadgeProps> {
  const known = demoPeople()
  for (let i = 0; i < amount; i++) {
    const first = known[i % known.length]
    const last = known[(i * 7 + Math.floor(i / known.length)) % known.length]
    if (!first || !last) throw new Error('Nobody registered.')
    yield {
      ...{
        academicTitle: first.academicTitle,
        firstName: first.firstName,
        lastName: `${last.lastName}-${first.lastName}`,
      },
      ...{ office: first.office, organisation: first.organisation, organisationShort: '', role: '', language: 'DE' },
      ...{ roleKey: '', categoryId: '', category: '', categoryColour: '#000000', sessions: [], photo: true },
      code: String(i).padStart(16, 'K'),
    }
  }
}

async function ours(amount: number): Promise<void> {
  const print = printOptions.parse({})
  const designs = { usual: starterDesign('classic', faceSize(print.sheet)) }
  const options = { print, designs, event: { title: eventTitle, date: '' }, createdAt: 0, fonts: fonts() }
  for await (const _ of badgeSheets(people(amount), options));
}

/** Text pre-laid: one size, no measuring, the code of each letter known after its first time; the symbol an inline image. */
async function floor(amount: number): Promise<void> {
  const document = rawDocument()
  const fontOf = { regular: document.font('regular')._font, bold: document.font('bold')._font }
  const codes = { regular: new Map<string, string>(), bold: new Map<string, string>() }
  const encoded = (text: string, weight: Weight) => {
    let hex = ''
    for (const letter of text) {
      let code = codes[weight].get(letter)
      if (code === undefined) {
        code = fontOf[weight].encode(letter, {})[0].join('')
        codes[weight].set(letter, code)
      }
      hex += code
    }
    return hex
  }
  let i = 0
  for (const person of people(amount)) {
    if (i % 10 === 0) {
      document.addPage({ size: 'A4', margin: 0 })
      for (const font of Object.values(fontOf)) document.page.fonts[font.id] = font.ref()
    }
    const [x, y] = place(i++)
    let content = ''
    for (const [text, weight, size, down] of linesOf(person))
      if (text)
        content += `BT /${fontOf[weight].id} ${size} Tf 1 0 0 -1 ${x} ${y + down} Tm <${encoded(text, weight)}> Tj ET\n`
    document.addContent(content + qrContent(qrMatrix(person.code), x + 150, y + 60, 58))
  }
  document.end()
}

/** Every text by `text`, every module of the symbol a rectangle. */
async function naive(amount: number): Promise<void> {
  const document = rawDocument()
  let i = 0
  for (const person of people(amount)) {
    if (i % 10 === 0) document.addPage({ size: 'A4', margin: 0 })
    const [x, y] = place(i++)
    for (const [text, weight, size, down] of linesOf(person))
      document
        .font(weight)
        .fontSize(size)
        .text(text, x, y + down, { lineBreak: false })
    const matrix = qrMatrix(person.code)
    matrix.forEach((row, down) => {
      row.forEach((dark, across) => {
        if (dark) document.rect(x + 150 + across * 2, y + 60 + down * 2, 2, 2)
      })
    })
    document.fill()
  }
  document.end()
}

type RawFont = { id: string; ref(): object; encode(text: string, features: object): [string[]] }
type RawDocument = PDFKit.PDFDocument & {
  _font: RawFont
  page: { fonts: Record<string, object> }
  font(name: string): RawDocument
}
type Weight = 'regular' | 'bold'

/** What it writes is let go at once. */
function rawDocument(): RawDocument {
  const { regular, bold } = fonts()
  const document = new PDFDocument({ font: null as unknown as string, autoFirstPage: false })
  document.registerFont('regular', regular).registerFont('bold', bold)
  return document.on('data', () => {}) as unknown as RawDocument
}

function place(i: number): [x: number, y: number] {
  return [50 + (i % 2) * 270, 40 + (Math.floor(i / 2) % 5) * 155]
}

function linesOf(person: BadgeProps): [text: string, weight: Weight, size: number, down: number][] {
  return [
    [person.academicTitle, 'regular', 12, 10],
    [`${person.firstName} ${person.lastName}`, 'bold', 18, 40],
    [person.office, 'regular', 9, 60],
    [person.organisation, 'bold', 10, 80],
    [eventTitle, 'regular', 6, 110],
  ]
}
