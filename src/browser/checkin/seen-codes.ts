/** How long a code has to be out of sight before it counts as shown again, in milliseconds. */
const goneAfterMs = 2500

/** A badge that is held before the camera is read many times a second and shown once. */
export class SeenCodes {
  #seen = new Map<string, number>()

  isNew(code: string, atMs: number): boolean {
    for (const [old, last] of this.#seen) if (atMs - last > goneAfterMs) this.#seen.delete(old)
    const isNew = !this.#seen.has(code)
    this.#seen.set(code, atMs)
    return isNew
  }
}
