import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import type { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { writeFacts, writeTable } from '../../../src/formats/pdf/write-table.ts'
import { writeHeading, writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { points } from '../scale-design.ts'
import { writeLetterhead } from './letterhead.ts'
import { listWords } from './list-words.ts'
import { type ListedPerson, lastNameFirst } from './listed-person.ts'
import { type PaperProps, paperDocument } from './paper-document.ts'
import { writeSignatureLine } from './signature-line.ts'

type SignatureListProps = PaperProps & {
  /** Each day in words; every one gets a list of its own. */
  days: readonly string[]
  /** How many lines for those who come without being announced. */
  blankLines: number
  /** The reference of the grant that the list is to prove; may be empty. */
  reference: string
}

type People = AsyncIterable<ListedPerson> | Iterable<ListedPerson>

/** The list that people sign, as a funding body asks for: one for each day, with a line for the head of the event to confirm it. */
export function signatureList(people: () => People, props: SignatureListProps): ReadableStream<Uint8Array> {
  const document = paperDocument(props, { name: listWords(props.language).signatures })
  return pdfStream(document, written(document, people, props))
}

async function* written(
  document: TaggedDocument,
  people: () => People,
  props: SignatureListProps,
): AsyncGenerator<void> {
  const { language, event, host, days, blankLines, reference } = props
  const t = listWords(language)
  await writeLetterhead(document, host, language)
  for (const [i, day] of days.entries()) {
    if (i > 0) document.newPage()
    writeHeading(document, 1, days.length > 1 ? `${t.signatures}: ${day}` : t.signatures)
    writeFacts(document, [
      [t.event, event.title],
      [t.host, host.name],
      [t.date, days.length > 1 ? day : event.date],
      [t.place, event.place],
      [t.reference, reference],
    ])
    writeParagraph(document, t.signHere, { size: 9 })
    yield* writeTable(document, {
      boxes: true,
      rowHeight: points(11),
      columns: [
        { title: t.number, share: 1, align: 'right', cell: ({ number }) => String(number) },
        { title: t.name, share: 5, cell: ({ name }) => name, namesRow: true },
        { title: t.organisation, share: 5, cell: ({ organisation }) => organisation },
        { title: t.signature, share: 5, cell: () => '' },
      ],
      rows: numbered(document.settable(people()), blankLines),
    })
    writeSignatureLine(document, { sentence: t.confirmed, below: t.confirmedBy })
  }
}

type Line = { number: number; name: string; organisation: string }

async function* numbered(people: People, blankLines: number): AsyncGenerator<Line> {
  let number = 0
  for await (const person of people) {
    number++
    yield { number, name: lastNameFirst(person), organisation: person.organisation }
  }
  for (let i = 0; i < blankLines; i++) {
    number++
    yield { number, name: '', organisation: '' }
  }
}
