import { Refusal } from '../../lib/refusal.ts'
import { jsonBounds } from './body-bounds.ts'

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a]
const opening = new Set([0x5b, 0x7b])
const closing = new Set([0x5d, 0x7d])

/** Counts values and depth of a JSON text in one pass, before it is parsed. Throws Refusal `too-long`. */
export function countJson(bytes: Uint8Array, longestName: number): void {
  let values = 0
  let depth = 0
  let began = -1
  let text = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (began >= 0) {
      if (byte === backslash) at++
      else if (byte === quote) {
        text = at - began
        began = -1
      }
      continue
    }
    if (byte === quote) began = at
    else if (byte === colon && text > longestName) throw new Refusal('too-long')
    else if (byte === comma || opening.has(byte)) values++
    if (opening.has(byte)) depth++
    if (closing.has(byte)) depth--
    if (values > jsonBounds.values || depth > jsonBounds.depth) throw new Refusal('too-long')
  }
}
