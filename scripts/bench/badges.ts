import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { demoPeople } from '../../src/db/seed/demo-people.ts'
import { paintQr, qrMatrix } from '../../src/formats/qr.ts'
import { badgeSheets } from '../../templates/pdf/badge-sheets.ts'
import { labelSheets } from '../../templates/pdf/label-sheets.ts'
import { againstFloor } from './stopwatch.ts'

const amount = 1000

/** Sheets of 1,000 badges, against pdfkit setting the same words at one size without measuring anything. */
export async function badges() {
  const read = (name: string) => new Uint8Array(readFileSync(`dist/public/assets/${name}`))
  const fonts = { regular: read('FiraSans-Regular.ttf'), bold: read('FiraSans-SemiBold.ttf') }
  const people = Array.from({ length: amount }, (_, index) => {
    const person = demoPeople()[index % demoPeople().length]
    if (!person) throw new Error('Nobody registered.')
    return { ...person, code: String(index).padStart(16, '0') }
  })
  const ours = async () => {
    const options = { sheet: labelSheets.averyL4785, eventTitle: 'Messung', createdAt: 0, fonts }
    for await (const _ of badgeSheets(people, options));
    return amount
  }
  const floor = () => {
    const document = new PDFDocument({ font: fonts.regular as unknown as string, size: 'A4', autoFirstPage: false })
    document.on('data', () => {})
    people.forEach((person, index) => {
      if (index % 10 === 0) document.addPage({ margin: 0 })
      const x = 50 + (index % 2) * 270
      const y = 40 + (Math.floor(index / 2) % 5) * 155
      document.fontSize(16).text(`${person.firstName} ${person.lastName}`, x, y, { lineBreak: false })
      document.fontSize(10).text(person.organisation, x, y + 40, { lineBreak: false })
      paintQr(document as never, qrMatrix(person.code), x, y + 60, 50)
    })
    document.end()
    return amount
  }
  return { what: 'badges', against: 'pdfkit with the same words unmeasured', ...(await againstFloor(ours, floor)) }
}
