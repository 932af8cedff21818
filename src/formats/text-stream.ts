import { timeSlices } from '../lib/time-slices.ts'

/** Text as bytes that are written while they are read: a piece at a time, none before somebody asks for it, and others are served in between. */
export function textStream(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return byteStream(encoded(pieces))
}

/** The same of what is bytes already. */
export function byteStream(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]()
  const nextSlice = timeSlices()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await nextSlice()
        const piece = await source.next()
        if (piece.done) controller.close()
        else controller.enqueue(piece.value)
      },
      async cancel() {
        await source.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

/** The bytes of each piece. */
export async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const utf8 = new TextEncoder()
  for await (const piece of pieces) yield utf8.encode(piece)
}
