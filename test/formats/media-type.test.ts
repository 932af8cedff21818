import { expect, test } from 'vitest'
import { imageSize } from '../../src/formats/image-size.ts'
import { mediaTypeOf } from '../../src/formats/media-type.ts'
import { aPng, aZip } from '../support/a-file.ts'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const openDocument = 'application/vnd.oasis.opendocument'

test.each([
  ['a picture', aPng(), 'image/png'],
  ['a photo', bytesOf('\u00ff\u00d8\u00ff\u00e0 JFIF'), 'image/jpeg'],
  ['a paper', bytesOf('%PDF-1.7\n'), 'application/pdf'],
  ['an appointment', bytesOf('BEGIN:VCALENDAR\r\nVERSION:2.0'), 'text/calendar'],
  ['a text', aZip({ '[Content_Types].xml': '<a/>', 'word/document.xml': '<w/>' }), /wordprocessingml\.document$/],
  ['a table', aZip({ 'xl/workbook.xml': '<x/>' }), /spreadsheetml\.sheet$/],
  ['slides', aZip({ 'ppt/presentation.xml': '<p/>' }), /presentationml\.presentation$/],
  ['an open text', aZip({ mimetype: `${openDocument}.text`, 'content.xml': '' }), `${openDocument}.text`],
  [
    'an open table',
    aZip({ mimetype: `${openDocument}.spreadsheet`, 'content.xml': '' }),
    `${openDocument}.spreadsheet`,
  ],
])('%s is known by its bytes', (_what, bytes, type) => {
  expect(mediaTypeOf(bytes)).toEqual(typeof type === 'string' ? type : expect.stringMatching(type))
})

test.each([
  ['an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a page', bytesOf('<!doctype html><script>alert(1)</script>')],
  ['a program', bytesOf('MZ\u0090\u0000')],
  ['a text with macros', aZip({ 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' })],
  ['an archive', aZip({ 'a.exe': 'MZ' })],
  ['half an archive', aZip({ 'word/document.xml': '<w/>' }).slice(0, 60)],
  ['an archive whose directory lies', bytesOf(`PK\u0003\u0004${'x'.repeat(40)}PK\u0005\u0006${'\u00ff'.repeat(18)}`)],
  ['nothing', new Uint8Array(0)],
])('%s is not taken', (_what, bytes) => {
  expect(mediaTypeOf(bytes)).toBe(undefined)
})

test('a picture says how large it is', () => {
  expect(imageSize(aPng({ width: 321, height: 45 }))).toEqual({ width: 321, height: 45 })
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 11, 8, 0, 45, 1, 65, 3, 0, 0, 0, 0, 0, 0]
  expect(imageSize(Uint8Array.from(head))).toEqual({ width: 321, height: 45 })
})

test.each([
  ['cut off', [0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, ...Array(20).fill(0)]],
  ['without a frame', [0xff, 0xd8, ...Array(22).fill(0)]],
  ['too short', [0x89, 0x50, 0x4e, 0x47]],
])('a picture %s has no size', (_what, bytes) => {
  expect(imageSize(Uint8Array.from(bytes))).toBe(undefined)
})
