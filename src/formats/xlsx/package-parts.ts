import { lastPrinted, letterOf } from './cell-places.ts'
import type { SheetColumn } from './sheet.ts'
import { spreadsheet, xmlHead } from './styles-xml.ts'
import { xmlText } from './xml-text.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const contentTypes = `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`

export const packageRelations = relations([['officeDocument', 'xl/workbook.xml']])

export const workbookRelations = relations([
  ['worksheet', 'worksheets/sheet1.xml'],
  ['styles', 'styles.xml'],
])

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/relationships/${type}" Target="${target}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`
}

/** The workbook with what is printed of its sheet: the heading on every page, and the columns that are for reading. */
export function workbookXml(title: string, columns: readonly SheetColumn[], rows: number): string {
  const sheet = xmlText(`'${title.replaceAll("'", "''")}'`)
  const table = `$A$1:$${letterOf(columns.length - 1)}$${rows}`
  const printed = `$A$1:$${letterOf(lastPrinted(columns))}$${rows}`
  return `${xmlHead}<workbook xmlns="${spreadsheet}" xmlns:r="${office}/relationships"><bookViews><workbookView/></bookViews><sheets><sheet name="${xmlText(title)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${sheet}!${table}</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">${sheet}!${printed}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$1:$1</definedName></definedNames></workbook>`
}
