/** Width and height of a PNG or JPEG in pixels, read from its head; undefined if it has none. */
export function imageSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 24) return undefined
  // PNG (third edition) § 11.2.1: IHDR comes first.
  if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) }
  return view.getUint16(0) === 0xffd8 ? jpegSize(view) : undefined
}

/** ITU-T T.81 Annex B: segments until the frame header, SOF0 to SOF15 without the three other marks in between. */
function jpegSize(view: DataView): { width: number; height: number } | undefined {
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const mark = view.getUint16(at)
    if (mark < 0xff01) return undefined
    const isFrame = mark >= 0xffc0 && mark <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(mark)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return undefined
}
