import { crc32 } from './crc32.ts'
import { byteStream } from './text-stream.ts'

export type ZipEntry = { name: string; data: AsyncIterable<Uint8Array<ArrayBuffer>> }

/**
 * A ZIP file (APPNOTE 6.3.10) that is written while it is read: each entry deflated, its sizes after it. Nothing is held but
 * the directory, and nothing is pulled before somebody asks. An entry holds less than 4 GiB.
 */
export function zipStream(entries: AsyncIterable<ZipEntry>): ReadableStream<Uint8Array> {
  return byteStream(pieces(entries))
}

type Written = { name: Uint8Array; crc: number; packed: number; size: number; at: number }

async function* pieces(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const directory: Written[] = []
  let at = 0
  for await (const { name, data } of entries) {
    const written: Written = { name: utf8.encode(name), crc: 0, packed: 0, size: 0, at }
    const head = record([[0x04034b50, 4], ...commonFields, [0, 4], [0, 4], [0, 4], [written.name.length, 2], [0, 2]])
    yield head
    yield written.name
    for await (const piece of deflated(data, written)) {
      written.packed += piece.length
      yield piece
    }
    const sizes = record([[0x08074b50, 4], ...sizesOf(written)])
    yield sizes
    at += head.length + written.name.length + written.packed + sizes.length
    directory.push(written)
  }
  const start = at
  for (const written of directory) {
    const line = record([
      ...([[0x02014b50, 4], [version, 2], ...commonFields, ...sizesOf(written)] as const),
      ...([
        [written.name.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [written.at, 4],
      ] as const),
    ])
    yield line
    yield written.name
    at += line.length + written.name.length
  }
  const count = directory.length
  yield record([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [at - start, 4],
    [start, 4],
    [0, 2],
  ])
}

/** Reads the entry, and counts what it was. */
function deflated(data: ZipEntry['data'], written: Written): ReadableStream<Uint8Array> {
  const source = data[Symbol.asyncIterator]()
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await source.next()
        if (done) return controller.close()
        written.crc = crc32(value, written.crc)
        written.size += value.length
        controller.enqueue(value)
      },
      async cancel() {
        await source.return?.()
      },
    },
    { highWaterMark: 0 },
  )
  return plain.pipeThrough(new CompressionStream('deflate-raw'))
}

const utf8 = new TextEncoder()
const version = 20

type Field = readonly [value: number, bytes: 2 | 4]

/** Version, sizes after the data and names in UTF-8, deflated, and the day on which the calendar of ZIP begins. */
const commonFields: readonly Field[] = [
  [version, 2],
  [0x0808, 2],
  [8, 2],
  [0, 2],
  [0x21, 2],
]

function sizesOf({ crc, packed, size }: Written): readonly Field[] {
  return [
    [crc, 4],
    [packed, 4],
    [size, 4],
  ]
}

/** Little-endian. */
function record(fields: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}
