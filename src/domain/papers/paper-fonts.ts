import type { Deps } from '../../deps.ts'
import { type OtherFace, otherFaceFiles } from '../../formats/pdf/other-faces.ts'
import type { PdfFonts } from '../../formats/pdf/pdf-document.ts'

/**
 * The typefaces of every paper, shipped beside the pages: Fira Sans, and Noto Sans for scripts that it lacks, fetched when somebody
 * bears such a name. Their licence (SIL OFL 1.1) allows them to be embedded.
 */
export async function paperFonts({ assets }: Pick<Deps, 'assets'>): Promise<PdfFonts> {
  const [regular, bold] = await Promise.all([assets.read('FiraSans-Regular.ttf'), assets.read('FiraSans-SemiBold.ttf')])
  const other = async (face: OtherFace) => {
    const [usual, heavy] = await Promise.all(otherFaceFiles(face).map((file) => assets.read(file)))
    if (!usual || !heavy) throw new Error(`The typeface ${face} did not ship.`)
    return { regular: usual, bold: heavy }
  }
  return { regular, bold, other }
}
