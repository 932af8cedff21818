import type { Deps } from '../../deps.ts'
import type { PdfFonts } from '../../formats/pdf/pdf-document.ts'

/** The typeface of every paper: Fira Sans, shipped beside the pages. Its licence (SIL OFL 1.1) allows it to be embedded. */
export async function paperFonts({ assets }: Pick<Deps, 'assets'>): Promise<PdfFonts> {
  const [regular, bold] = await Promise.all([assets.read('FiraSans-Regular.ttf'), assets.read('FiraSans-SemiBold.ttf')])
  return { regular, bold }
}
