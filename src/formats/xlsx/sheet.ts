import type { Language } from '../../lib/languages.ts'

export type SheetColumn = {
  title: string
  /** Where the printed page ends: the columns up to the last one of these. */
  printed?: boolean
}

/** One sheet: what it is called, and what its foot says on paper. */
export type Sheet = { name: string; columns: readonly SheetColumn[]; language: Language; asOf: string }
