import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import type { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { writeFacts } from '../../../src/formats/pdf/write-table.ts'
import { bodyText, writeHeading, writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { points } from '../scale-design.ts'
import { confirmationWords } from './confirmation-words.ts'
import { writeLetterhead } from './letterhead.ts'
import { type PaperProps, paperDocument } from './paper-document.ts'

/** How somebody stands. */
type Standing = 'confirmed' | 'waiting' | 'offered' | 'review' | 'cancelled'

export type ConfirmationProps = PaperProps & {
  name: string
  /** Lines. */
  address: readonly string[]
  /** The day of the letter, in words. */
  writtenOn: string
  greeting: string
  closing: string
  standing: Standing
  /** In words, each with how it stands. */
  sessions: readonly string[]
  changesUntil: string
  link: string
  contact: { name: string; phone: string; email: string }
}

/** A letter that says how somebody stands: to send by post, or to file. Address and folds as on a letter of form B (DIN 5008). */
export function confirmationLetter(props: ConfirmationProps): ReadableStream<Uint8Array> {
  const document = paperDocument(props, { name: confirmationWords(props.language).title(props.name) })
  return pdfStream(document, written(document, props))
}

async function* written(document: TaggedDocument, props: ConfirmationProps): AsyncGenerator<void> {
  const { language, event, host, standing, contact } = props
  const t = confirmationWords(language)
  await writeLetterhead(document, host, language)
  yield
  writeAddress(document, props)
  writeParagraph(document, props.writtenOn, { align: 'right', after: 14 })
  writeHeading(document, 1, event.title, { size: 14, after: 12 })
  writeParagraph(document, `${props.greeting},`)
  writeParagraph(document, t[standing], { after: 9 })
  writeFacts(document, [
    [t.when, event.date],
    [t.where, event.place],
    [t.sessions, props.sessions.join('\n')],
    ...(standing === 'cancelled' ? [] : [[t.change, props.changesUntil] as const, [t.link, props.link] as const]),
  ])
  document.y += 6
  writeParagraph(document, t.call(contact.name, contact.phone, contact.email), { after: 12 })
  writeParagraph(document, `${props.closing}\n${host.name}`)
}

/** 45 mm below the edge at the earliest, where the window of an envelope is, and as high as that window. */
function writeAddress(document: TaggedDocument, { address }: ConfirmationProps): void {
  const top = Math.max(document.y, points(50))
  document.y = top
  writeParagraph(
    document,
    address.join('\n'),
    { ...bodyText, leading: 1.3, after: 0 },
    {
      x: document.left,
      width: points(80),
    },
  )
  document.y = Math.max(document.y + 10, top + points(40))
}
