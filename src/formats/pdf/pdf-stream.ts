import type { PdfDocument } from './pdf-document.ts'

/**
 * The bytes of a document while it is written. `write` yields wherever its reader may be served; it goes on when the reader
 * asks for more, and ends early when the reader leaves.
 */
export function pdfStream(document: PdfDocument, write: AsyncGenerator<unknown>): ReadableStream<Uint8Array> {
  let turns = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done } = await write.next()
        if (done) document.end()
        else await breathe(document, ++turns)
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

/** Other requests get their turn every so often, and words that the library laid out are let go. */
async function breathe(document: PdfDocument, turns: number): Promise<void> {
  if (turns % 100 === 0) document.forgetWords()
  if (turns % 60 === 0) await new Promise((resolve) => setTimeout(resolve))
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
