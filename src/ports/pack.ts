import type { Encoding } from '../lib/http.ts'

/** Packs an answer for the wire, where the platform does not do it by itself. */
export type Pack = (bytes: Uint8Array<ArrayBuffer>, encoding: Encoding) => Uint8Array<ArrayBuffer>
