import { Refusal } from '../../lib/refusal.ts'
import type { BodyBounds } from './body-bounds.ts'

const [lineFeed, carriageReturn, dash] = [0x0a, 0x0d, 0x2d]

/** The head of a part: its name in quotes, the name of a file, a type. */
const headBeside = 1024

/**
 * Counts the parts of `multipart/form-data` in one pass (RFC 2046 § 5.1.1): wherever a line begins with the boundary, and the
 * head that follows. Parts within parts are no form of a browser. Throws Refusal `too-long`; `unreadable` without a boundary.
 */
export function countParts(bytes: Uint8Array, contentType: string, most: Omit<BodyBounds, 'bytes'>): void {
  const boundary = boundaryOf(contentType)
  let parts = 0
  let part = -1
  let at = 0
  while (at < bytes.length) {
    if (beginsWith(bytes, at, boundary)) {
      if (part >= 0 && at - part > most.value + most.name + headBeside) throw new Refusal('too-long')
      if (++parts > most.fields + 1) throw new Refusal('too-long')
      part = at
      at = endOfHead(bytes, at, most.name + headBeside)
      continue
    }
    const next = bytes.indexOf(lineFeed, at)
    if (next < 0) break
    at = next + 1
  }
  if (parts === 0 && bytes.length > 0) throw new Refusal('unreadable')
}

function boundaryOf(contentType: string): Uint8Array {
  const [, quoted, plain] = /;\s?boundary=(?:"([^"\r\n]{1,70})"|([\w'()+,./:=?-]{1,70}))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (!boundary) throw new Refusal('unreadable')
  return new TextEncoder().encode(`--${boundary}`)
}

function beginsWith(bytes: Uint8Array, at: number, boundary: Uint8Array): boolean {
  if (bytes[at] !== dash) return false
  return boundary.every((byte, offset) => bytes[at + offset] === byte)
}

/** Where the head of a part ends: after an empty line, or with the bytes. */
function endOfHead(bytes: Uint8Array, from: number, most: number): number {
  const last = Math.min(bytes.length, from + most)
  for (let at = bytes.indexOf(lineFeed, from); at >= 0 && at < last; at = bytes.indexOf(lineFeed, at + 1)) {
    const after = bytes[at + 1] === carriageReturn ? at + 2 : at + 1
    if (bytes[after] === lineFeed || after >= bytes.length) return Math.min(after + 1, bytes.length)
  }
  // The last boundary closes the form, and nothing needs to follow it.
  if (last === bytes.length) return last
  throw new Refusal('too-long')
}
