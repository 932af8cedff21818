import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import type { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { writeFacts, writeTable } from '../../../src/formats/pdf/write-table.ts'
import { writeHeading, writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { type Count, counted } from './counted.ts'
import { writeLetterhead } from './letterhead.ts'
import { listWords } from './list-words.ts'
import { initialOf, type ListedPerson, lastNameFirst } from './listed-person.ts'
import { type PaperProps, paperDocument } from './paper-document.ts'

/** What the gate has to know; the role in words, empty for those who simply take part. */
export type Expected = ListedPerson & { role: string }

/** Who may enter, for the security of the application: whether they agreed to be listed or not, but nothing beyond what opens the door. */
export function gateList(
  people: AsyncIterable<Expected> | Iterable<Expected>,
  props: PaperProps & { asOf: string },
): ReadableStream<Uint8Array> {
  const document = paperDocument(props, { name: listWords(props.language).gate })
  return pdfStream(document, written(document, people, props))
}

async function* written(
  document: TaggedDocument,
  people: AsyncIterable<Expected> | Iterable<Expected>,
  { language, event, host, asOf }: PaperProps & { asOf: string },
): AsyncGenerator<void> {
  const t = listWords(language)
  const count: Count = { total: 0 }
  await writeLetterhead(document, host, language)
  writeHeading(document, 1, t.gate)
  writeParagraph(document, t.protectedList, { weight: 'bold', size: 9.5 })
  writeFacts(document, [
    [t.event, event.title],
    [t.host, host.name],
    [t.date, event.date],
    [t.place, event.place],
    [t.asOf, asOf],
  ])
  yield* writeTable(document, {
    boxes: true,
    columns: [
      { title: t.name, share: 6, cell: (person) => [{ text: lastNameFirst(person), weight: 'bold' }], namesRow: true },
      { title: t.organisation, share: 6, cell: ({ organisation }) => organisation },
      { title: t.role, share: 3, cell: ({ role }) => role },
      { title: t.arrived, share: 2, cell: () => '' },
    ],
    rows: counted(document.settable(people), count),
    bookmark: initialOf,
  })
  writeParagraph(document, count.total === 0 ? t.none : t.expected(count.total), { size: 9 })
}
