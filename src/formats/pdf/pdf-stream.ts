import { timeSlices } from '../../lib/time-slices.ts'
import type { PdfDocument } from './pdf-document.ts'

/**
 * The bytes of a document while it is written. `write` yields wherever its reader may be served; it goes on when the reader
 * asks for more, and ends early when the reader leaves. After so many turns the words that the library laid out are let go.
 */
export function pdfStream(
  document: PdfDocument,
  write: AsyncGenerator<unknown>,
  turnsAtOnce = 8,
): ReadableStream<Uint8Array> {
  const nextSlice = timeSlices()
  const fonts = document.readFonts()
  let turns = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (const _ of fonts) await nextSlice()
        if (turns === 0) await document.takeFaces()
        await nextSlice()
        const { done } = await write.next()
        if (done) for (const _ of document.finish()) await nextSlice()
        else if (++turns % turnsAtOnce === 0) document.forgetWords()
        controller.enqueue(joined(document.takeBytes()))
        if (done) controller.close()
      },
      async cancel() {
        await write.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
