import { timeSlices } from '../lib/time-slices.ts'

/** Text as bytes that are written while they are read: a piece at a time, none before somebody asks for it, and others are served in between. */
export function textStream(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]()
  const utf8 = new TextEncoder()
  const nextSlice = timeSlices()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await nextSlice()
        const piece = await source.next()
        if (piece.done) controller.close()
        else controller.enqueue(utf8.encode(piece.value))
      },
      async cancel() {
        await source.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
