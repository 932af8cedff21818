/** Text as bytes that are written while they are read: a piece at a time, and none before somebody asks for it. */
export function textStream(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]()
  const utf8 = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
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
