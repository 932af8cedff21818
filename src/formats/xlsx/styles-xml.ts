import type { Language } from '../../lib/languages.ts'

/** The looks of cells, by their place in `cellXfs`. `text` keeps a value text when somebody types over it; Excel shows 255 characters of it. */
export const looks = { plain: 0, head: 1, text: 2, long: 3, date: 4, dateTime: 5 }

/** One face for all, 11 point as Excel counts column widths. */
export function stylesXml(language: Language): string {
  const [date, dateTime] = language === 'de' ? ['dd.mm.yyyy', 'dd.mm.yyyy hh:mm'] : ['yyyy-mm-dd', 'yyyy-mm-dd hh:mm']
  const face = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
  const xf = (numFmt: number, alignment = '', more = 'fontId="0" fillId="0" borderId="0"') =>
    `<xf numFmtId="${numFmt}" ${more} xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"${alignment}/></xf>`
  const head = 'fontId="1" fillId="2" borderId="1"'
  const long = 'fontId="0" fillId="0" borderId="0" quotePrefix="1"'
  return `${xmlHead}<styleSheet xmlns="${spreadsheet}"><numFmts count="2"><numFmt numFmtId="164" formatCode="${date}"/><numFmt numFmtId="165" formatCode="${dateTime}"/></numFmts>
<fonts count="2"><font>${face}</font><font><b/>${face}</font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EBF2"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF5A6B82"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="6">${xf(0)}${xf(49, ' wrapText="1"', head)}${xf(49)}${xf(0, '', long)}${xf(164, ' horizontal="left"')}${xf(165, ' horizontal="left"')}</cellXfs>
<cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
