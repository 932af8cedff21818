import { outlinePage } from '../../../templates/pdf/outline-page.ts'
import type { PrintOptions } from '../../../templates/pdf/print-options.ts'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import { paperFonts } from './paper-fonts.ts'

/** The outline of every label of a sheet, to try paper and printer with; nothing personal is on it. */
export async function printTestPage(
  deps: Pick<Deps, 'assets' | 'clock'>,
  { print, language }: { print: PrintOptions; language: Language },
): Promise<Blob> {
  const page = { print, language, createdAt: deps.clock.now(), fonts: await paperFonts(deps) }
  return new Blob((await outlinePage(page)) as Uint8Array<ArrayBuffer>[], { type: 'application/pdf' })
}
