/** The names in the directory of a ZIP file (APPNOTE 6.3.10 § 4.3.12); none if it is damaged. Nothing is unpacked. */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return []
    const length = view.getUint16(at + 28, true)
    names.push(utf8.decode(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

const utf8 = new TextDecoder()
const entryMark = 0x02014b50
const endMark = 0x06054b50
/** The record at the end, and the longest comment that may follow it. */
const endLength = 22
const longestComment = 0xffff

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - endLength
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return undefined
}
