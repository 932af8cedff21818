import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import type { CellText } from '../../../src/formats/pdf/table-cell.ts'
import { a4, type PageLayout, type TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { writeFacts, writeTable } from '../../../src/formats/pdf/write-table.ts'
import { writeHeading, writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { points } from '../scale-design.ts'
import { writeLetterhead } from './letterhead.ts'
import { type PaperProps, paperDocument } from './paper-document.ts'
import { programmeWords } from './programme-words.ts'

/** A line of the programme, in words; what there is not is empty. */
export type ProgrammeLine = {
  time: string
  title: string
  description: string
  speakers: string[]
  room: string
  /** "Abgesagt", "Platz bei der Anmeldung wählbar". */
  remark: string
}

/** The lines of one day; without a name where the event has no other. */
export type ProgrammeDay = { name: string; lines: readonly ProgrammeLine[] }

export const programmeFormats = ['a4', 'a5'] as const
type ProgrammeFormat = (typeof programmeFormats)[number]

type ProgrammeProps = PaperProps & { days: readonly ProgrammeDay[]; partners: string; format: ProgrammeFormat }

/** For a booklet: a printer folds pages of this size out of A4. */
const a5: PageLayout = {
  width: points(148),
  height: points(210),
  margins: { top: points(13), right: points(13), bottom: points(22), left: points(15) },
}

/** The programme of an event, to hand out. */
export function programmePaper(props: ProgrammeProps): ReadableStream<Uint8Array> {
  const name = programmeWords(props.language).programme
  const document = paperDocument(props, { name, layout: props.format === 'a5' ? a5 : a4 })
  return pdfStream(document, written(document, props))
}

async function* written(document: TaggedDocument, props: ProgrammeProps): AsyncGenerator<void> {
  const { language, event, host, days, partners, format } = props
  const t = programmeWords(language)
  await writeLetterhead(document, host, language)
  writeParagraph(document, t.programme, { size: 11, colour: '0.3 0.3 0.3', after: 2 })
  writeHeading(document, 1, event.title, { size: format === 'a5' ? 15 : 19 })
  writeFacts(document, [
    [t.date, event.date],
    [t.place, event.place],
    [t.partners, partners],
  ])
  if (days.length === 0) writeParagraph(document, t.none)
  for (const { name, lines } of days) {
    writeHeading(document, 2, name || t.course)
    yield* writeTable(document, {
      columns: columnsOf(lines, t),
      rows: lines,
      size: format === 'a5' ? 8.5 : 10,
    })
  }
}

/** Rooms have a column only where there are any. */
function columnsOf(lines: readonly ProgrammeLine[], t: ReturnType<typeof programmeWords>) {
  const room = { title: t.room, share: 4, cell: (line: ProgrammeLine) => line.room }
  return [
    { title: t.time, share: 4, cell: ({ time }: ProgrammeLine) => time },
    { title: t.item, share: 14, cell: itemTexts },
    ...(lines.some((line) => line.room) ? [room] : []),
  ]
}

function itemTexts({ title, description, speakers, remark }: ProgrammeLine): CellText[] {
  const quiet = { colour: '0.3 0.3 0.3' }
  return [
    { text: title, weight: 'bold' },
    ...speakers.map((speaker) => ({ text: speaker })),
    ...(description ? [{ text: description, ...quiet }] : []),
    ...(remark ? [{ text: remark, ...quiet }] : []),
  ]
}
