import { zipNames } from './zip-names.ts'

const office = 'application/vnd.openxmlformats-officedocument'

/** What may be uploaded: nothing that runs when it is opened (SVG, HTML, documents with macros, programs). */
export type MediaType =
  | 'image/png'
  | 'image/jpeg'
  | 'application/pdf'
  | 'text/calendar'
  | `${typeof office}.${'wordprocessingml.document' | 'spreadsheetml.sheet' | 'presentationml.presentation'}`
  | `application/vnd.oasis.opendocument.${'text' | 'spreadsheet'}`

/** What a file is by its own bytes, whatever its name says; undefined if it is none of these. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (begins(bytes, ascii('%PDF-'))) return 'application/pdf'
  if (begins(bytes, ascii('BEGIN:VCALENDAR\r\n'))) return 'text/calendar'
  return begins(bytes, ascii('PK\u0003\u0004')) ? documentType(bytes) : undefined
}

/** Office Open XML is known by its main part; OpenDocument by its first entry, which is stored as it is. */
function documentType(bytes: Uint8Array): MediaType | undefined {
  const names = zipNames(bytes)
  if (names.some((name) => /vbaProject\.bin$|^Basic\//i.test(name))) return undefined
  if (names.includes('word/document.xml')) return `${office}.wordprocessingml.document`
  if (names.includes('xl/workbook.xml')) return `${office}.spreadsheetml.sheet`
  if (names.includes('ppt/presentation.xml')) return `${office}.presentationml.presentation`
  const stored = new TextDecoder('latin1').decode(bytes.subarray(30, 100))
  const [, kind] = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)PK/.exec(stored) ?? []
  return kind ? `application/vnd.oasis.opendocument.${kind === 'text' ? 'text' : 'spreadsheet'}` : undefined
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

function ascii(text: string): number[] {
  return [...text].map((sign) => sign.charCodeAt(0))
}
