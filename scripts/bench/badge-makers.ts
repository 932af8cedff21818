import { demoPeople } from '../../src/db/seed/demo-people.ts'
import { qrContent, qrMatrix } from '../../src/formats/qr.ts'
import type { BadgeProps } from '../../templates/pdf/badge-props.ts'
import { badgeSheets } from '../../templates/pdf/badge-sheets.ts'
import { faceSize } from '../../templates/pdf/label-sheets.ts'
import { printOptions } from '../../templates/pdf/print-options.ts'
import { starterDesign } from '../../templates/pdf/starter-designs.ts'
import { builtFonts, prepared, rawDocument, rawPage, type Weight } from './raw-paper.ts'

/** Three ways to the same sheets: ours, pdfkit with all work taken from it, and pdfkit as its manual shows it. */
export const badgeMakers = { ours, floor, naive } satisfies Record<string, (amount: number) => Promise<void>>
export type BadgeMaker = keyof typeof badgeMakers

const eventTitle = 'Integration in ländlichen Räumen'

/** Names that differ from person to person, made on the way, as they come from the database. */
export function* people(amount: number): Generator<BadgeProps> {
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
  const options = { print, designs, event: { title: eventTitle, date: '' }, createdAt: 0, fonts: builtFonts() }
  for await (const _ of badgeSheets(people(amount), options));
}

/** Text pre-laid: one size, no measuring, the code of each letter known after its first time; the symbol an inline image. */
async function floor(amount: number): Promise<void> {
  const document = rawDocument()
  const line = prepared(document)
  let i = 0
  for (const person of people(amount)) {
    if (i % 10 === 0) {
      rawPage(document)
    }
    const [x, y] = place(i++)
    let content = ''
    for (const [text, weight, size, down] of linesOf(person)) content += line(text, { weight, size, x, y: y + down })
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
