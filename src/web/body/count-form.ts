import { Refusal } from '../../lib/refusal.ts'
import type { BodyBounds } from './body-bounds.ts'

const [ampersand, equals] = [0x26, 0x3d]

/** Counts the fields of `application/x-www-form-urlencoded` in one pass. Throws Refusal `too-long`. */
export function countForm(bytes: Uint8Array, most: Omit<BodyBounds, 'bytes'>): void {
  let fields = bytes.length > 0 ? 1 : 0
  let begin = 0
  let split = -1
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at]
    if (byte === equals && split < 0) split = at
    if (byte !== ampersand && at < bytes.length) continue
    const name = (split < 0 ? at : split) - begin
    const value = split < 0 ? 0 : at - split - 1
    if (name > most.name || value > most.value || fields > most.fields) throw new Refusal('too-long')
    fields++
    begin = at + 1
    split = -1
  }
}
