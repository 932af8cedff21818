import { readdirSync, readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { everyPaper } from '../../support/every-paper.ts'
import { paintedOn, structureOf } from '../../support/read-structure.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Papers = Record<string, () => Promise<ReadableStream<Uint8Array>>>

async function bytesOf(papers: Papers): Promise<[string, Bytes][]> {
  const found: [string, Bytes][] = []
  for (const [name, print] of Object.entries(papers))
    found.push([name, new Uint8Array(await new Response(await print()).arrayBuffer())])
  return found
}

/** Whatever writes pages, and the papers of the list above that go through it. */
const writers: Record<string, string> = {
  'badge-sheets.ts': 'badges',
  'outline-page.ts': 'test page',
  'papers/address-labels.ts': 'address-labels',
  'papers/card-sheets.ts': 'table-tents',
  'papers/certificate.ts': 'certificates',
  'papers/confirmation.ts': 'confirmation',
  'papers/door-signs.ts': 'door-signs',
  'papers/envelopes.ts': 'envelopes',
  'papers/gate-list.ts': 'gate-list',
  'papers/participants-list.ts': 'participants-list',
  'papers/programme.ts': 'programme',
  'papers/registration-form.ts': 'registration-form',
  'papers/signature-list.ts': 'signature-list',
}

test('every paper is as veraPDF wants it, and no paper escapes this list', async () => {
  const { read, sheets, afterwards } = await everyPaper()
  const ofPrinter = await bytesOf(sheets)
  afterwards()
  const ofPeople = await bytesOf(read)
  expect(writing().filter((file) => !writers[file])).toEqual([])
  const names = [...ofPeople, ...ofPrinter].map(([name]) => name)
  expect(Object.values(writers).filter((name) => !names.includes(name))).toEqual([])

  const faults: string[] = []
  // ISO 14289-1, 7.21.4.2: a list of glyphs that names too few of them.
  for (const [name, bytes] of [...ofPeople, ...ofPrinter])
    if (Buffer.from(bytes).includes('/CIDSet')) faults.push(`${name}: lists glyphs beside its typefaces`)
  for (const [name, bytes] of ofPeople) for (const fault of await faultsOf(bytes)) faults.push(`${name}: ${fault}`)
  expect(faults).toEqual([])
})

/** The files that write pages. */
function writing(): string[] {
  const folder = 'templates/pdf'
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && /pdfStream\(|takeBytes\(/.test(readFileSync(`${folder}/${file}`, 'utf8')),
  )
}

async function faultsOf(bytes: Bytes): Promise<string[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const { info, metadata } = await document.getMetadata()
  const { Language, Title } = info as { Language?: string; Title?: string }
  // The reader's types call it an object; it is a map.
  const marks = new Map((await document.getMarkInfo()) as unknown as Map<string, boolean>)
  const faults = [
    ...(Language === 'de' ? [] : ['no language']),
    ...(Title?.includes('Integration in ländlichen Räumen') ? [] : ['no title']),
    ...(metadata?.get('pdfuaid:part') === '1' ? [] : ['does not say that it is PDF/UA']),
    ...(marks.get('Marked') === true ? [] : ['not tagged']),
    ...((await document.getViewerPreferences())?.get('DisplayDocTitle') === true ? [] : ['its title is not shown']),
  ]
  for (let page = 1; page <= document.numPages; page++) {
    if ((await paintedOn(document, page)).loose.length > 0) faults.push('neither heard nor an artifact')
    const heard = await structureOf(document, page)
    if (heard.length === 0) faults.push('nothing is heard')
    for (const { role, text, alt } of heard)
      if (role === 'Figure' ? !alt : !text.trim()) faults.push(`a ${role} without words`)
  }
  return faults
}
