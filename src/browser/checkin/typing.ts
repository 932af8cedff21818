/** Nobody types so many characters, one within so many milliseconds of the other; hand scanners do. */
const scanner = { least: 8, gapMs: 60 }

/** Tells a hand scanner, which types a code at once and ends it with Enter, from somebody who types a name. */
export class Typing {
  #count = 0
  #last = Number.NEGATIVE_INFINITY

  /** A character came. */
  key(atMs: number): void {
    this.#count = atMs - this.#last <= scanner.gapMs ? this.#count + 1 : 1
    this.#last = atMs
  }

  /** Whether what stands in the field when Enter came was typed by a scanner. The next one begins anew. */
  wasScanner(text: string, atMs: number): boolean {
    const inOneGo = this.#count >= text.length && atMs - this.#last <= scanner.gapMs
    this.#count = 0
    return inOneGo && text.length >= scanner.least
  }
}
