import type { Instant } from './dates.ts'
import type { Encoding } from './http.ts'

/** A public page as bytes, with what they were made from. */
export type KeptPage = {
  /** The version of what pages show. */
  version: string
  /** The first instant at which it would read otherwise. */
  until: Instant
  tag: string
  headers: Record<string, string>
  bytes: Uint8Array<ArrayBuffer>
  /** The same, packed when it was first asked for so. */
  packed: Map<Encoding, Uint8Array<ArrayBuffer>>
}

export type KeptPages = {
  find(key: string): KeptPage | undefined
  keep(key: string, page: KeptPage): void
}

/** What one page may take of the room. */
const share = 8

/** Keeps pages up to so many bytes in all; what was not asked for longest goes first. A page counts twice, for its packed copies. */
export function keptPages(mostBytes: number): KeptPages {
  const pages = new Map<string, KeptPage>()
  let bytes = 0
  const drop = (key: string) => {
    bytes -= sizeOf(key, pages.get(key))
    pages.delete(key)
  }
  return {
    find(key) {
      const page = pages.get(key)
      if (!page) return undefined
      pages.delete(key)
      pages.set(key, page)
      return page
    },
    keep(key, page) {
      const size = sizeOf(key, page)
      drop(key)
      if (size * share > mostBytes) return
      pages.set(key, page)
      bytes += size
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
    },
  }
}

function sizeOf(key: string, page: KeptPage | undefined): number {
  return page ? 2 * (page.bytes.length + key.length) : 0
}
