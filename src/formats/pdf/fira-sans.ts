import regular from '@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf'
import bold from '@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf'
import type { PdfFonts } from './pdf-document.ts'

/** The typeface of every paper. Its licence (SIL OFL 1.1) allows it to be embedded. */
export const firaSans: PdfFonts = { regular, bold }
