import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import { type PageLayout, TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { bodyText, writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { points } from '../scale-design.ts'
import { doorSignWords } from './door-sign-words.ts'
import { writeLetterhead } from './letterhead.ts'
import type { PaperProps } from './paper-document.ts'
import { writeFitted } from './write-fitted.ts'

/** What hangs on the door of a room while something takes place there. */
export type DoorSign = { room: string; time: string; title: string; speakers: string }

const landscape: PageLayout = {
  width: points(297),
  height: points(210),
  margins: { top: points(16), right: points(20), bottom: points(18), left: points(20) },
}

/** Door signs, A4 landscape, a page for each session: legible from the other end of the corridor. */
export function doorSigns(signs: readonly DoorSign[], props: PaperProps): ReadableStream<Uint8Array> {
  const { language, event, createdAt, fonts } = props
  const title = `${doorSignWords(language).signs}: ${event.title}`
  const document = new TaggedDocument({ fonts, title, createdAt, language, layout: landscape, says: [signs, props] })
  return pdfStream(document, written(document, signs, props))
}

async function* written(
  document: TaggedDocument,
  signs: readonly DoorSign[],
  { host, language, event }: PaperProps,
): AsyncGenerator<void> {
  const t = doorSignWords(language)
  // No address on a door: it says who invites, and what is behind it.
  const head = { ...host, sender: '', footer: '' }
  if (signs.length === 0) {
    await writeLetterhead(document, head, language)
    writeParagraph(document, t.none)
  }
  const big = { ...bodyText, weight: 'bold', leading: 1.15, align: 'left' } as const
  for (const { room, time, title, speakers } of signs) {
    await writeLetterhead(document, head, language)
    document.bookmark([room, title].filter(Boolean).join(': '), 1)
    writeFitted(document, {
      type: 'P',
      text: event.title,
      style: { ...bodyText, size: 16, after: 14 },
      most: 1,
      smallest: 10,
    })
    writeFitted(document, { type: 'H1', text: title, style: { ...big, size: 58, after: 12 }, most: 3, smallest: 26 })
    writeFitted(document, {
      type: 'P',
      text: speakers,
      style: { ...bodyText, size: 22, leading: 1.25, after: 0 },
      most: 2,
      smallest: 13,
    })
    document.y = document.bottom - points(34)
    writeFitted(document, {
      type: 'P',
      text: time,
      style: { ...big, size: 30, weight: 'regular', after: 6 },
      most: 1,
      smallest: 14,
    })
    writeFitted(document, { type: 'P', text: room, style: { ...big, size: 40, after: 0 }, most: 1, smallest: 16 })
    yield
  }
}
