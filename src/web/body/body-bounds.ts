/** How much of a body is taken, counted on its bytes as they come. `value`: bytes of one field as it was sent, encoding included. */
export type BodyBounds = { bytes: number; fields: number; name: number; value: number }

const kb = 1024

/**
 * Fifty people, the most of any event, with twenty fields each: the longest form there is. A JSON holds as many values as the
 * fullest batch of scans, each within the other no deeper than a scan in its batch, with room.
 */
const formBounds: BodyBounds = { bytes: 256 * kb, fields: 1000, name: 200, value: 32 * kb }
export const jsonBounds = { values: 20_000, depth: 16 } as const

/** Office texts, and lists of people chosen, are one long field. */
const officeBounds: BodyBounds = { ...formBounds, value: formBounds.bytes }

/** The largest annex, and the form around it. */
const uploadBytes = 5 * kb * kb + 64 * kb
const uploadBounds: BodyBounds = { bytes: uploadBytes, fields: 50, name: 200, value: uploadBytes }

/** Addresses in the office that take one file; whoever is not signed in is turned away before it is read. */
export function takesFile(path: string): boolean {
  if (!path.startsWith('/office/')) return false
  return path === '/office/replies' || path.endsWith('/logo') || path.endsWith('/annexes')
}

export function boundsOf(path: string): BodyBounds {
  if (takesFile(path)) return uploadBounds
  return path.startsWith('/office/') ? officeBounds : formBounds
}
