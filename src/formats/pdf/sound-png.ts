/** A paper decodes transparent images whole: 4 million pixels take 32 MB for a moment. */
const mostPixels = 4_000_000

/**
 * Whether the pixels of a PNG (ISO/IEC 15948) can be unpacked and are as many as its head says. The PDF library unpacks them
 * in the background, where damaged ones would end the whole process, and believes the head.
 */
export async function isSoundPng(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const packed: Uint8Array<ArrayBuffer>[] = []
  let ended = false
  for (let at = 8; at + 12 <= bytes.length && !ended; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'IDAT') packed.push(bytes.subarray(at + 8, at + 8 + length))
    ended = name === 'IEND'
    at += 12 + length
  }
  if (!ended || packed.length === 0) return false
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width * height > mostPixels) return false
  const bitsPerPixel = (view.getUint8(24) || 8) * (channels[view.getUint8(25)] ?? 4)
  // A line begins with its filter; an interlaced image has more and shorter lines, at most twice as many.
  const expected = height * (1 + Math.ceil((width * bitsPerPixel) / 8))
  const unpacked = await unpackedSize(packed, expected * 2)
  return unpacked !== undefined && unpacked >= expected
}

/** By colour type: grey, –, RGB, indexed, grey with alpha, –, RGB with alpha. */
const channels = [1, 0, 3, 1, 2, 0, 4]

/** How much comes out; undefined if that is damaged, or more than expected. */
async function unpackedSize(packed: Uint8Array<ArrayBuffer>[], most: number): Promise<number | undefined> {
  let size = 0
  try {
    for await (const chunk of new Blob(packed).stream().pipeThrough(new DecompressionStream('deflate'))) {
      size += chunk.length
      if (size > most) return undefined
    }
  } catch {
    return undefined
  }
  return size
}
