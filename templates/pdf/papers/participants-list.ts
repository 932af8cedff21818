import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import type { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { type TableColumn, writeFacts, writeTable } from '../../../src/formats/pdf/write-table.ts'
import { writeHeading, writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { fullName } from '../../../src/lib/names.ts'
import { type Count, counted } from './counted.ts'
import { writeLetterhead } from './letterhead.ts'
import { listWords } from './list-words.ts'
import { initialOf, type ListedPerson, lastNameFirst } from './listed-person.ts'
import { type PaperProps, paperDocument } from './paper-document.ts'

/** How a list of people is sorted; in order of protocol names are said as people are addressed. */
export const listOrders = ['name', 'organisation', 'protocol'] as const
export type ListOrder = (typeof listOrders)[number]

type ListProps = PaperProps & {
  order: ListOrder
  /** The day of the list, in words. */
  asOf: string
}

/** The participants' list as PDF, in the order given: name, office, organisation. Only those may be given who agreed to be listed. */
export function participantsList(
  people: AsyncIterable<ListedPerson> | Iterable<ListedPerson>,
  props: ListProps,
): ReadableStream<Uint8Array> {
  const document = paperDocument(props, { name: listWords(props.language).participants })
  return pdfStream(document, written(document, people, props))
}

async function* written(
  document: TaggedDocument,
  people: AsyncIterable<ListedPerson> | Iterable<ListedPerson>,
  { language, event, host, order, asOf }: ListProps,
): AsyncGenerator<void> {
  const t = listWords(language)
  const count: Count = { total: 0 }
  await writeLetterhead(document, host, language)
  writeHeading(document, 1, t.participants)
  writeFacts(document, [
    [t.event, event.title],
    [t.date, event.date],
    [t.place, event.place],
    [t.asOf, asOf],
  ])
  yield* writeTable(document, {
    columns: columnsOf(order, t),
    rows: counted(document.settable(people), count),
    bookmark: (person) => (order === 'organisation' ? person.organisation : order === 'name' ? initialOf(person) : ''),
  })
  writeParagraph(document, count.total === 0 ? t.none : t.listed(count.total), { size: 9 })
}

function columnsOf(order: ListOrder, t: ReturnType<typeof listWords>): TableColumn<ListedPerson>[] {
  const name: TableColumn<ListedPerson> = {
    title: t.name,
    share: 5,
    namesRow: true,
    cell: (person) => [{ text: order === 'protocol' ? fullName(person) : lastNameFirst(person), weight: 'bold' }],
  }
  const office: TableColumn<ListedPerson> = { title: t.office, share: 5, cell: (person) => person.office }
  const organisation = { title: t.organisation, share: 6, cell: (person: ListedPerson) => person.organisation }
  return order === 'organisation' ? [organisation, name, office] : [name, office, organisation]
}
